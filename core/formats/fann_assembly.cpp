// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_assembly.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

std::string neuronText(std::int64_t neuron) { return "neuron " + std::to_string(neuron); }

} // namespace

FannAssembly::FannAssembly(FannLayout layout, double connectionRate)
    : m_layout(std::move(layout)), m_connectionRate(connectionRate)
{
}

bool FannAssembly::nextIsUnit() const
{
    const int layer = m_layout.layerOf(neuronsRead());
    return layer > 0 && !m_layout.isBias(neuronsRead(), layer);
}

Result<void> FannAssembly::addNeuron(std::int64_t inputCount, UnitFunction function, const FannPlace& place)
{
    if (nextIsUnit()) {
        if (inputCount == 0)
            return failAt(place,
                          "it has no inputs, which makes it a constant 1 in libfann; connect it, or mend layer_sizes");
        m_functions.push_back(function);
    } else if (inputCount != 0) {
        const bool input = m_layout.layerOf(neuronsRead()) == 0 && !m_layout.isBias(neuronsRead(), 0);
        return failAt(place,
                      std::string("it is ") + (input ? "an input" : "a bias") + " but has " +
                          std::to_string(inputCount) + " inputs itself; check layer_sizes and network_type",
                      ErrorCode::SizeMismatch);
    }
    m_inputCounts.push_back(static_cast<std::int32_t>(inputCount));
    return {};
}

Result<std::int64_t> FannAssembly::connectionCount(const FannPlace& place) const
{
    std::int64_t total = 0;
    for (const std::int32_t count : m_inputCounts)
        total += count;
    if (total > limits::kParameters)
        return failAt(place,
                      std::to_string(total) + " connections; at most " + std::to_string(limits::kParameters) +
                          " are allowed",
                      ErrorCode::LimitExceeded);
    return total;
}

void FannAssembly::goToNextDestination()
{
    while (m_done == m_inputCounts[static_cast<std::size_t>(m_destination)]) {
        ++m_destination;
        m_done = 0;
        m_biasUsed = false;
    }
    while (m_destination >= m_layout.layerBegin(m_destinationLayer + 1))
        ++m_destinationLayer;
}

bool FannAssembly::standsWhereLibfannLooks(std::int64_t source) const
{
    const bool layered = m_layout.topology() == Topology::Layered;
    return source == (layered ? m_layout.layerBegin(m_destinationLayer - 1) : 0) + m_done;
}

Result<void> FannAssembly::checkSource(std::int64_t source, const FannPlace& place)
{
    const std::string into = " (into " + neuronText(m_destination) + ")";
    const std::int64_t end = m_layout.layerBegin(m_destinationLayer);
    if (source < 0 || source >= m_layout.neuronCount())
        return failAt(place, "its source " + std::to_string(source) + " does not exist" + into +
                                 "; use the number of an earlier neuron, 0 to " + std::to_string(end - 1));
    if (source >= end)
        return failAt(place, "its source, " + neuronText(source) + ", is not in an earlier layer" + into +
                                 "; only 0 to " + std::to_string(end - 1) + " are");
    if (m_lastUsedBy[static_cast<std::size_t>(source)] == m_destination)
        return failAt(place, neuronText(source) + " and " + neuronText(m_destination) +
                                 " are connected twice; leave one connection with the sum of the weights");
    m_lastUsedBy[static_cast<std::size_t>(source)] = m_destination;
    const int layer = m_layout.layerOf(source);
    if (!m_layout.isBias(source, layer)) {
        if (m_layout.topology() == Topology::Layered && layer != m_destinationLayer - 1 && m_reachBackLine == 0)
            m_reachBackLine = place.line;
        return {};
    }
    if (m_biasUsed)
        return failAt(place,
                      neuronText(m_destination) + " is connected to two biases; leave one with the sum of the weights");
    m_biasUsed = true;
    return {};
}

Result<void> FannAssembly::addConnection(std::int64_t source, float weight, const FannPlace& place)
{
    if (m_lastUsedBy.empty())
        m_lastUsedBy.resize(static_cast<std::size_t>(m_layout.neuronCount()), 0);
    goToNextDestination();
    if (auto good = checkSource(source, place); !good)
        return good;
    if (m_misplaced.line == 0 && !standsWhereLibfannLooks(source))
        m_misplaced = place;
    m_connections.push_back({static_cast<std::int32_t>(source), weight});
    ++m_done;
    return {};
}

