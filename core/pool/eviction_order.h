// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/counted_memory.h"
#include "core/pool/eviction_policy.h"

#include <limits>
#include <memory>

namespace wb {

/// A place for one expert, counted from 0.
using PoolSlot = std::uint32_t;
inline constexpr PoolSlot kNoSlot = std::numeric_limits<PoolSlot>::max();

/// The order in which a policy gives experts up. Takes all its memory when it is made. Cost: O(1) for every call but as
/// stated. Thread: one owner.
class EvictionOrder {
public:
    EvictionOrder() = default;
    EvictionOrder(const EvictionOrder&) = delete;
    EvictionOrder& operator=(const EvictionOrder&) = delete;
    virtual ~EvictionOrder() = default;

    /// At the young end, as one that has been used so often (at least once). LFU: O(counts in use) above one use.
    virtual void add(PoolSlot slot, std::uint64_t uses) = 0;
    /// One more use of a slot that is in.
    virtual void use(PoolSlot slot) = 0;
    virtual void remove(PoolSlot slot) = 0;
    /// The next to go, or kNoSlot.
    virtual PoolSlot first() const = 0;
    /// The one to go after that slot, or kNoSlot.
    virtual PoolSlot after(PoolSlot slot) const = 0;
};

/// For a policy without a look into the future (a BeladyOrder needs its trace). All its bytes are booked.
std::unique_ptr<EvictionOrder> makeEvictionOrder(EvictionPolicy policy, std::size_t slotCount, std::size_t& booked);

} // namespace wb
