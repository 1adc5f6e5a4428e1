// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/calibration_job.h"

#include "core/analysis/calibration_probes.h"
#include "core/analysis/call_timing.h"
#include "core/analysis/sample_statistics.h"
#include "core/engine/simd_level.h"

#include <algorithm>
#include <chrono>

namespace wb {

namespace {

constexpr std::uint64_t kProbeInputSeed = 1;
/// Of a network's samples: quicker than what others on the machine disturbed, and no lucky extreme.
constexpr double kQuickShare = 0.25;
constexpr double kMeasuredBefore = 0.1; ///< Progress when the rounds begin,
constexpr double kMeasuredAfter = 0.9;  ///< and when they end.

/// Weights that took no time to draw: a time does not depend on them.
Result<Network> probeNetwork(const NetworkSpec& spec)
{
    auto weights = std::make_shared<Weights>();
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        const Eigen::Index outputs = spec.layers[static_cast<std::size_t>(layer)].outputs;
        const Eigen::Index sources = spec.sourceCount(layer);
        LayerWeights& own = weights->layers.emplace_back();
        own.weights = Matrix::Constant(outputs, sources, 0.5F / static_cast<float>(sources));
        own.biases = Vector::Constant(outputs, 0.1F);
    }
    return Network::assemble(spec, std::move(weights));
}

} // namespace

CalibrationJob::CalibrationJob(Environment environment, CalibrationMethod method, const Clock& clock)
    : m_environment(std::move(environment)), m_method(method), m_clock(clock),
      m_kernels(method.kernels != nullptr ? *method.kernels : bestKernels())
{
    m_environment.kernels = m_kernels.name;
}

Job::State CalibrationJob::step(std::chrono::milliseconds budget)
{
    const std::int64_t end = m_clock.nowNs() + std::chrono::nanoseconds(budget).count();
    do
        advance();
    while (m_phase != Phase::Done && m_clock.nowNs() < end);
    return m_phase == Phase::Done ? State::Done : State::Running;
}

void CalibrationJob::advance()
{
    switch (m_phase) {
    case Phase::Clock:
        return start();
    case Phase::Build:
        return buildNext();
    case Phase::Size:
        return sizeNext();
    case Phase::Measure:
        return measureNext();
    case Phase::Roofs:
        return measureRoofs();
    case Phase::Done:
        return;
    }
}

void CalibrationJob::start()
{
    m_beginNs = m_clock.nowNs();
    m_neededNs = neededSampleNs(measureResolution(m_clock), m_method.clockSteps, m_method.sampleNs);
    const bool isRows = m_kernels.layout == WeightLayout::Rows;
    if (!isRows)
        addProbes(vectorProbes(), Use::Vectors);
    addProbes(scalarProbes(isRows), Use::Scalar);
    addProbes(checkProbes(), Use::Check);
    m_phase = Phase::Build;
}

void CalibrationJob::addProbes(const std::vector<NetworkSpec>& specs, Use use)
{
    for (const NetworkSpec& spec : specs)
        m_probes.push_back({spec, use, nullptr, BatchCalibration(m_neededNs), {}});
}

void CalibrationJob::buildNext()
{
    Probe& probe = m_probes[m_next];
    const bool takesScalar = probe.use == Use::Scalar && m_kernels.layout != WeightLayout::Rows;
    const PlanOptions options{takesScalar ? &scalarKernels() : &m_kernels};
    if (const auto network = probeNetwork(probe.spec))
        probe.loop = std::make_unique<InferenceLoop>(Plan::compile(*network, options), kProbeInputSeed);
    if (++m_next < m_probes.size())
        return;
    m_next = 0;
    m_phase = Phase::Size;
}

void CalibrationJob::sizeNext()
{
    Probe& probe = m_probes[m_next];
    probe.calls.observe(probe.loop->timeRuns(m_clock, probe.calls.batch()));
    if (!probe.calls.isDone() || ++m_next < m_probes.size())
        return;
    m_next = 0;
    m_roundsBeginNs = m_clock.nowNs();
    m_phase = Phase::Measure;
}

void CalibrationJob::measureNext()
{
    Probe& probe = m_probes[m_next];
    const int calls = probe.calls.batch();
    probe.loop->timeRuns(m_clock, 2 + calls / 16); // brings its weights back into the caches
    probe.samplesNs.push_back(probe.loop->timeRuns(m_clock, calls) / calls);
    m_next = (m_next + 1) % m_probes.size();
    if (m_next != 0)
        return;
    ++m_rounds;
    const double elapsed = static_cast<double>(m_clock.nowNs() - m_roundsBeginNs);
    if (m_rounds >= m_method.maxRounds || (m_rounds >= m_method.minRounds && elapsed >= m_method.measureNs))
        m_phase = Phase::Roofs;
}

void CalibrationJob::measureRoofs()
{
    if (m_method.roofSamples > 0)
        m_result.roofs = wb::measureRoofs(m_clock, std::max(m_neededNs, m_method.roofSampleNs), m_method.roofSamples);
    finish();
    m_phase = Phase::Done;
}

std::vector<ProbeTime> CalibrationJob::timesOf(Use use) const
{
    std::vector<ProbeTime> times;
    for (const Probe& probe : m_probes) {
        if (probe.use != use)
            continue;
        std::vector<double> sorted = probe.samplesNs;
        std::sort(sorted.begin(), sorted.end());
        times.push_back({probe.spec, percentile(sorted, kQuickShare)});
    }
    return times;
}

void CalibrationJob::finish()
{
    const bool isRows = m_kernels.layout == WeightLayout::Rows;
    m_result.scalar = fitCosts(timesOf(Use::Scalar), isRows ? m_kernels : scalarKernels());
    m_result.vectors = isRows ? m_result.scalar : fitCosts(timesOf(Use::Vectors), m_kernels);
    m_result.error = checkCosts(timesOf(Use::Check), m_result.vectors);
    m_result.environment = m_environment;
    m_result.probes = static_cast<int>(m_probes.size());
    m_result.rounds = m_rounds;
    m_result.tookNs = static_cast<double>(m_clock.nowNs() - m_beginNs);
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    m_result.takenAt = std::chrono::duration_cast<std::chrono::seconds>(now).count();
    m_probes.clear(); // their plans are megabytes
}

double CalibrationJob::progress() const
{
    const double share = m_probes.empty() ? 0 : static_cast<double>(m_next) / static_cast<double>(m_probes.size());
    switch (m_phase) {
    case Phase::Clock:
        return 0;
    case Phase::Build:
        return kMeasuredBefore / 2 * share;
    case Phase::Size:
        return kMeasuredBefore / 2 * (1 + share);
    case Phase::Measure: {
        const double rounds = m_rounds + share;
        const double elapsed = static_cast<double>(m_clock.nowNs() - m_roundsBeginNs) / m_method.measureNs;
        const double done = std::max(std::min(elapsed, rounds / m_method.minRounds), rounds / m_method.maxRounds);
        return kMeasuredBefore + (kMeasuredAfter - kMeasuredBefore) * std::clamp(done, 0.0, 1.0);
    }
    case Phase::Roofs:
        return kMeasuredAfter;
    case Phase::Done:
        return 1;
    }
    return 0;
}

} // namespace wb
