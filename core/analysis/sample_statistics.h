// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wb {

struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval&) const = default;
};

/// Nearest rank: the smallest sample that at least this share of all samples does not exceed; always a sample that was
/// seen, never an interpolation. sorted: ascending, at least one; share in (0, 1]. Source: Hyndman & Fan 1996,
/// definition 1.
double percentile(std::span<const double> sorted, double share);

/// Order statistics that hold the true median with at least this probability, whatever the distribution of independent
/// samples: P(x[l] <= median <= x[n+1-l]) = 1 - 2 P(B < l), B ~ Binomial(n, 1/2). Nothing if n is too small (below 6 at
/// 95 %). Source: Conover 1999, section 3.2.
std::optional<Interval> medianInterval(std::span<const double> sorted, double confidence = 0.95);

/// Bins of equal width on a logarithmic axis. Bin i holds edges[i] <= x < edges[i + 1], the last one its upper edge
/// too.
struct LogHistogram {
    std::vector<double> edges; ///< One more than counts; empty without samples.
    std::vector<std::int64_t> counts;
};

/// sorted: ascending, all above 0. Bin width by Freedman & Diaconis (1981) on the logarithms, but never narrower than
/// the resolution (same unit as the samples) at the median, and never more than kMaxHistogramBins bins.
LogHistogram logHistogram(std::span<const double> sorted, double resolution);
inline constexpr int kMaxHistogramBins = 1000;

} // namespace wb
