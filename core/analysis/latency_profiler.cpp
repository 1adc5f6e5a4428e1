// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/latency_profiler.h"

#include "core/analysis/call_timing.h"

#include <algorithm>

namespace wb {

namespace {

constexpr int kMaxRuns = 10'000'000;

} // namespace

LatencyMethod LatencyMethod::browser()
{
    LatencyMethod method;
    method.warmUpNs = 200e6; // the browser's optimising compiler must have had its turn
    method.minSampleNs = 10e6;
    method.measureNs = 1e9;
    method.minRuns = 15;
    method.maxRuns = 200;
    method.layerSampleSteps = 50;
    method.layerRuns = 7;
    method.tellsSingleCalls = false;
    return method;
}

LatencyMethod LatencyMethod::ofThisPlatform()
{
#ifdef __EMSCRIPTEN__
    return browser();
#else
    return native();
#endif
}

Result<std::shared_ptr<LatencyProfiler>> LatencyProfiler::create(std::shared_ptr<const Plan> plan,
                                                                 LatencyOptions options, const Clock& clock)
{
    if (options.batch < 0 || options.batch > BatchCalibration::kMaxBatch)
        return fail(ErrorCode::InvalidArgument, "a batch holds 1 to 16777216 inferences, or 0 to let the clock decide");
    if (options.runs < 0 || options.runs > kMaxRuns)
        return fail(ErrorCode::InvalidArgument, "runs must be 1 to 10000000, or 0 to let the time decide");
    return std::shared_ptr<LatencyProfiler>(new LatencyProfiler(std::move(plan), std::move(options), clock));
}

LatencyProfiler::LatencyProfiler(std::shared_ptr<const Plan> plan, LatencyOptions options, const Clock& clock)
    : m_options(std::move(options)), m_clock(clock), m_loop(std::move(plan), m_options.seed)
{
    m_report.seed = m_options.seed;
    m_report.inputRows = static_cast<int>(InferenceLoop::kRows);
    m_report.environment = m_options.environment;
}

Job::State LatencyProfiler::step(std::chrono::milliseconds budget)
{
    const std::int64_t end = m_clock.nowNs() + std::chrono::nanoseconds(budget).count();
    do
        advance();
    while (m_phase != Phase::Done && m_clock.nowNs() < end);
    return m_phase == Phase::Done ? State::Done : State::Running;
}

void LatencyProfiler::advance()
{
    switch (m_phase) {
    case Phase::Clock:
        return measureClock();
    case Phase::FirstCall:
        return callFirst();
    case Phase::WarmUp:
        return warmUp();
    case Phase::Calibrate:
        return calibrate();
    case Phase::Measure:
        return measure();
    case Phase::CalibrateParts:
        return calibrateParts();
    case Phase::MeasureParts:
        return measureParts();
    case Phase::Done:
        return;
    }
}

void LatencyProfiler::enter(Phase phase)
{
    m_phase = phase;
    m_phaseStartNs = m_clock.nowNs();
}

void LatencyProfiler::measureClock()
{
    m_report.clock = measureResolution(m_clock);
    enter(Phase::FirstCall);
}

void LatencyProfiler::callFirst()
{
    const double resolution = m_report.clock.errorNs();
    const double elapsed = m_loop.timeRuns(m_clock, 1);
    m_report.isFirstResolved = elapsed > resolution;
    m_report.firstNs = std::max(elapsed, resolution);
    enter(Phase::WarmUp);
}

void LatencyProfiler::warmUp()
{
    m_loop.runOnce();
    m_report.warmUpNs = static_cast<double>(m_clock.nowNs() - m_phaseStartNs);
    if (m_report.warmUpNs < m_options.method.warmUpNs)
        return;
    const LatencyMethod& method = m_options.method;
    m_calibration = BatchCalibration(neededSampleNs(m_report.clock, method.minClockSteps, method.minSampleNs));
    enter(Phase::Calibrate);
}

void LatencyProfiler::calibrate()
{
    if (m_options.batch == 0) {
        m_calibration.observe(m_loop.timeRuns(m_clock, m_calibration.batch()));
        if (!m_calibration.isDone())
            return;
    }
    m_report.batch = m_options.batch == 0 ? m_calibration.batch() : m_options.batch;
    m_report.tellsTails = m_options.method.tellsSingleCalls;
    m_report.isAmortised = m_report.batch > 1 || !m_options.method.tellsSingleCalls;
    const int expected = m_options.runs == 0 ? m_options.method.maxRuns : m_options.runs;
    m_report.samplesNs.reserve(static_cast<std::size_t>(expected));
    m_loop.restart(); // from here on only what is timed
    enter(Phase::Measure);
}

void LatencyProfiler::measure()
{
    m_report.samplesNs.push_back(m_loop.timeRuns(m_clock, m_report.batch) / m_report.batch);
    if (!hasEnoughRuns())
        return;
    m_report.checksum = m_loop.checksum();
    const LatencyMethod& method = m_options.method;
    const double steps = std::max(method.minClockSteps, method.layerSampleSteps);
    const double needed = neededSampleNs(m_report.clock, steps, method.minSampleNs);
    const Plan& plan = m_loop.plan();
    m_parts.assign(static_cast<std::size_t>(plan.layerCount()) + (plan.isScaled() ? 2 : 1),
                   Part{BatchCalibration(needed), {}});
    enter(Phase::CalibrateParts);
}

bool LatencyProfiler::hasEnoughRuns() const
{
    const int runs = static_cast<int>(m_report.samplesNs.size());
    if (m_options.runs > 0)
        return runs >= m_options.runs;
    const double elapsed = static_cast<double>(m_clock.nowNs() - m_phaseStartNs);
    return runs >= m_options.method.maxRuns ||
           (runs >= m_options.method.minRuns && elapsed >= m_options.method.measureNs);
}

void LatencyProfiler::calibrateParts()
{
    BatchCalibration& calibration = m_parts[m_part].calibration;
    calibration.observe(timePart(m_part, calibration.batch()));
    if (calibration.isDone())
        ++m_part;
    if (m_part < m_parts.size())
        return;
    m_part = 0;
    enter(Phase::MeasureParts);
}

void LatencyProfiler::measureParts()
{
    // In turn rather than one after the other: a machine that slows down meanwhile slows all parts alike.
    Part& part = m_parts[m_part];
    part.samplesNs.push_back(timePart(m_part, part.calibration.batch()) / part.calibration.batch());
    m_part = (m_part + 1) % m_parts.size();
    if (static_cast<int>(m_parts.back().samplesNs.size()) >= m_options.method.layerRuns)
        finish();
}

void LatencyProfiler::finish()
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        std::vector<double> sorted = m_parts[i].samplesNs;
        std::sort(sorted.begin(), sorted.end());
        PartLatency latency{percentile(sorted, 0.5), sorted.front(), static_cast<int>(sorted.size()),
                            m_parts[i].calibration.batch(), std::move(m_parts[i].samplesNs)};
        if (i == 0)
            m_report.whole = std::move(latency);
        else if (isScaling(i))
            m_report.scaling = std::move(latency);
        else
            m_report.layers.push_back(std::move(latency));
    }
    summarize(m_report);
    enter(Phase::Done);
}

