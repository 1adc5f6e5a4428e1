// SPDX-License-Identifier: Apache-2.0
#include "core/pool/replay_batch.h"

namespace wb {

ReplayBatch::ReplayBatch(std::shared_ptr<const RequestTrace> trace, std::vector<ReplayConfig> configs)
    : m_trace(std::move(trace)), m_configs(std::move(configs)), m_results(m_configs.size())
{
}

void ReplayBatch::conclude(std::optional<ReplayResult> result)
{
    const std::size_t done = m_finished.load(std::memory_order_relaxed);
    m_results[done] = result;
    m_replay.reset();
    m_finished.store(done + 1, std::memory_order_release);
}

Job::State ReplayBatch::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    constexpr std::size_t kAtOnce = 8'192; ///< Between two looks at the clock.
    while (finished() < m_configs.size()) {
        if (!m_replay) {
            auto made = PoolReplay::create(*m_trace, m_configs[finished()]);
            if (!made) {
                conclude(std::nullopt);
                continue;
            }
            m_replay.emplace(std::move(*made));
        }
        if (!m_replay->advance(kAtOnce))
            conclude(m_replay->result());
        if (std::chrono::steady_clock::now() >= end && finished() < m_configs.size())
            return State::Running;
    }
    return State::Done;
}

double ReplayBatch::progress() const
{
    const double share =
        m_replay ? static_cast<double>(m_replay->position()) / static_cast<double>(m_trace->requests.size()) : 0.0;
    return m_configs.empty() ? 1.0 : (static_cast<double>(finished()) + share) / static_cast<double>(m_configs.size());
}

} // namespace wb
