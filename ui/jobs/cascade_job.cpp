// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/cascade_job.h"

#include "core/store/training_record.h"
#include "ui/models/latency_text.h"

#include <algorithm>

namespace wb::ui {

CascadeJob::CascadeJob(std::unique_ptr<Cascade> cascade, const std::shared_ptr<const Dataset>& rows,
                       const Network& before, const TrainingSettings& settings)
    : m_cascade(std::move(cascade)), m_digest(rows),
      m_run(beginRun(settings, *rows, before, browserUserAgent().toStdString()))
{
}

Job::State CascadeJob::step(std::chrono::milliseconds budget)
{
    if (m_run.data.digest.empty()) {
        if (m_digest.step(budget) == State::Running)
            return State::Running;
        m_run.data.digest = m_digest.hex();
    }
    const State state = m_cascade->step(budget);
    m_run.ended = timestampNow();
    const auto& history = m_cascade->history();
    const QMutexLocker lock(&m_mutex);
    for (std::size_t at = m_grown.size(); at < history.size(); ++at)
        m_grown.push_back({history[at], m_cascade->networks()[at]});
    return state;
}

std::vector<GrownNetwork> CascadeJob::grown(std::size_t from) const
{
    const QMutexLocker lock(&m_mutex);
    return {m_grown.begin() + static_cast<std::ptrdiff_t>(std::min(from, m_grown.size())), m_grown.end()};
}

TrainingRun CascadeJob::toRun() const
{
    TrainingRun run = m_run;
    run.reason = stopReasonOf(m_cascade->end());
    run.curve = m_cascade->curve();
    return run;
}

} // namespace wb::ui
