// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/batch_calibration.h"
#include "core/analysis/bench/bench_contender.h"
#include "core/analysis/bench/bench_report.h"
#include "core/analysis/bench/bench_shape.h"
#include "core/analysis/bench/machine_limits.h"
#include "core/base/job.h"
#include "core/base/matrix.h"

#include <deque>
#include <functional>

namespace wb {

struct BenchOptions {
    int rounds = 5;
    std::uint64_t seed = 1; ///< Of the inputs.
    BenchTiming timing;
    std::vector<int> batchRows{4, 16, 32, 64, 256, 1024, 4096}; ///< The first contender's, rising.
    std::vector<int> otherBatchRows{256};                       ///< Of the others, rising.
    std::string folder; ///< An existing one, for the files loading is measured with; empty: loading is not measured.
    bool pin = true;    ///< To the processor the first step runs on, where the system allows it.
    const MachineKernels* kernels = &machineKernels(); ///< What the limits are measured with.
    /// Bytes of the heap in use now; empty: not measured.
    std::function<std::size_t()> heapBytes;

    /// Long enough to see that everything works, too short to believe the figures.
    static BenchOptions quick();
};

/// Measures networks in several contenders against what the machine reaches: the limits and everybody in turn, round
/// after round, so that a machine that changes its pace changes it for all. Every contender is first checked against
/// the double-precision reference; who fails is reported and not timed. Thread: one at a time; nothing else should run.
class BenchSuite : public Job {
public:
    /// Errors: InvalidArgument without shapes or contenders or with rounds or rows below 1.
    static Result<std::shared_ptr<BenchSuite>> create(std::vector<BenchShape> shapes,
                                                      std::vector<std::shared_ptr<const BenchContender>> contenders,
                                                      BenchOptions options, const Clock& clock = systemClock());

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// Complete after Done.
    const BenchReport& report() const { return m_report; }

private:
    /// What one round adds to one part of the report. The first call only warms up and sizes the samples.
    using Task = std::function<void(bool isWarmUp)>;

    BenchSuite(std::vector<BenchShape> shapes, std::vector<std::shared_ptr<const BenchContender>> contenders,
               BenchOptions options, const Clock& clock);
    void advance();
    void prepare(std::size_t shape, std::size_t contender);
    void prepareBatches(const BenchShape& shape, std::size_t contenderAt, BenchResult& result);
    void prepareLoad(const BenchShape& shape, const BenchContender& contender, BenchResult& result);
    void addLimitTasks(std::size_t shape);
    void addBackToBack(std::shared_ptr<BenchSubject> subject, const Matrix& inputs, int sets, int callsRows,
                       int outputs, BenchSeries& into);
    void addSerialised(std::shared_ptr<BenchSubject> subject, const Matrix& inputs, int outputs, BenchResult& into);

    std::vector<BenchShape> m_shapes;
    std::vector<std::shared_ptr<const BenchContender>> m_contenders;
    BenchOptions m_options;
    const Clock& m_clock;
    std::deque<Matrix> m_inputs; ///< Of each shape: as many rows as the largest batch, 16 at least.
    std::vector<Task> m_tasks;
    std::size_t m_prepared = 0; ///< Pairs of shape and contender.
    std::size_t m_task = 0;
    int m_round = -1; ///< -1: warming up.
    int m_cpu = -1;
    BenchReport m_report;
};

/// Largest difference of a subject's outputs from the double-precision reference over the first rows of inputs; NaN
/// counts as infinite.
double largestError(const Network& network, BenchSubject& subject, const Matrix& inputs, int rows);

} // namespace wb
