// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace wb {

/// How values are distributed.
struct ValueStatistics {
    std::int64_t looked = 0; ///< Finite ones; others count in nothing.
    double mean = 0;
    double deviation = 0; ///< Standard, of the population.
    double smallest = 0;
    double largest = 0;
    std::int64_t zeros = 0;           ///< Exactly 0.
    std::vector<double> edges;        ///< counts.size() + 1, evenly spaced; empty without any value.
    std::vector<std::int64_t> counts; ///< The last bin holds its upper edge too.
};

/// Counts values into bins between two ends; all in one bin where the ends are the same.
template <typename ForEach>
void fillBins(ValueStatistics& statistics, const ForEach& forEach, int bins, const std::pair<double, double>& ends)
{
    const double range = ends.second - ends.first;
    const int used = range > 0 ? std::max(1, bins) : 1;
    for (int edge = 0; edge <= used; ++edge)
        statistics.edges.push_back(ends.first + range * edge / used);
    statistics.counts.assign(static_cast<std::size_t>(used), 0);
    const double scale = range > 0 ? used / range : 0;
    forEach([&](double value) {
        if (!std::isfinite(value))
            return;
        const int bin = std::clamp(static_cast<int>((value - ends.first) * scale), 0, used - 1);
        ++statistics.counts[static_cast<std::size_t>(bin)];
    });
}

/// forEach(visit) calls visit(value) for every value, the same ones both times it is called. ends: what the bins reach
/// over, no value beyond it; without them, from the smallest value to the largest.
template <typename ForEach>
ValueStatistics valueStatistics(const ForEach& forEach, int bins,
                                const std::optional<std::pair<double, double>>& ends = std::nullopt)
{
    ValueStatistics statistics;
    double sum = 0;
    double squares = 0;
    forEach([&](double value) {
        if (!std::isfinite(value))
            return;
        statistics.smallest = statistics.looked == 0 ? value : std::min(statistics.smallest, value);
        statistics.largest = statistics.looked == 0 ? value : std::max(statistics.largest, value);
        ++statistics.looked;
        sum += value;
        squares += value * value;
        statistics.zeros += value == 0.0 ? 1 : 0;
    });
    if (statistics.looked == 0)
        return statistics;
    const auto count = static_cast<double>(statistics.looked);
    statistics.mean = sum / count;
    statistics.deviation = std::sqrt(std::max(0.0, squares / count - statistics.mean * statistics.mean));
    fillBins(statistics, forEach, bins, ends.value_or(std::pair(statistics.smallest, statistics.largest)));
    return statistics;
}

} // namespace wb
