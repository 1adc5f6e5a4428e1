// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/weight_statistics.h"

#include <algorithm>
#include <cmath>

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

void fillBins(WeightStatistics& statistics, const LayerWeights& layer, Eigen::Index stride, int bins)
{
    const double range = statistics.largest - statistics.smallest;
    const int used = range > 0 ? bins : 1;
    for (int edge = 0; edge <= used; ++edge)
        statistics.edges.push_back(statistics.smallest + range * edge / used);
    statistics.counts.assign(static_cast<std::size_t>(used), 0);
    const double scale = range > 0 ? used / range : 0;
    forEachWeight(layer, stride, [&](double weight) {
        const int bin = std::clamp(static_cast<int>((weight - statistics.smallest) * scale), 0, used - 1);
        ++statistics.counts[static_cast<std::size_t>(bin)];
    });
}

} // namespace

WeightStatistics weightStatistics(const LayerWeights& layer, int bins)
{
    WeightStatistics statistics;
    statistics.weights = existingWeights(layer);
    // An odd stride, so that it does not fall into step with the width of a row.
    const Eigen::Index stride = layer.weights.size() <= WeightStatistics::kMostLooked
                                    ? 1
                                    : (layer.weights.size() / WeightStatistics::kMostLooked + 1) | 1;
    double sum = 0;
    double squares = 0;
    forEachWeight(layer, stride, [&](double weight) {
        statistics.smallest = statistics.looked == 0 ? weight : std::min(statistics.smallest, weight);
        statistics.largest = statistics.looked == 0 ? weight : std::max(statistics.largest, weight);
        ++statistics.looked;
        sum += weight;
        squares += weight * weight;
        statistics.zeros += weight == 0.0 ? 1 : 0;
    });
    if (statistics.looked == 0)
        return statistics;
    const auto count = static_cast<double>(statistics.looked);
    statistics.mean = sum / count;
    statistics.deviation = std::sqrt(std::max(0.0, squares / count - statistics.mean * statistics.mean));
    fillBins(statistics, layer, stride, std::max(1, bins));
    return statistics;
}

} // namespace wb
