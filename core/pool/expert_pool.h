// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/id_table.h"
#include "core/pool/pool_config.h"
#include "core/pool/pool_lease.h"
#include "core/pool/pool_report.h"

#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <variant>
#include <vector>

namespace wb {

/// Experts in memory under a budget in bytes: their plans (weights and descriptions), scratches and the pool's own
/// books, counted as they are taken from the heap. A request is a hit, or loads the expert after room has been made;
/// who goes is the policy's choice (see PoolLedger), pinned experts and those in use never go.
///
/// bytes <= budget after every step. While an expert is loaded, the loader's network and the plan that is made from it
/// exist besides: room for the weights is made before the plan, room for the rest of it (padding, descriptions,
/// scratch) right after. Of a plan that the loader gives ready made, such as openPlan() has mapped from its file, all
/// bytes count, those that other processes share too; nothing of it is copied.
///
/// Thread: any, at the same time, without a thread of its own; the loader is called from the requesting thread, never
/// twice at the same time for one expert, and must itself stand several threads.
class ExpertPool {
public:
    /// An expert as it is read: ready to run (never null), or to be made so.
    using Loaded = std::variant<std::shared_ptr<const Plan>, Network>;
    /// Reads an expert; it must give the same whenever it is asked, so that a reload runs with the same bits.
    using Loader = std::function<Result<Loaded>(ExpertId)>;

    /// Errors: InvalidArgument if the budget is too small for the books alone, or the config allows no expert.
    static Result<std::unique_ptr<ExpertPool>> create(const PoolConfig& config, Loader loader);
    /// What an expert takes in a pool: its plan and one scratch, made and counted.
    static std::size_t bytesOf(const Network& network);
    ExpertPool(const ExpertPool&) = delete;
    ExpertPool& operator=(const ExpertPool&) = delete;

    /// Errors: LimitExceeded if the expert is larger than the budget, if everything else is pinned or in use, or if as
    /// many leases are out as may be; the loader's.
    Result<PoolLease> acquire(ExpertId id);
    /// Loads it if it is not there; it stays until it is unpinned. Errors: as acquire().
    Result<void> pin(ExpertId id);
    /// It counts as used until now. False if it is not pinned.
    bool unpin(ExpertId id);
    /// False if it is not there, pinned or in use.
    bool evict(ExpertId id);
    /// Errors: LimitExceeded if the books and what is pinned or in use need more; nothing changes then.
    Result<void> setBudget(std::size_t bytes);
    /// Evicts in the policy's order until bytes are at most that; what is held stays. Gives how many went.
    std::size_t trim(std::size_t bytes);
    /// Forgets everything that is not held.
    std::size_t clear() { return trim(0); }

    const PoolConfig& config() const { return m_config; } ///< As it was made.
    PoolStatistics statistics() const;
    /// The last used first. Cost: O(n log n).
    std::vector<PoolResident> residents() const;
    /// The last ones (up to kKeptEvictions), the newest first.
    std::vector<PoolEviction> recentEvictions() const;
    static constexpr std::size_t kKeptEvictions = 256;

private:
    friend class PoolLease;
    struct Resident {
        ExpertId id;
        std::shared_ptr<const Plan> plan;
        std::unique_ptr<Scratch> scratch; ///< Lent out with the first lease.
        std::size_t scratchBytes = 0;
        std::uint64_t lastRequest = 0;
        std::int64_t loadNs = 0;
    };
    /// A load that others may wait for.
    struct Load {
        ExpertId id;
        bool isDone = false;
        bool wasRefused = false;
        Error error; ///< A message: it failed.
    };
    class LoadInProgress;
    struct Prepared;
    /// How a request came to its end.
    struct Arrival {
        bool wasHit = true;
        bool waited = false;
        bool wasRefused = false;
    };
    using Lock = std::unique_lock<std::mutex>;

    ExpertPool(const PoolConfig& config, Loader loader);
    Result<PoolSlot> request(ExpertId id, Lock& lock, Arrival& arrival);
    Result<PoolSlot> load(ExpertId id, Lock& lock, Arrival& arrival);
    PoolSlot enter(ExpertId id, Prepared prepared);
    Result<PoolLease> lease(PoolSlot slot, Arrival& arrival);
    void book(const Arrival& arrival, bool succeeded);
    auto evictedFor(ExpertId id);
    tl::unexpected<Error> refusal(PoolLedger::Admission admission, ExpertId id, std::size_t bytes) const;
    void noteEviction(const PoolLedger::Eviction& eviction, ExpertId inFavourOf);
    void giveBack(PoolSlot slot, std::unique_ptr<Scratch> scratch);
    void notePeak();

    const PoolConfig m_config;
    const Loader m_loader;
    mutable std::mutex m_mutex;
    std::condition_variable m_loaded;
    std::size_t m_bookBytes = 0; ///< Before everything that books on it.
    PoolLedger m_ledger;
    IdTable m_table;
    CountedVector<Resident> m_residents; ///< By slot.
    CountedVector<PoolSlot> m_freeSlots;
    CountedVector<PoolEviction> m_evictions;  ///< A ring.
    std::list<std::shared_ptr<Load>> m_loads; ///< Takes no memory while nothing is loaded.
    PoolStatistics m_statistics;
};

} // namespace wb
