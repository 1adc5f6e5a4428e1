// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/weight_statistics.h"

namespace wb {

namespace {

/// Calls visit(weight) for every stride-th weight that exists.
template <typename Visit>
void forEachWeight(const LayerWeights& layer, Eigen::Index stride, const Visit& visit)
{
    const Eigen::Index columns = layer.weights.cols();
    const Eigen::Index size = layer.weights.size();
    for (Eigen::Index at = 0; at < size; at += stride) {
        const Eigen::Index unit = at / columns;
        const Eigen::Index source = at % columns;
        if (layer.connected.empty() || layer.isConnected(unit, source))
            visit(static_cast<double>(layer.weights(unit, source)));
    }
}

std::int64_t existingWeights(const LayerWeights& layer)
{
    std::int64_t biases = 0;
    for (Eigen::Index unit = 0; unit < layer.weights.rows(); ++unit)
        biases += layer.hasBias(unit) ? 1 : 0;
    return layer.parameterCount() - biases;
}

} // namespace

WeightStatistics weightStatistics(const LayerWeights& layer, int bins)
{
    // An odd stride, so that it does not fall into step with the width of a row.
    const Eigen::Index stride = layer.weights.size() <= WeightStatistics::kMostLooked
                                    ? 1
                                    : (layer.weights.size() / WeightStatistics::kMostLooked + 1) | 1;
    WeightStatistics statistics;
    static_cast<ValueStatistics&>(statistics) =
        valueStatistics([&](const auto& visit) { forEachWeight(layer, stride, visit); }, bins);
    statistics.weights = existingWeights(layer);
    return statistics;
}

} // namespace wb
