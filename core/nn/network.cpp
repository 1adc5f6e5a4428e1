// SPDX-License-Identifier: Apache-2.0
#include "core/nn/network.h"

#include "core/nn/initializer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <utility>

namespace wb {

namespace {

/// A slice of signals that both networks have: the outputs of one layer, or the inputs (id 0).
struct SharedSlice {
    int before; ///< Where it begins among the old layer's sources.
    int after;  ///< Where it begins among the new layer's sources.
    int count;
};

int signalsOf(const NetworkSpec& spec, int layer)
{
    return layer < 0 ? spec.inputs : spec.layers[static_cast<std::size_t>(layer)].outputs;
}

/// Sources that a layer has in both designs, slice by slice.
std::vector<SharedSlice> sharedSources(const NetworkSpec& before, int oldLayer, const NetworkSpec& after, int newLayer)
{
    std::vector<SharedSlice> slices;
    const int first = after.topology == Topology::Shortcut ? -1 : newLayer - 1;
    for (int source = first; source < newLayer; ++source) {
        const int match = source < 0 ? -1 : before.indexOf(after.layers[static_cast<std::size_t>(source)].id);
        if (source >= 0 && match < 0)
            continue;
        const int begin = before.signalBegin(match) - before.sourceBegin(oldLayer);
        if (match >= oldLayer || begin < 0)
            continue;
        slices.push_back({begin, after.signalBegin(source) - after.sourceBegin(newLayer),
                          std::min(signalsOf(before, match), signalsOf(after, source))});
    }
    return slices;
}

/// Copies one unit's flags and weights where both layers have the pair.
void keepUnit(const LayerWeights& from, LayerWeights& to, Eigen::Index unit, const std::vector<SharedSlice>& slices)
{
    const auto flag = [&to](Eigen::Index row, Eigen::Index column) -> std::uint8_t& {
        return to.connected[static_cast<std::size_t>(row * (to.weights.cols() + 1) + column)];
    };
    for (const SharedSlice& slice : slices) {
        to.weights.row(unit).segment(slice.after, slice.count) =
            from.weights.row(unit).segment(slice.before, slice.count);
        for (int i = 0; i < slice.count && !to.connected.empty(); ++i)
            flag(unit, slice.after + i) = from.isConnected(unit, slice.before + i) ? 1 : 0;
    }
    to.biases[unit] = from.biases[unit];
    if (!to.connected.empty())
        flag(unit, to.weights.cols()) = from.hasBias(unit) ? 1 : 0;
}

bool sameShape(const NetworkSpec& a, const NetworkSpec& b)
{
    return a.inputs == b.inputs && a.topology == b.topology && a.connectionRate == b.connectionRate &&
           std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                      [](const LayerSpec& x, const LayerSpec& y) { return x.id == y.id && x.outputs == y.outputs; });
}

Result<void> checkLayerWeights(const NetworkSpec& spec, int layer, const LayerWeights& weights)
{
    const int outputs = spec.layers[static_cast<std::size_t>(layer)].outputs;
    const int sources = spec.sourceCount(layer);
    const std::string where = layerTitle(spec, layer);
    if (weights.weights.rows() != outputs || weights.weights.cols() != sources || weights.biases.size() != outputs)
        return fail(ErrorCode::SizeMismatch, where + " needs " + std::to_string(outputs) + " x " +
                                                 std::to_string(sources) + " weights and " + std::to_string(outputs) +
                                                 " biases");
    const auto flags = static_cast<std::size_t>(outputs) * (static_cast<std::size_t>(sources) + 1);
    if (!weights.connected.empty() && weights.connected.size() != flags)
        return fail(ErrorCode::SizeMismatch, where + " needs " + std::to_string(flags) + " connection flags");
    for (int unit = 0; unit < outputs; ++unit) {
        if (!weights.weights.row(unit).allFinite() || !std::isfinite(weights.biases[unit]))
            return fail(ErrorCode::NonFinite,
                        where + ", unit " + std::to_string(unit + 1) + " has a weight that is not a finite number");
        for (int source = 0; source < sources; ++source) {
            if (!weights.isConnected(unit, source) && weights.weights(unit, source) != 0.0F)
                return fail(ErrorCode::InvalidArgument,
                            where + ", unit " + std::to_string(unit + 1) + " has a weight without a connection");
        }
        if (!weights.hasBias(unit) && weights.biases[unit] != 0.0F)
            return fail(ErrorCode::InvalidArgument,
                        where + ", unit " + std::to_string(unit + 1) + " has a bias without a connection");
    }
    return {};
}

/// Flags are needed if the design asks for sparse connections or the old layer already was sparse.
std::vector<std::uint8_t> flagsFor(const NetworkSpec& spec, int layer, std::vector<std::uint8_t> drawn, bool wasSparse)
{
    if (drawn.empty() && wasSparse)
        drawn.assign(static_cast<std::size_t>(spec.layers[static_cast<std::size_t>(layer)].outputs) *
                         (static_cast<std::size_t>(spec.sourceCount(layer)) + 1),
                     1);
    return drawn;
}

/// A table with every flag set says what no table says.
bool sameConnections(const LayerWeights& a, const LayerWeights& b)
{
    if (a.connected.empty() != b.connected.empty())
        return a.parameterCount() == b.parameterCount();
    return a.connected == b.connected;
}

bool sameBits(const float* a, const float* b, Eigen::Index count)
{
    return std::memcmp(a, b, static_cast<std::size_t>(count) * sizeof(float)) == 0;
}

/// One layer of the network as spec has it. connections: drawn for it, empty where everything is connected.
LayerWeights editedLayer(const Network& network, const NetworkSpec& spec, int layer,
                         std::vector<std::uint8_t> connections)
{
    const int outputs = spec.layers[static_cast<std::size_t>(layer)].outputs;
    const int sources = spec.sourceCount(layer);
    const int old = network.spec().indexOf(spec.layers[static_cast<std::size_t>(layer)].id);
    if (old < 0)
        return drawLayer(spec, layer, std::move(connections));
    const LayerWeights& from = network.weights().layers[static_cast<std::size_t>(old)];
    auto flags = flagsFor(spec, layer, std::move(connections), !from.connected.empty());
    const auto slices = sharedSources(network.spec(), old, spec, layer);
    const int kept = std::accumulate(slices.begin(), slices.end(), 0,
                                     [](int sum, const SharedSlice& slice) { return sum + slice.count; });
    // Drawing a million weights only to overwrite them takes longer than a frame of the screen.
    const bool isAllKept = flags.empty() && from.weights.rows() >= outputs && kept == sources;
    LayerWeights edited = isAllKept ? LayerWeights{Matrix(outputs, sources), Vector(outputs), {}}
                                    : drawLayer(spec, layer, std::move(flags));
    const Eigen::Index units = slices.empty() ? 0 : std::min(from.weights.rows(), edited.weights.rows());
    for (Eigen::Index unit = 0; unit < units; ++unit)
        keepUnit(from, edited, unit, slices);
    return edited;
}

} // namespace