NetworkSpec FannAssembly::spec() const
{
    NetworkSpec spec;
    spec.inputs = m_layout.units(0);
    spec.topology = m_reachBackLine != 0 ? Topology::Shortcut : m_layout.topology();
    spec.limitsSums = true;
    auto next = m_functions.begin();
    for (int k = 1; k < m_layout.layerCount(); ++k) {
        LayerSpec layer;
        layer.id.value = k;
        layer.outputs = m_layout.units(k);
        const auto end = next + layer.outputs;
        layer.function = *next;
        if (std::any_of(next, end, [&](const UnitFunction& other) { return !(other == layer.function); }))
            layer.unitFunctions.assign(next, end);
        next = end;
        spec.layers.push_back(std::move(layer));
    }
    return spec;
}

std::vector<Eigen::Index> FannAssembly::columnOffsets(const NetworkSpec& spec, int layer) const
{
    std::vector<Eigen::Index> offsets;
    for (int source = 0; source <= layer; ++source)
        offsets.push_back(spec.signalBegin(source - 1) - spec.sourceBegin(layer) -
                          static_cast<Eigen::Index>(m_layout.layerBegin(source)));
    return offsets;
}

LayerWeights FannAssembly::layerWeights(const NetworkSpec& spec, int layer, std::size_t& nextConnection) const
{
    LayerWeights made;
    const Eigen::Index columns = spec.sourceCount(layer);
    const Eigen::Index rows = spec.layers[static_cast<std::size_t>(layer)].outputs;
    made.weights = Matrix::Zero(rows, columns);
    made.biases = Vector::Zero(rows);
    const std::vector<Eigen::Index> offsets = columnOffsets(spec, layer);
    const auto counts = m_inputCounts.begin() + static_cast<std::ptrdiff_t>(m_layout.layerBegin(layer + 1));
    const bool full = std::all_of(counts, counts + rows, [&](std::int32_t count) { return count == columns + 1; });
    if (!full)
        made.connected.assign(static_cast<std::size_t>(rows * (columns + 1)), 0);
    for (Eigen::Index unit = 0; unit < rows; ++unit) {
        for (std::int32_t left = counts[unit]; left > 0; --left) {
            const Connection& connection = m_connections[nextConnection++];
            const int from = m_layout.layerOf(connection.source);
            const bool bias = m_layout.isBias(connection.source, from);
            const Eigen::Index at = bias ? columns : connection.source + offsets[static_cast<std::size_t>(from)];
            (bias ? made.biases(unit) : made.weights(unit, at)) = connection.weight;
            if (!full)
                made.connected[static_cast<std::size_t>(unit * (columns + 1) + at)] = 1;
        }
    }
    return made;
}

float FannAssembly::givenRate(std::vector<std::string>& warnings) const
{
    const auto rate = static_cast<float>(m_connectionRate);
    if (rate > 0.0F && rate <= 1.0F)
        return rate;
    warnings.push_back("connection_rate=" + numberText(m_connectionRate) +
                       " is not above 0 and at most 1; it was taken as 1");
    return 1.0F;
}

void FannAssembly::addWarnings(std::vector<std::string>& warnings) const
{
    if (m_reachBackLine != 0)
        warnings.push_back("line " + std::to_string(m_reachBackLine) +
                           ": connections reach further back than the layer before, so this layered file became a "
                           "shortcut network");
    if (m_misplaced.line != 0 && m_connectionRate >= 1.0)
        warnings.push_back(m_misplaced.text() +
                           " is not in libfann's order although connection_rate says that all are; it was read by its "
                           "source, while libfann goes by the order and gives other outputs");
    const bool negative = std::any_of(m_functions.begin(), m_functions.end(),
                                      [](const UnitFunction& function) { return function.steepness < 0.0F; });
    if (negative)
        warnings.push_back("some units have a negative steepness, with which libfann limits their sums to one number; "
                           "here they work as written");
    const bool constant = std::any_of(m_functions.begin(), m_functions.end(), [](const UnitFunction& function) {
        return function.activation == Activation::GaussianStepwise;
    });
    if (constant)
        warnings.push_back("some units have the function GAUSSIAN_STEPWISE, which always gives 0, here as in libfann");
}

Result<Network> FannAssembly::finish(std::vector<std::string>& warnings) const
{
    NetworkSpec made = spec();
    made.connectionRate = givenRate(warnings);
    if (auto good = validate(made); !good)
        return passOn(good);
    auto weights = std::make_shared<Weights>();
    std::size_t next = 0;
    for (int layer = 0; layer < static_cast<int>(made.layers.size()); ++layer)
        weights->layers.push_back(layerWeights(made, layer, next));
    addWarnings(warnings);
    return Network::assemble(std::move(made), std::move(weights));
}

} // namespace wb
