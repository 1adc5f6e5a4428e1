// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/belady_order.h"
#include "core/pool/pool_ledger.h"
#include "core/pool/request_trace.h"

namespace wb {

struct ReplayConfig {
    EvictionPolicy policy = EvictionPolicy::Lru;
    std::size_t budgetBytes = 0;       ///< For experts; a live pool's books come on top.
    std::size_t mostExperts = 0;       ///< In memory at one time; 0: as many as fit.
    std::vector<std::uint32_t> pinned; ///< Positions in trace.experts; in memory before the first request.
};

/// requests = hits + loads + refusals.
struct ReplayResult {
    EvictionPolicy policy = EvictionPolicy::Lru;
    std::size_t budgetBytes = 0;
    std::uint64_t requests = 0;
    std::uint64_t hits = 0;
    std::uint64_t loads = 0;
    std::uint64_t refusals = 0; ///< Requests of experts that do not fit.
    std::uint64_t evictions = 0;
    std::uint64_t bytesLoaded = 0;
    std::size_t peakBytes = 0;
    std::size_t p99LoadBytes = 0; ///< 99 of 100 requests load at most that.

    std::uint64_t misses() const { return loads + refusals; }
    double missRatio() const
    {
        return requests == 0 ? 0.0 : static_cast<double>(misses()) / static_cast<double>(requests);
    }
};

/// What a pool would have done with the requests of a trace, by the live pool's own ledger. Cost: O(1) a request,
/// Belady O(log experts). Thread: one owner.
class PoolReplay {
public:
    /// The trace must outlive it. Errors: those of checkTrace(); InvalidArgument if what is pinned is more than the
    /// budget.
    static Result<PoolReplay> create(const RequestTrace& trace, const ReplayConfig& config);

    /// The next requests; false once there is none left.
    bool advance(std::size_t requests);
    std::size_t position() const { return m_position; }
    /// So far.
    ReplayResult result() const;
    bool isResident(std::uint32_t expert) const { return m_ledger->isResident(expert); }
    std::size_t bytes() const { return m_ledger->bytes(); }

private:
    PoolReplay(const RequestTrace& trace, const ReplayConfig& config);
    std::size_t p99LoadBytes() const;

    const RequestTrace* m_trace;
    std::vector<std::uint32_t> m_nextUses;
    std::unique_ptr<std::size_t> m_booked; ///< Where it is must not change when this is moved.
    std::unique_ptr<PoolLedger> m_ledger;
    BeladyOrder* m_belady = nullptr;
    std::size_t m_position = 0;
    ReplayResult m_result;
    std::vector<std::uint64_t> m_loadsOf; ///< By expert.
};

/// The whole trace. Errors: as PoolReplay::create().
Result<ReplayResult> replay(const RequestTrace& trace, const ReplayConfig& config);

} // namespace wb
