// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/training_job.h"

#include "core/engine/simd_level.h"
#include "ui/models/latency_text.h"

namespace wb::ui {

namespace {

Timestamp nowTime() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

} // namespace

TrainingJob::TrainingJob(std::unique_ptr<Trainer> trainer, const std::shared_ptr<const Dataset>& rows,
                         const Network& before, double validationShare)
    : m_trainer(std::move(trainer)), m_digest(rows)
{
    const TrainingConfig& config = m_trainer->config();
    m_run.settings = {config, validationShare};
    m_run.data = {{}, rows->source, rows->rows(), rows->inputs.cols(), rows->targets.cols()};
    m_run.environment =
        readEnvironment((config.reproducible ? scalarKernels() : bestKernels()).name, browserUserAgent().toStdString());
    m_run.started = nowTime();
    m_run.before = before.sharedWeights();
}

Job::State TrainingJob::step(std::chrono::milliseconds budget)
{
    if (!m_digest.isDone() && m_digest.step(budget) == State::Running)
        return State::Running;
    const State state = m_trainer->step(budget);
    const auto& history = m_trainer->history();
    std::shared_ptr<const TrainingMoment> fresh;
    if (history.size() != m_momentEpochs && m_isAsked.exchange(false, std::memory_order_relaxed)) {
        m_momentEpochs = history.size();
        fresh = moment();
    }
    const QMutexLocker lock(&m_mutex);
    m_records.insert(m_records.end(), history.begin() + static_cast<std::ptrdiff_t>(m_records.size()), history.end());
    if (fresh)
        m_moment = std::move(fresh);
    return state;
}

std::vector<EpochRecord> TrainingJob::records(std::size_t from) const
{
    const QMutexLocker lock(&m_mutex);
    return {m_records.begin() + static_cast<std::ptrdiff_t>(std::min(from, m_records.size())), m_records.end()};
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
    run.data.digest = m_digest.hex();
    run.reason = m_trainer->reason();
    run.curve = m_trainer->history();
    run.ended = nowTime();
    return run;
}

} // namespace wb::ui
