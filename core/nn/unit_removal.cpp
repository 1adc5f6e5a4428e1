// SPDX-License-Identifier: Apache-2.0
#include "core/nn/unit_removal.h"

#include <algorithm>

namespace wb {

namespace {

/// Which signals go, and what they gave.
struct Removal {
    std::vector<bool> isRemoved;
    const std::vector<double>& given;

    static std::size_t at(int begin, Eigen::Index offset)
    {
        return static_cast<std::size_t>(begin) + static_cast<std::size_t>(offset);
    }
};

/// The positions below count that stay.
std::vector<Eigen::Index> keptPositions(int begin, Eigen::Index count, const Removal& removal)
{
    std::vector<Eigen::Index> kept;
    for (Eigen::Index i = 0; i < count; ++i) {
        if (!removal.isRemoved[Removal::at(begin, i)])
            kept.push_back(i);
    }
    return kept;
}

/// What the removed sources gave a unit's sum.
double foldedSum(const LayerWeights& weights, Eigen::Index unit, int sourceBegin, const Removal& removal)
{
    double sum = 0;
    for (Eigen::Index source = 0; source < weights.weights.cols(); ++source) {
        const std::size_t at = Removal::at(sourceBegin, source);
        if (removal.isRemoved[at])
            sum += static_cast<double>(weights.weights(unit, source)) * removal.given[at];
    }
    return sum;
}

LayerWeights reducedLayer(const Network& network, int layer, const Removal& removal)
{
    const NetworkSpec& spec = network.spec();
    const LayerWeights& from = network.weights().layers[static_cast<std::size_t>(layer)];
    const int sourceBegin = spec.sourceBegin(layer);
    const auto units = keptPositions(spec.signalBegin(layer), from.weights.rows(), removal);
    const auto sources = keptPositions(sourceBegin, from.weights.cols(), removal);
    LayerWeights to{Matrix(static_cast<Eigen::Index>(units.size()), static_cast<Eigen::Index>(sources.size())),
                    Vector(static_cast<Eigen::Index>(units.size())),
                    {}};
    for (std::size_t row = 0; row < units.size(); ++row) {
        const Eigen::Index unit = units[row];
        const auto toRow = static_cast<Eigen::Index>(row);
        for (std::size_t column = 0; column < sources.size(); ++column) {
            to.weights(toRow, static_cast<Eigen::Index>(column)) = from.weights(unit, sources[column]);
            if (!from.connected.empty())
                to.connected.push_back(from.isConnected(unit, sources[column]) ? 1 : 0);
        }
        const double folded = foldedSum(from, unit, sourceBegin, removal);
        to.biases[toRow] = static_cast<float>(static_cast<double>(from.biases[unit]) + folded);
        if (!from.connected.empty())
            to.connected.push_back(from.hasBias(unit) || to.biases[toRow] != 0.0F ? 1 : 0);
    }
    return to;
}

void removeUnits(LayerSpec& layer, const std::vector<int>& removed)
{
    layer.outputs -= static_cast<int>(removed.size());
    if (layer.unitFunctions.empty())
        return;
    // The last one first: the others keep their places.
    std::for_each(removed.rbegin(), removed.rend(),
                  [&layer](int unit) { layer.unitFunctions.erase(layer.unitFunctions.begin() + unit); });
}

Result<void> checkRemoval(const NetworkSpec& spec, const std::vector<std::vector<int>>& removed,
                          const std::vector<double>& given)
{
    if (removed.size() != spec.layers.size() || given.size() != static_cast<std::size_t>(spec.signalCount()))
        return fail(ErrorCode::SizeMismatch, "a removal needs one list a layer and one value a signal");
    for (std::size_t layer = 0; layer < removed.size(); ++layer) {
        const std::vector<int>& units = removed[layer];
        if (units.empty())
            continue;
        const int count = spec.layers[layer].outputs;
        const bool isAscending = std::adjacent_find(units.begin(), units.end(), std::greater_equal<>()) == units.end();
        if (layer + 1 == removed.size() || !isAscending || units.front() < 0 || units.back() >= count)
            return fail(ErrorCode::InvalidArgument,
                        layerTitle(spec, static_cast<int>(layer)) + ": these units cannot be removed");
        if (static_cast<int>(units.size()) == count)
            return fail(ErrorCode::InvalidArgument,
                        layerTitle(spec, static_cast<int>(layer)) + ": one of its units has to stay");
    }
    return {};
}

} // namespace

Result<Network> withoutUnits(const Network& network, const std::vector<std::vector<int>>& removed,
                             const std::vector<double>& given)
{
    NetworkSpec spec = network.spec();
    if (const auto checked = checkRemoval(spec, removed, given); !checked)
        return passOn(checked);
    if (std::all_of(removed.begin(), removed.end(), [](const auto& units) { return units.empty(); }))
        return network;
    Removal removal{std::vector<bool>(given.size(), false), given};
    for (std::size_t layer = 0; layer < removed.size(); ++layer)
        for (const int unit : removed[layer])
            removal.isRemoved[Removal::at(spec.signalBegin(static_cast<int>(layer)), unit)] = true;
    auto weights = std::make_shared<Weights>();
    for (std::size_t layer = 0; layer < spec.layers.size(); ++layer)
        weights->layers.push_back(reducedLayer(network, static_cast<int>(layer), removal));
    for (std::size_t layer = 0; layer < spec.layers.size(); ++layer)
        removeUnits(spec.layers[layer], removed[layer]);
    return Network::assemble(std::move(spec), std::move(weights));
}

} // namespace wb
