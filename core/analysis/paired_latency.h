// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_verdict.h"
#include "core/analysis/latency_profiler.h"

namespace wb {

/// Measures two networks in turns of a few milliseconds, so that what slows the machine down for a while slows both.
class PairedLatency : public Job {
public:
    /// Both plans freshly compiled. Errors: those of LatencyProfiler::create().
    static Result<std::shared_ptr<PairedLatency>> create(std::shared_ptr<const Plan> left,
                                                         std::shared_ptr<const Plan> right,
                                                         const LatencyOptions& options,
                                                         const Clock& clock = systemClock());

    State step(std::chrono::milliseconds budget) override;
    double progress() const override { return (m_left->progress() + m_right->progress()) / 2; }

    /// Complete after Done.
    const LatencyReport& left() const { return m_left->report(); }
    const LatencyReport& right() const { return m_right->report(); }
    /// Median of the right one over that of the left one, 95 %.
    const RatioEstimate& ratio() const { return m_ratio; }

private:
    PairedLatency(std::shared_ptr<LatencyProfiler> left, std::shared_ptr<LatencyProfiler> right);

    std::shared_ptr<LatencyProfiler> m_left;
    std::shared_ptr<LatencyProfiler> m_right;
    bool m_isLeftDone = false;
    bool m_isRightDone = false;
    RatioEstimate m_ratio;
};

/// Samples in the order measured, as rounds for ratioOfMedians(): at most 20 rounds, of at most 50 samples that lie
/// evenly in them, because a median needs no more. Samples: at least one.
BenchSeries roundsOf(const std::vector<double>& samplesNs);

} // namespace wb
