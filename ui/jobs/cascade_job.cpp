// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/cascade_job.h"

#include <algorithm>

namespace wb::ui {

Job::State CascadeJob::step(std::chrono::milliseconds budget)
{
    const State state = m_cascade->step(budget);
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

} // namespace wb::ui