std::int64_t LayerWeights::parameterCount() const
{
    if (connected.empty())
        return weights.size() + biases.size();
    return std::count_if(connected.begin(), connected.end(), [](std::uint8_t flag) { return flag != 0; });
}

bool bitEqual(const Weights& a, const Weights& b)
{
    return std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                      [](const LayerWeights& x, const LayerWeights& y) {
                          return x.weights.rows() == y.weights.rows() && x.weights.cols() == y.weights.cols() &&
                                 x.biases.size() == y.biases.size() && sameConnections(x, y) &&
                                 sameBits(x.weights.data(), y.weights.data(), x.weights.size()) &&
                                 sameBits(x.biases.data(), y.biases.data(), x.biases.size());
                      });
}

Network::Network(NetworkSpec spec, std::shared_ptr<const Weights> weights)
    : m_spec(std::move(spec)), m_weights(std::move(weights))
{
}

Result<Network> Network::create(NetworkSpec spec)
{
    if (auto good = validate(spec); !good)
        return passOn(good);
    auto weights = std::make_shared<Weights>();
    auto connections = drawConnections(spec);
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer)
        weights->layers.push_back(drawLayer(spec, layer, std::move(connections[static_cast<std::size_t>(layer)])));
    return Network(std::move(spec), std::move(weights));
}

Result<Network> Network::assemble(NetworkSpec spec, std::shared_ptr<const Weights> weights)
{
    if (auto good = validate(spec); !good)
        return passOn(good);
    if (!weights || weights->layers.size() != spec.layers.size())
        return fail(ErrorCode::SizeMismatch, "the design has " + std::to_string(spec.layers.size()) +
                                                 " layers, the weights " +
                                                 std::to_string(weights ? weights->layers.size() : 0));
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        if (auto good = checkLayerWeights(spec, layer, weights->layers[static_cast<std::size_t>(layer)]); !good)
            return passOn(good);
    }
    return Network(std::move(spec), std::move(weights));
}

Result<Network> Network::edited(NetworkSpec spec) const
{
    fitScalings(spec);
    if (!(spec.initialization == m_spec.initialization) || spec.connectionRate != m_spec.connectionRate)
        return create(std::move(spec));
    if (auto good = validate(spec); !good)
        return passOn(good);
    if (sameShape(spec, m_spec))
        return Network(std::move(spec), m_weights);

    auto weights = std::make_shared<Weights>();
    auto connections = drawConnections(spec);
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        weights->layers.push_back(
            editedLayer(*this, spec, layer, std::move(connections[static_cast<std::size_t>(layer)])));
    }
    return Network(std::move(spec), std::move(weights));
}

std::int64_t Network::totalNeurons() const
{
    const std::int64_t biases =
        m_spec.topology == Topology::Shortcut ? 1 : static_cast<std::int64_t>(m_spec.layers.size());
    return m_spec.signalCount() + biases;
}

std::int64_t Network::totalConnections() const
{
    std::int64_t total = 0;
    for (const LayerWeights& layer : m_weights->layers)
        total += layer.parameterCount();
    return total;
}

} // namespace wb
