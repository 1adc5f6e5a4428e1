// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/training_job.h"

#include "core/store/training_record.h"
#include "ui/models/latency_text.h"

namespace wb::ui {

TrainingJob::TrainingJob(std::unique_ptr<Trainer> trainer, const std::shared_ptr<const Dataset>& rows,
                         const Network& before, const TrainingSettings& settings)
    : m_trainer(std::move(trainer)), m_digest(rows),
      m_run(beginRun(settings, *rows, before, browserUserAgent().toStdString())),
      m_weightHistory(static_cast<std::size_t>(before.totalConnections()) * sizeof(float))
{
    addSnapshot();
}

Job::State TrainingJob::step(std::chrono::milliseconds budget)
{
    if (m_run.data.digest.empty()) {
        if (m_digest.step(budget) == State::Running)
            return State::Running;
        m_run.data.digest = m_digest.hex();
    }
    const State state = train(budget);
    const auto& history = m_trainer->history();
    std::shared_ptr<const TrainingMoment> fresh;
    if (history.size() != m_momentEpochs && m_isAsked.exchange(false, std::memory_order_relaxed)) {
        m_momentEpochs = history.size();
        fresh = moment();
    }
    const QMutexLocker lock(&m_mutex);
    m_records.insert(m_records.end(), history.begin() + static_cast<std::ptrdiff_t>(m_records.size()), history.end());
    m_reason = m_trainer->reason();
    if (fresh)
        m_moment = std::move(fresh);
    return state;
}

std::vector<EpochRecord> TrainingJob::records(std::size_t from) const
{
    const QMutexLocker lock(&m_mutex);
    return {m_records.begin() + static_cast<std::ptrdiff_t>(std::min(from, m_records.size())), m_records.end()};
}

Job::State TrainingJob::train(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    for (;;) {
        const int due = m_weightHistory.next(m_trainer->epoch());
        m_trainer->pauseAfter(std::min(due, m_pauseAfter));
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        const State state = m_trainer->step(std::max(left, std::chrono::milliseconds(0)));
        if (m_trainer->epoch() == due)
            addSnapshot();
        const bool isOver = m_trainer->reason() != StopReason::Running || m_trainer->epoch() >= m_pauseAfter;
        if (isOver)
            return State::Done;
        if (state == State::Running || std::chrono::steady_clock::now() >= end)
            return State::Running;
    }
}

void TrainingJob::addSnapshot()
{
    EpochSnapshot snapshot{m_trainer->epoch(), std::make_shared<const Network>(m_trainer->lastNetwork())};
    const QMutexLocker lock(&m_mutex);
    m_weightHistory.add(std::move(snapshot));
}

std::vector<EpochSnapshot> TrainingJob::snapshots() const
{
    const QMutexLocker lock(&m_mutex);
    return m_weightHistory.snapshots();
}

StopReason TrainingJob::reason() const
{
    const QMutexLocker lock(&m_mutex);
    return m_reason;
}

std::shared_ptr<const TrainingMoment> TrainingJob::takeMoment()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_moment, nullptr);
}

std::shared_ptr<const TrainingMoment> TrainingJob::moment() const
{
    Network network = m_trainer->lastNetwork();
    auto plan = Plan::compile(network);
    return std::make_shared<const TrainingMoment>(TrainingMoment{std::move(network), std::move(plan)});
}

TrainingRun TrainingJob::toRun() const
{
    TrainingRun run = m_run;
    run.reason = m_trainer->reason();
    run.curve = m_trainer->history();
    run.ended = timestampNow();
    return run;
}

std::shared_ptr<const ResumePoint> TrainingJob::resumePoint() const
{
    return resumePointOf(*m_trainer, m_run.settings, {m_run.data.digest, {}});
}

} // namespace wb::ui
