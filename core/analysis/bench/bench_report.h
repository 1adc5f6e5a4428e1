// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_series.h"
#include "core/analysis/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wb {

/// Time of a row in a call of so many rows.
struct BatchPoint {
    int rows = 1;
    BenchSeries ns;
};

/// One contender with one network. All times in ns for one row, loading for the whole network.
struct BenchResult {
    std::string contender;
    bool isPeer = false;
    std::string refusal;    ///< Why nothing was timed; empty if it was.
    double maxError = 0;    ///< Largest difference from the double-precision reference over 16 rows.
    BenchSeries backToBack; ///< One row a call, calls may overlap: each sample the mean of a block of calls.
    int serialCalls = 1;    ///< Calls in a sample of the three below; 1: single calls.
    BenchSeries serialP50;  ///< One row a call, none begins before the last has ended: the round's percentiles.
    BenchSeries serialP90;
    BenchSeries serialP99;
    std::vector<BatchPoint> batches;         ///< By rising rows.
    BenchSeries load;                        ///< From a file in the page cache until it could run.
    std::optional<std::size_t> countedBytes; ///< From its counting allocator.
    std::optional<std::size_t> heapBytes;    ///< What the heap had grown by, ready to run one row.

    const BatchPoint* batchOf(int rows) const;
};

/// What the machine reached in the same rounds.
struct BenchLimits {
    BenchSeries streamNs;   ///< Reading all weights once, each used in one multiply-add.
    BenchSeries nsPerFlop;  ///< Multiply-adds in registers.
    BenchSeries nsPerCurve; ///< One sigmoid or tanh by a rational.
};

struct BenchShapeReport {
    std::string name;
    std::string sizes;
    std::string hiddenActivation;
    std::int64_t parameters = 0;
    std::int64_t weights = 0;
    std::int64_t flop = 0;
    std::int64_t curves = 0;
    BenchLimits limits;
    std::vector<BenchResult> results; ///< In the order of the contenders.

    /// What a row takes at least when the weights have to be read for it.
    BenchSeries rowLimitNs() const { return limits.streamNs; }
    /// What a row of a large batch takes at least: its multiply-adds at peak, then its curves.
    BenchSeries batchLimitNs() const;
    double streamGigabytesPerSecond() const;
    double peakGigaflopPerSecond() const;
    const BenchResult* resultOf(const std::string& contender) const;
};

struct BenchContenderInfo {
    std::string name;
    std::string family; ///< What it is a variant of: comparisons take the fastest of a family.
    std::string version;
    bool isPeer = false;
};

struct BenchReport {
    int rounds = 0;
    std::uint64_t seed = 0;
    ClockResolution clock;
    std::string machineKernels; ///< Instruction set of the limits.
    int cpu = -1;               ///< Processor it was pinned to, -1 if it was not.
    std::vector<BenchContenderInfo> contenders;
    std::vector<BenchShapeReport> shapes;
};

} // namespace wb
