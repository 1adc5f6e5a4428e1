// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/sample_statistics.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr double kRankSlack = 1e-9; ///< 0.07 * 100 is a little above 7 in binary; the rank is 7.
constexpr int kMinHistogramBins = 10;

/// Width of a bin in decades.
double binWidth(std::span<const double> sorted, double resolution)
{
    const double range = std::log10(sorted.back() / sorted.front());
    const double spread = std::log10(percentile(sorted, 0.75) / percentile(sorted, 0.25));
    const double freedmanDiaconis = 2 * spread / std::cbrt(static_cast<double>(sorted.size()));
    const double width = std::clamp(freedmanDiaconis, range / kMaxHistogramBins, range / kMinHistogramBins);
    return std::max(width, std::log10(1 + std::max(resolution, 0.0) / percentile(sorted, 0.5)));
}

} // namespace

double percentile(std::span<const double> sorted, double share)
{
    const double rank = std::ceil(share * static_cast<double>(sorted.size()) - kRankSlack);
    const auto last = sorted.size() - 1;
    return sorted[rank <= 1 ? 0 : std::min(static_cast<std::size_t>(rank) - 1, last)];
}

std::optional<Interval> medianInterval(std::span<const double> sorted, double confidence)
{
    const std::size_t count = sorted.size();
    const double n = static_cast<double>(count);
    // P(B = k) in logarithms: (1/2)^n itself is below the smallest double from n = 1075 on.
    double logTerm = -n * std::log(2.0);
    double below = 0; // P(B < lower)
    std::size_t lower = 0;
    while (lower < count / 2) {
        const double next = below + std::exp(logTerm);
        if (1 - 2 * next < confidence)
            break;
        below = next;
        ++lower;
        const double k = static_cast<double>(lower);
        logTerm += std::log((n - k + 1) / k);
    }
    if (lower == 0)
        return std::nullopt;
    return Interval{sorted[lower - 1], sorted[count - lower]};
}

LogHistogram logHistogram(std::span<const double> sorted, double resolution)
{
    if (sorted.empty())
        return {};
    const double width = binWidth(sorted, resolution);
    const double low = sorted.front();
    const double range = std::log10(sorted.back() / low);
    const int bins = width > 0 ? std::max(1, static_cast<int>(std::ceil(range / width - kRankSlack))) : 1;
    LogHistogram histogram;
    for (int edge = 0; edge <= bins; ++edge)
        histogram.edges.push_back(low * std::pow(10.0, edge * width));
    histogram.edges.back() = std::max(histogram.edges.back(), sorted.back());
    histogram.counts.assign(static_cast<std::size_t>(bins), 0);
    auto begin = sorted.begin();
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        const bool isLast = bin + 1 == histogram.counts.size();
        const auto end = isLast ? sorted.end() : std::lower_bound(begin, sorted.end(), histogram.edges[bin + 1]);
        histogram.counts[bin] = end - begin;
        begin = end;
    }
    return histogram;
}

} // namespace wb
