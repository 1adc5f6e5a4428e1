// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/training_job.h"

namespace wb::ui {

Job::State TrainingJob::step(std::chrono::milliseconds budget)
{
    const State state = m_trainer->step(budget);
    const auto& history = m_trainer->history();
    const QMutexLocker lock(&m_mutex);
    m_records.insert(m_records.end(), history.begin() + static_cast<std::ptrdiff_t>(m_records.size()), history.end());
    return state;
}

std::vector<EpochRecord> TrainingJob::records(std::size_t from) const
{
    const QMutexLocker lock(&m_mutex);
    return {m_records.begin() + static_cast<std::ptrdiff_t>(std::min(from, m_records.size())), m_records.end()};
}

} // namespace wb::ui
