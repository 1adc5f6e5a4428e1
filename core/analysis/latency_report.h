// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/clock.h"
#include "core/analysis/environment.h"
#include "core/analysis/sample_statistics.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace wb {

/// Median time of one part of an inference, from samples of batch calls each.
struct PartLatency {
    double p50Ns = 0;
    double minNs = 0;
    int runs = 0;
    int batch = 1;
    std::vector<double> samplesNs; ///< In the order measured; each its time / batch.
};

/// How long one inference (one row through Plan::run, its checks included) takes, and under which conditions.
struct LatencyReport {
    /// One value a timed sample, in the order measured: its time / batch. It includes one reading of the clock / batch.
    std::vector<double> samplesNs;
    int runs = 0;  ///< Timed samples.
    int batch = 1; ///< Inferences in one sample.
    /// True if a sample holds more than one inference or the clock cannot tell single calls apart: every figure below
    /// is then of batch means ("amortised per inference"), and the percentiles say nothing about single calls.
    bool isAmortised = false;
    /// False where the clock is made coarse on purpose (a browser): batches of thousands smooth every tail away.
    bool tellsTails = true;

    double firstNs = 0; ///< The first call of all, on a fresh Scratch.
    bool isFirstResolved =
        false;        ///< False if the first call was shorter than what the clock can tell; firstNs is that then.
    double p10Ns = 0; ///< Percentiles by nearest rank.
    double p50Ns = 0;
    double p90Ns = 0;
    double p99Ns = 0;
    double minNs = 0;
    double maxNs = 0;
    double meanNs = 0;
    std::optional<Interval> p50IntervalNs; ///< 95 % confidence, from order statistics.

    PartLatency whole;                  ///< The whole inference, measured the way the layers are.
    std::vector<PartLatency> layers;    ///< In run order.
    std::optional<PartLatency> scaling; ///< What a network that scales does before and after its layers.
    double layersNs() const;            ///< Sum of the layers' medians.
    double scalingNs() const { return scaling ? scaling->p50Ns : 0.0; }
    /// Checks, copying, calls; below 0 if layers overlap.
    double gapNs() const { return whole.p50Ns - layersNs() - scalingNs(); }

    ClockResolution clock;
    double warmUpNs = 0;
    std::uint64_t seed = 0;     ///< Of the inputs.
    int inputRows = 0;          ///< Different rows taken in turn, uniform on [-1, 1).
    std::uint64_t checksum = 0; ///< Over the first output of every timed inference: nothing was optimised away.
    Environment environment;
};

/// Sorts a copy of the samples and fills in what follows from them.
void summarize(LatencyReport& report);

/// One percentile for people: 50 and its time.
struct ShownPercentile {
    int percent = 0;
    double ns = 0;
};

/// The three worth showing: p50, p90 and p99, or p10, p50 and p90 where the clock cannot tell tails.
std::array<ShownPercentile, 3> shownPercentiles(const LatencyReport& report);

} // namespace wb
