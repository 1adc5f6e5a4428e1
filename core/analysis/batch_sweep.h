// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/batch_calibration.h"
#include "core/analysis/clock.h"
#include "core/analysis/environment.h"
#include "core/analysis/sample_statistics.h"
#include "core/base/job.h"
#include "core/base/matrix.h"
#include "core/engine/plan.h"

#include <memory>
#include <vector>

namespace wb {

/// How long one call with so many rows takes.
struct SweepPoint {
    int rows = 0;
    double nsPerRow = 0;              ///< Median over the rounds.
    std::optional<Interval> interval; ///< That holds the median with 95 %, ns per row.
    double rowsPerSecond() const { return nsPerRow > 0 ? 1e9 / nsPerRow : 0; }
};

struct SweepReport {
    std::vector<SweepPoint> points; ///< By rows, ascending.
    int rounds = 0;
    int callsAtLeast = 1; ///< In the sample of the longest call.
    Environment environment;
};

/// How samples are taken.
struct SweepMethod {
    double sampleNs = 500e3; ///< At least; longer where the clock is coarse.
    double clockSteps = 50;
    int rounds = 15;
};

/// Measures Plan::runBatch with 1, 2, 4 ... 4096 rows a call. All sizes take turns in every round, so that a machine
/// that slows down slows all of them. Thread: one at a time; nothing else should be running.
class BatchSweep : public Job {
public:
    static constexpr int kMostRows = 4096;

    BatchSweep(std::shared_ptr<const Plan> plan, Environment environment, SweepMethod method = {},
               const Clock& clock = systemClock());

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// Complete after Done.
    const SweepReport& report() const { return m_report; }

private:
    struct Size {
        int rows;
        BatchCalibration calls;
        std::vector<double> nsPerRow;
        bool isSized = false;
    };
    void start();
    void advance();
    double timeCall(const Size& size, int calls);
    void finish();

    std::shared_ptr<const Plan> m_plan;
    SweepMethod m_method;
    const Clock& m_clock;
    Scratch m_scratch;
    Matrix m_inputs;
    Matrix m_outputs;
    std::vector<Size> m_sizes;
    std::size_t m_next = 0;
    int m_round = 0;
    bool m_isDone = false;
    SweepReport m_report;
};

} // namespace wb
