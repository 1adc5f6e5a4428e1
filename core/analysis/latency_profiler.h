// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/batch_calibration.h"
#include "core/analysis/inference_loop.h"
#include "core/analysis/latency_report.h"
#include "core/base/job.h"

namespace wb {

/// How long each part of a measurement takes and how far above the clock's resolution a sample must be.
struct LatencyMethod {
    double warmUpNs = 50e6;
    double minSampleNs = 0;
    double minClockSteps = 50; ///< 50 steps a sample: an error of at most 2 %.
    double measureNs = 500e6;
    int minRuns = 100;
    int maxRuns = 100'000;
    double layerSampleSteps =
        500; ///< Layers are shorter and only their median is told, so their batches may be longer.
    int layerRuns = 51;
    bool tellsSingleCalls = true; ///< False where the clock is made coarse on purpose.

    static LatencyMethod native() { return {}; }
    static LatencyMethod browser();
    static LatencyMethod ofThisPlatform(); ///< One of the two.
};

struct LatencyOptions {
    std::uint64_t seed = 1;
    int batch = 0; ///< Inferences in a sample; 0: as many as the clock needs.
    int runs = 0;  ///< Samples; 0: as many as fit the method's time.
    LatencyMethod method = LatencyMethod::ofThisPlatform();
    Environment environment; ///< Handed on into the report.
};

/// Measures how long an inference takes: the first call apart, then a warm-up, a batch sized from the clock's measured
/// resolution, the samples, and the layers one by one. For a cold first call the plan must be freshly compiled.
/// Thread: one at a time; nothing else should be running.
class LatencyProfiler : public Job {
public:
    /// Errors: InvalidArgument if batch or runs is below 0 or runs above 10 000 000.
    static Result<std::shared_ptr<LatencyProfiler>> create(std::shared_ptr<const Plan> plan, LatencyOptions options,
                                                           const Clock& clock = systemClock());

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// Complete after Done.
    const LatencyReport& report() const { return m_report; }

private:
    enum class Phase { Clock, FirstCall, WarmUp, Calibrate, Measure, CalibrateParts, MeasureParts, Done };
    /// The whole inference (part 0), a layer (part k is layer k - 1), or last, where the plan scales, its scaling.
    struct Part {
        BatchCalibration calibration;
        std::vector<double> samplesNs;
    };

    LatencyProfiler(std::shared_ptr<const Plan> plan, LatencyOptions options, const Clock& clock);
    void advance();
    void measureClock();
    void callFirst();
    void warmUp();
    void calibrate();
    void measure();
    void calibrateParts();
    void measureParts();
    void finish();

    bool isScaling(std::size_t part) const { return part > static_cast<std::size_t>(m_loop.plan().layerCount()); }
    double timePart(std::size_t part, int batch);
    bool hasEnoughRuns() const;
    double phaseShare() const;
    void enter(Phase phase);

    LatencyOptions m_options;
    const Clock& m_clock;
    InferenceLoop m_loop;

    Phase m_phase = Phase::Clock;
    std::int64_t m_phaseStartNs = 0;
    BatchCalibration m_calibration{0};
    std::vector<Part> m_parts;
    std::size_t m_part = 0;
    LatencyReport m_report;
};

} // namespace wb
