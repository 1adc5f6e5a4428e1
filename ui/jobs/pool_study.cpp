// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/pool_study.h"

#include <utility>

namespace wb::ui {

namespace {

/// What the miss curves depend on.
ReplayConfig withoutBudget(ReplayConfig config)
{
    config.budgetBytes = 0;
    config.policy = EvictionPolicy::Lru;
    return config;
}

} // namespace

PoolStudy::PoolStudy(JobRunner::Drive drive, QObject* parent) : QObject(parent), m_runner(drive)
{
    connect(&m_runner, &JobRunner::finished, this, &PoolStudy::finish);
    connect(&m_runner, &JobRunner::progressed, this, [this](double share) {
        emit progressed(share);
        if (m_stage == Stage::Compare && !m_isNew && m_stageTrace == m_trace)
            takeCompared();
        else if (m_stage == Stage::Curve)
            takeCurves();
    });
}

void PoolStudy::request(const std::shared_ptr<const RequestTrace>& trace, const ReplayConfig& config)
{
    const bool isOther = trace != m_trace;
    const bool hasOtherCurve = isOther || withoutBudget(config) != withoutBudget(m_config);
    m_trace = trace;
    m_config = config;
    m_isWanted = true;
    if (isOther) {
        m_recording.reset();
        m_outcomes = {};
        m_comparedConfig.reset();
        m_times = {};
        m_isTimed = false;
    }
    if (hasOtherCurve)
        forgetCurves();
    if (!m_runner.isRunning()) {
        startStage(Stage::Record);
        return;
    }
    m_isNew = true;
    if (m_stage != Stage::Record || isOther) // one of this trace is shown, however old: it keeps a drag alive
        m_runner.cancel();
}

void PoolStudy::cancel()
{
    m_isWanted = false;
    m_isNew = false;
    m_runner.cancel();
}

bool PoolStudy::isCompared() const
{
    if (!m_comparedConfig)
        return false;
    ReplayConfig compared = *m_comparedConfig;
    compared.policy = m_config.policy; // all of them were
    return compared == m_config;
}

void PoolStudy::start(std::shared_ptr<Job> job)
{
    m_runner.start(std::move(job));
    emit busyChanged();
}

void PoolStudy::startStage(Stage stage)
{
    m_stage = stage;
    m_stageTrace = m_trace;
    m_stageConfig = m_config;
    m_isNew = false;
    switch (stage) {
    case Stage::Record:
        return startRecord();
    case Stage::Compare:
        return startCompare();
    case Stage::Time:
        return startTime();
    case Stage::Curve:
        return startCurve();
    }
}

void PoolStudy::startRecord()
{
    auto recorder = ReplayRecorder::create(m_trace, m_config);
    if (!recorder) {
        m_isWanted = false;
        emit failed(QString::fromStdString(recorder.error().message));
        return;
    }
    m_recorder = std::move(*recorder);
    start(m_recorder);
}

void PoolStudy::startCompare()
{
    std::vector<ReplayConfig> configs;
    for (const EvictionPolicy policy : kEvictionPolicies) {
        ReplayConfig config = m_config;
        config.policy = policy;
        configs.push_back(config);
        config.budgetBytes += kMoreBytes;
        configs.push_back(std::move(config));
    }
    m_comparison = std::make_shared<ReplayBatch>(m_trace, std::move(configs));
    start(m_comparison);
}

void PoolStudy::startTime()
{
    if (m_isTimed || !m_loads)
        return startStage(Stage::Curve);
    auto [experts, loader] = m_loads(*m_trace);
    m_timer = std::make_shared<LoadTimer>(std::move(experts), std::move(loader));
    start(m_timer);
}

void PoolStudy::startCurve()
{
    if (!m_curveBatch) {
        std::vector<ReplayConfig> configs;
        ReplayConfig config = m_config;
        for (const EvictionPolicy policy : kEvictionPolicies) {
            config.policy = policy;
            for (const std::size_t budget : curveBudgets(*m_trace, kCurvePoints)) {
                config.budgetBytes = budget;
                configs.push_back(config);
            }
        }
        m_curveBatch = std::make_shared<ReplayBatch>(m_trace, std::move(configs));
        m_curveTaken = 0;
    }
    if (m_curveBatch->finished() == m_curveBatch->size()) {
        emit busyChanged(); // nothing is left to do
        return;
    }
    start(m_curveBatch);
}

void PoolStudy::forgetCurves()
{
    m_curveBatch.reset();
    for (auto& curve : m_curves)
        curve.clear();
    emit curvesChanged();
}

void PoolStudy::takeCompared()
{
    bool isChanged = false;
    for (std::size_t i = 0; i < kEvictionPolicies.size() && 2 * i + 1 < m_comparison->finished(); ++i) {
        const auto& here = m_comparison->result(2 * i);
        const auto& more = m_comparison->result(2 * i + 1);
        if (!here || !more)
            continue;
        const auto before = static_cast<double>(here->misses());
        m_outcomes.at(i) =
            PolicyOutcome{*here, before == 0 ? 0.0 : (before - static_cast<double>(more->misses())) / before};
        isChanged = true;
    }
    if (isChanged)
        emit compared();
}

void PoolStudy::takeCurves()
{
    if (!m_curveBatch)
        return; // forgotten while it ran
    const std::size_t finished = m_curveBatch->finished();
    if (m_curveTaken == finished)
        return;
    for (; m_curveTaken < finished; ++m_curveTaken)
        if (const auto& result = m_curveBatch->result(m_curveTaken))
            m_curves.at(indexOf(result->policy))
                .push_back({result->budgetBytes, result->misses(), result->missRatio()});
    emit curvesChanged();
}

void PoolStudy::finish(bool cancelled)
{
    const bool isLast = m_stage == Stage::Curve;
    if (!cancelled && m_isWanted && m_stageTrace == m_trace) {
        if (m_stage == Stage::Record) {
            if (auto recording = m_recorder->takeRecording()) {
                m_recording = std::move(recording);
                emit recorded();
            }
        } else if (m_stage == Stage::Compare) {
            m_comparedConfig = m_stageConfig;
            takeCompared();
        } else if (m_stage == Stage::Time) {
            m_times = m_timer->times();
            m_isTimed = true;
            emit timed();
        }
    }
    if (isLast)
        takeCurves();
    m_recorder.reset();
    m_comparison.reset();
    m_timer.reset();
    if (m_isWanted && m_isNew)
        startStage(Stage::Record);
    else if (m_isWanted && !cancelled && !isLast)
        startStage(static_cast<Stage>(static_cast<int>(m_stage) + 1));
    if (!m_runner.isRunning())
        emit busyChanged();
}

} // namespace wb::ui
