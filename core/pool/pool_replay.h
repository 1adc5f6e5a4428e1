// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/belady_order.h"
#include "core/pool/pool_ledger.h"
#include "core/pool/request_trace.h"

#include <chrono>
#include <functional>

namespace wb {

/// What somebody does to the pool between two requests.
struct HandStep {
    enum class Kind : std::uint8_t {
        Load, ///< A request of its own: a hit if the expert is there.
        Evict ///< Nothing happens if the expert is not there, or pinned.
    };
    Kind kind = Kind::Load;
    std::size_t before = 0; ///< The request it comes before, from 0; the number of requests: after the last one.
    std::uint32_t expert = 0;
    bool operator==(const HandStep&) const = default;
};

struct ReplayConfig {
    EvictionPolicy policy = EvictionPolicy::Lru;
    std::size_t budgetBytes = 0;       ///< For experts; a live pool's books come on top.
    std::size_t mostExperts = 0;       ///< In memory at one time; 0: as many as fit.
    std::vector<std::uint32_t> pinned; ///< Positions in trace.experts; in memory before the first request.
    std::vector<HandStep> byHand = {}; ///< Sorted by the request they come before.
    bool operator==(const ReplayConfig&) const = default;
};

/// What has happened up to a moment of a replay. requests = hits + loads + refusals.
struct ReplayCounts {
    std::uint64_t requests = 0;
    std::uint64_t hits = 0;
    std::uint64_t loads = 0;
    std::uint64_t refusals = 0; ///< Requests of experts that do not fit.
    std::uint64_t evictions = 0;
    std::uint64_t bytesLoaded = 0;
    std::size_t peakBytes = 0;

    std::uint64_t misses() const { return loads + refusals; }
    double missRatio() const
    {
        return requests == 0 ? 0.0 : static_cast<double>(misses()) / static_cast<double>(requests);
    }
    bool operator==(const ReplayCounts&) const = default;
};

struct ReplayResult : ReplayCounts {
    EvictionPolicy policy = EvictionPolicy::Lru;
    std::size_t budgetBytes = 0;
    std::size_t p99LoadBytes = 0; ///< 99 of 100 requests load at most that.
    bool operator==(const ReplayResult&) const = default;
};

/// An expert that is in memory at a moment of a replay.
struct ReplayResident {
    std::uint32_t expert = 0;
    std::size_t bytes = 0;
    std::uint64_t uses = 0;        ///< Since it was loaded.
    std::uint32_t lastRequest = 0; ///< The number of the request that used it last, from 1; 0: none has.
    bool isPinned = false;
};

/// Something other than a hit.
struct ReplayEvent {
    enum class Kind : std::uint8_t { Load, Evict, Refuse };
    Kind kind = Kind::Load;
    bool isByHand = false;
    std::uint32_t expert = 0;
    std::size_t request = 0; ///< During which it happened, from 0; by hand: before which.
};

/// What a pool would have done with the requests of a trace, by the live pool's own ledger. Cost: O(1) a request,
/// Belady O(log experts) and O(requests) a step by hand. Thread: one owner.
class PoolReplay {
public:
    using Listener = std::function<void(const ReplayEvent&)>;

    /// The trace must outlive it. Errors: those of checkTrace(); InvalidArgument if what is pinned is more than the
    /// budget, or a step by hand is out of order or of an expert that the trace has not.
    static Result<PoolReplay> create(const RequestTrace& trace, const ReplayConfig& config);
    PoolReplay(PoolReplay&&) noexcept = default;
    PoolReplay& operator=(PoolReplay&&) = delete; // the old books would go before the ledger that is written in them
    ~PoolReplay() = default;

    /// Hears of every load, eviction and refusal from now on, in their order.
    void listen(Listener listener) { m_listener = std::move(listener); }
    /// The next requests; false once there is none left. What is done by hand before the next one is done, too.
    bool advance(std::size_t requests);
    /// On to a position that is not behind it, for about so long; true once it is there.
    bool advanceTo(std::size_t position, std::chrono::milliseconds budget);
    std::size_t position() const { return m_position; }
    /// So far. Cost: O(1).
    const ReplayCounts& counts() const { return m_result; }
    /// So far. Cost: O(experts x log experts).
    ReplayResult result() const;
    bool isResident(std::uint32_t expert) const { return m_ledger->isResident(expert); }
    std::size_t bytes() const { return m_ledger->bytes(); }
    std::size_t pinnedBytes() const { return m_ledger->heldBytes(); }
    std::size_t experts() const { return m_ledger->experts(); }
    /// The last used first. Cost: O(experts).
    std::vector<ReplayResident> residents() const;
    /// The number of the request that asked for it last, from 1; 0: none has yet.
    std::uint32_t lastRequest(std::uint32_t expert) const { return m_lastRequest[expert]; }
    /// Who has to go if room is needed, or kNoSlot.
    PoolSlot nextToGo() const { return m_ledger->nextToGo(); }

private:
    PoolReplay(const RequestTrace& trace, const ReplayConfig& config);
    Result<void> pinAll(const std::vector<std::uint32_t>& pinned);
    Result<void> takeSteps(const std::vector<HandStep>& steps);
    void serve(std::uint32_t expert, bool isByHand);
    void doByHand();
    void tell(ReplayEvent::Kind kind, std::uint32_t expert, bool isByHand) const;
    std::size_t p99LoadBytes() const;

    const RequestTrace* m_trace;
    std::vector<std::uint32_t> m_nextUses;
    std::unique_ptr<std::size_t> m_booked; ///< Where it is must not change when this is moved.
    std::unique_ptr<PoolLedger> m_ledger;
    BeladyOrder* m_belady = nullptr;
    std::vector<HandStep> m_steps;
    std::size_t m_stepsDone = 0;
    std::size_t m_position = 0;
    ReplayResult m_result;
    std::vector<std::uint64_t> m_loadsOf;     ///< By expert.
    std::vector<std::uint32_t> m_lastRequest; ///< By expert.
    Listener m_listener;
};

/// The whole trace. Errors: as PoolReplay::create().
Result<ReplayResult> replay(const RequestTrace& trace, const ReplayConfig& config);

} // namespace wb