double LatencyProfiler::timePart(std::size_t part, int batch)
{
    if (part == 0)
        return m_loop.timeRuns(m_clock, batch);
    return isScaling(part) ? m_loop.timeScaling(m_clock, batch)
                           : m_loop.timeLayer(m_clock, static_cast<int>(part) - 1, batch);
}

double LatencyProfiler::phaseShare() const
{
    const double elapsed = static_cast<double>(m_clock.nowNs() - m_phaseStartNs);
    const double runs = static_cast<double>(m_report.samplesNs.size());
    switch (m_phase) {
    case Phase::WarmUp:
        return elapsed / m_options.method.warmUpNs;
    case Phase::Measure:
        return m_options.runs > 0
                   ? runs / m_options.runs
                   : std::max(runs / m_options.method.maxRuns,
                              std::min(elapsed / m_options.method.measureNs, runs / m_options.method.minRuns));
    case Phase::MeasureParts:
        return static_cast<double>(m_parts.front().samplesNs.size()) / m_options.method.layerRuns;
    default:
        return 0;
    }
}

double LatencyProfiler::progress() const
{
    const auto within = [this](double begin, double end) {
        return begin + (end - begin) * std::clamp(phaseShare(), 0.0, 1.0);
    };
    switch (m_phase) {
    case Phase::Clock:
    case Phase::FirstCall:
        return 0;
    case Phase::WarmUp:
        return within(0, 0.1);
    case Phase::Calibrate:
        return 0.1;
    case Phase::Measure:
        return within(0.1, 0.8);
    case Phase::CalibrateParts:
        return 0.8;
    case Phase::MeasureParts:
        return within(0.8, 1);
    case Phase::Done:
        return 1;
    }
    return 0;
}

} // namespace wb
