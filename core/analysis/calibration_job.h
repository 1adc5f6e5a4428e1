// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/batch_calibration.h"
#include "core/analysis/cost_fit.h"
#include "core/analysis/inference_loop.h"
#include "core/base/job.h"

#include <memory>
#include <vector>

namespace wb {

/// How long a calibration samples and what it runs.
struct CalibrationMethod {
    double sampleNs = 100e3; ///< Of one network, once; longer if the clock is coarse.
    double clockSteps = 50;
    double measureNs = 1.6e9; ///< All rounds together,
    int minRounds = 7;        ///< but at least so many
    int maxRounds = 1000;     ///< and at most so many.
    double roofSampleNs = 100e3;
    int roofSamples = 9; ///< 0: no roofs.
    /// What most networks run with; nullptr: bestKernels(). A table that lays weights out in rows stands for both.
    const Kernels* kernels = nullptr;
};

/// Times small networks on this machine and fits the cost model to them: about 2 s on the desktop, longer where the
/// clock is coarse. All networks take turns in every round, and of each the quick quarter counts, so that what else
/// runs meanwhile hardly shows. Thread: one at a time; nothing else should be running.
class CalibrationJob : public Job {
public:
    /// environment: handed on into the result, with its kernels filled in.
    explicit CalibrationJob(Environment environment, CalibrationMethod method = {}, const Clock& clock = systemClock());

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// Complete after Done.
    const MachineCalibration& calibration() const { return m_result; }

private:
    enum class Phase { Clock, Build, Size, Measure, Roofs, Done };
    enum class Use { Vectors, Scalar, Check };
    struct Probe {
        NetworkSpec spec;
        Use use;
        std::unique_ptr<InferenceLoop> loop;
        BatchCalibration calls{0};
        std::vector<double> samplesNs;
    };

    void advance();
    void start();
    void buildNext();
    void sizeNext();
    void measureNext();
    void measureRoofs();
    void finish();
    void addProbes(const std::vector<NetworkSpec>& specs, Use use);
    std::vector<ProbeTime> timesOf(Use use) const;

    Environment m_environment;
    CalibrationMethod m_method;
    const Clock& m_clock;
    const Kernels& m_kernels;
    Phase m_phase = Phase::Clock;
    std::int64_t m_beginNs = 0;
    std::int64_t m_roundsBeginNs = 0;
    double m_neededNs = 0;
    std::vector<Probe> m_probes;
    std::size_t m_next = 0;
    int m_rounds = 0;
    MachineCalibration m_result;
};

} // namespace wb
