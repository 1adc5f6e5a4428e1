// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/pool/pool_replay.h"

namespace wb {

/// Writes what happened in a replay as CSV: request (from 1; by hand: before which), event (load, evict, refuse),
/// expert, bytes, by_hand. Remark lines before it say where it comes from and, if it was cut, that. Thread: see Job.
class ReplayLog : public Job {
public:
    static constexpr std::size_t kMostEvents = 1'000'000; ///< The first so many are written.

    /// remarks: lines for the head, without '#'. Errors: as PoolReplay::create().
    static Result<std::shared_ptr<ReplayLog>> create(std::shared_ptr<const RequestTrace> trace,
                                                     const ReplayConfig& config, const std::string& remarks);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// After Done.
    std::string text() const;

private:
    ReplayLog(std::shared_ptr<const RequestTrace> trace, PoolReplay replay, std::string head);
    void add(const ReplayEvent& event);

    std::shared_ptr<const RequestTrace> m_trace;
    PoolReplay m_replay;
    std::string m_head;
    std::string m_lines;
    std::size_t m_events = 0;
};

} // namespace wb
