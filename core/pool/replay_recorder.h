// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/pool/pool_replay.h"

namespace wb {

/// The pool at one moment of a replay.
struct ReplaySample {
    std::size_t request = 0; ///< So many have been served.
    std::size_t bytes = 0;
    std::size_t pinnedBytes = 0;
    std::array<std::size_t, 3> hotBytes{}; ///< Of the most asked for, if not pinned: 0 while they are not in memory.
    std::uint64_t misses = 0;              ///< So far.
    std::uint64_t evictions = 0;           ///< So far.
};

/// What happened between two moments of a replay.
struct ReplayTotals {
    std::size_t requests = 0;
    std::uint64_t misses = 0;
    std::uint64_t evictions = 0;
    std::size_t bytesBefore = 0; ///< In memory.
    std::size_t bytesAfter = 0;

    double missRatio() const
    {
        return requests == 0 ? 0.0 : static_cast<double>(misses) / static_cast<double>(requests);
    }
};

/// from must not be after to.
ReplayTotals totalsBetween(const ReplaySample& from, const ReplaySample& to);

/// A replay of a whole trace as it went.
struct ReplayRecording {
    ReplayConfig config;
    std::vector<std::uint32_t> hottest; ///< The most asked for, up to three; the one of ReplaySample::hotBytes.
    std::vector<ReplaySample> samples;  ///< The first before the first request, the last after the last.
    ReplayResult result;
};

/// Replays a trace and keeps how full the pool was. Thread: see Job.
class ReplayRecorder : public Job {
public:
    /// Errors: as PoolReplay::create().
    static Result<std::shared_ptr<ReplayRecorder>> create(std::shared_ptr<const RequestTrace> trace,
                                                          const ReplayConfig& config, std::size_t samples = 600);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// After Done, once.
    std::shared_ptr<const ReplayRecording> takeRecording() { return std::move(m_recording); }

private:
    ReplayRecorder(std::shared_ptr<const RequestTrace> trace, PoolReplay replay, const ReplayConfig& config,
                   std::size_t samples);
    void sample();

    std::shared_ptr<const RequestTrace> m_trace;
    PoolReplay m_replay;
    std::size_t m_samples;
    std::shared_ptr<ReplayRecording> m_recording;
};

/// How often each expert of a trace is asked for.
std::vector<std::uint64_t> requestCounts(const RequestTrace& trace);

} // namespace wb
