// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/pool/pool_replay.h"

#include <atomic>

namespace wb {

/// Replays a trace under one config after the other. What is finished may be read while the rest still runs. Thread:
/// finished() and result() any; see Job for the rest.
class ReplayBatch : public Job {
public:
    ReplayBatch(std::shared_ptr<const RequestTrace> trace, std::vector<ReplayConfig> configs);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    std::size_t size() const { return m_configs.size(); }
    /// So many of the first have a result.
    std::size_t finished() const { return m_finished.load(std::memory_order_acquire); }
    /// One that is finished; nothing if it could not be replayed (see PoolReplay::create()).
    const std::optional<ReplayResult>& result(std::size_t config) const { return m_results[config]; }
    const ReplayConfig& config(std::size_t config) const { return m_configs[config]; }

private:
    void conclude(std::optional<ReplayResult> result);

    std::shared_ptr<const RequestTrace> m_trace;
    const std::vector<ReplayConfig> m_configs;
    std::vector<std::optional<ReplayResult>> m_results;
    std::atomic<std::size_t> m_finished{0}; ///< Publishes the results before it.
    std::optional<PoolReplay> m_replay;     ///< The one that runs.
};

} // namespace wb
