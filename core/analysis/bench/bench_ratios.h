// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_report.h"

namespace wb {

/// One figure of merit across the networks of a report.
struct BenchRatio {
    std::string label;
    std::vector<std::optional<double>> values; ///< One a shape; nothing where it was not measured.
};

/// Whether the limit or the other library is better by how much: our times over the limits, the times of the fastest
/// member of each family of peers over ours (the first contender that is not a peer), memory over 4 bytes a parameter,
/// p99 over p50. All from medians of rounds. A line nothing was measured for is left out.
std::vector<BenchRatio> benchRatios(const BenchReport& report, int batchRows = 256);

} // namespace wb
