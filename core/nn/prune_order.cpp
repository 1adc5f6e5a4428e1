// SPDX-License-Identifier: Apache-2.0
#include "core/nn/prune_order.h"

#include "core/nn/unit_removal.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

/// The layer's units, weakest first, without the strongest.
std::vector<PruneCandidate> layerOrder(const LayerSpec& design, const LayerWeights& weights, int layer)
{
    std::vector<PruneCandidate> order;
    double sum = 0;
    for (int unit = 0; unit < design.outputs; ++unit) {
        const double norm = std::abs(static_cast<double>(design.functionOf(unit).steepness)) *
                            weights.weights.row(unit).cast<double>().cwiseAbs().sum();
        order.push_back({layer, unit, norm, 0});
        sum += norm;
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.norm < b.norm; });
    order.pop_back();
    for (PruneCandidate& candidate : order)
        candidate.relative = sum > 0 ? candidate.norm * design.outputs / sum : 0;
    return order;
}

} // namespace

std::vector<PruneCandidate> pruneOrder(const Network& network)
{
    std::vector<PruneCandidate> order;
    const NetworkSpec& spec = network.spec();
    for (std::size_t layer = 0; layer + 1 < spec.layers.size(); ++layer) {
        const auto ofLayer = layerOrder(spec.layers[layer], network.weights().layers[layer], static_cast<int>(layer));
        order.insert(order.end(), ofLayer.begin(), ofLayer.end());
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.relative < b.relative; });
    return order;
}

int prunableUnits(const NetworkSpec& spec)
{
    return hiddenUnitCount(spec) - static_cast<int>(spec.layers.size()) + 1; // one of each hidden layer stays
}

int hiddenUnitCount(const NetworkSpec& spec) { return spec.signalCount() - spec.inputs - spec.outputs(); }

Result<Network> prunedNetwork(const Network& network, std::span<const PruneCandidate> candidates,
                              const std::vector<double>& given)
{
    std::vector<std::vector<int>> removed(network.spec().layers.size());
    for (const PruneCandidate& candidate : candidates)
        removed.at(static_cast<std::size_t>(candidate.layer)).push_back(candidate.unit);
    for (auto& units : removed)
        std::sort(units.begin(), units.end());
    return withoutUnits(network, removed, given);
}

} // namespace wb
