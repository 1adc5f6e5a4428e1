// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_verdict.h"
#include "core/analysis/latency_report.h"

#include <optional>
#include <span>
#include <vector>

namespace wb {

/// How a time compares with an earlier one. The interval knows the spread within the two runs, not what differs from
/// run to run.
using LatencyChange = RatioEstimate;

/// One part of a network then and now.
struct PartChange {
    double beforeNs = 0; ///< Median.
    LatencyChange change;
};

/// A result beside an earlier one of a design that may have been another.
struct LatencyComparison {
    PartChange p50; ///< Of the inferences.
    PartChange whole;
    std::vector<std::optional<PartChange>> layers; ///< One a layer of now; nothing where it is new.
};

/// positions: where `before` has each layer of `now`, -1 for none. Medians with 95 % intervals by the bootstrap of
/// ratioOfMedians(): a run is cut into stretches, which stand for its rounds. Every part needs samples above 0 to be
/// compared. The same reports give the same intervals. Cost: a few milliseconds.
LatencyComparison compareLatency(const LatencyReport& now, const LatencyReport& before, std::span<const int> positions);

} // namespace wb
