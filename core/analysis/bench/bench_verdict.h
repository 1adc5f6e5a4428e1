// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_report.h"
#include "core/analysis/sample_statistics.h"

namespace wb {

/// How a median compares with an earlier one.
struct RatioEstimate {
    double ratio = 1;  ///< Now over before.
    Interval interval; ///< That holds the true ratio with the confidence asked for, as far as a bootstrap can tell.
};

/// Ratio of the medians of rounds' medians, its interval by a bootstrap in two stages: rounds are drawn with
/// replacement, then samples within each of them, because samples of one round share the round's luck. Percentile
/// interval. Both series not empty, all samples above 0. The same seed gives the same interval. Source: Davison &
/// Hinkley 1997, sections 3.8 and 5.3.
RatioEstimate ratioOfMedians(const BenchSeries& now, const BenchSeries& before, std::uint64_t seed, int draws = 2000,
                             double confidence = 0.95);

enum class Verdict { Same, Faster, Slower };

/// Slower only if the interval lies above 1 and the ratio above 1 + margin; faster only if the interval lies below 1
/// and the ratio below 1 / (1 + margin): a difference has to be certain and to matter.
Verdict verdictOf(const RatioEstimate& estimate, double margin);

/// A quantity one run can be compared with another by.
struct BenchMeasure {
    std::string shape;     ///< "A 64-32-16-8 sigmoid".
    std::string contender; ///< One of ours.
    std::string what;      ///< "one row", "serial p50", "256 rows", "load".
    std::string unit;      ///< "x limit": times over what the machine reached in the same round; "ns".
    BenchSeries series;
};

/// What of a report is worth comparing: our own contenders, times as multiples of the limit measured in the same round,
/// so that a machine with a slower clock today is not taken for a slower program. Loading has no limit: ns.
std::vector<BenchMeasure> comparableMeasures(const BenchReport& report, int batchRows = 256);

struct BenchChange {
    std::string shape;
    std::string contender;
    std::string what;
    std::string unit;
    double now = 0;
    double before = 0;
    RatioEstimate estimate;
    Verdict verdict = Verdict::Same;
};

/// The measures both runs have, in the order of now. The intervals hold together with 95 %: each is made for a
/// confidence of 1 - 0.05 / their number (Bonferroni), so that many figures do not make a false alarm likely.
std::vector<BenchChange> compareMeasures(const std::vector<BenchMeasure>& now, const std::vector<BenchMeasure>& before,
                                         double margin, std::uint64_t seed);

} // namespace wb
