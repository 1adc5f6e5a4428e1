// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/pool/pool_ledger.h"

#include <string>

namespace wb {

/// What a pool has done since it was made, exactly. requests = hits + loads + failures + refusals.
struct PoolStatistics {
    std::uint64_t requests = 0;
    std::uint64_t hits = 0;
    std::uint64_t waits = 0; ///< Of the hits: those that waited for a load which another thread had begun.
    std::uint64_t loads = 0;
    std::uint64_t failures = 0; ///< The loader had an error.
    std::uint64_t refusals = 0; ///< Larger than the budget, or all else is pinned or in use.
    std::uint64_t evictions = 0;
    std::uint64_t bytesLoaded = 0;
    std::int64_t loadNs = 0; ///< In all loads: the loader and making the plan ready.
    std::size_t bytes = 0;   ///< Now, of everything the pool holds.
    std::size_t peakBytes = 0;
    std::size_t budgetBytes = 0;
    std::size_t bookBytes = 0; ///< Of bytes and budgetBytes: the pool's own books.
    std::size_t experts = 0;
    std::size_t pinned = 0;
    std::size_t inUse = 0; ///< Leases.
};

/// An expert in memory.
struct PoolResident {
    ExpertId id;
    std::size_t bytes = 0;
    std::uint64_t uses = 0;        ///< Since it was loaded.
    std::uint64_t lastRequest = 0; ///< The number of the request that used it last.
    std::int64_t loadNs = 0;       ///< What its load took.
    std::uint32_t users = 0;
    bool isPinned = false;
};

/// One expert that had to go.
struct PoolEviction {
    ExpertId id;
    ExpertId inFavourOf; ///< The expert that needed the room; none for BudgetLowered and ByHand.
    std::size_t bytes = 0;
    std::uint64_t uses = 0;
    std::uint64_t lastRequest = 0;
    std::uint64_t request = 0; ///< During which it went.
    EvictionReason reason = EvictionReason::ByHand;
};

/// "expert 12 (48 212 bytes) made room for expert 7: its last use was request 901 of 990, the longest ago (LRU)".
std::string evictionText(const PoolEviction& eviction, EvictionPolicy policy);

} // namespace wb
