// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/eviction_order.h"

#include <span>

namespace wb {

/// The slot whose next use is furthest away goes first (Belady 1966, "A study of replacement algorithms for a
/// virtual-storage computer", MIN). A lower bound for the misses of every policy that keeps what it loads, if all
/// experts are of one size; with different sizes the bound is not proven. Add, use and remove: O(log slots).
class BeladyOrder final : public EvictionOrder {
public:
    static constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();

    /// nextUse[i]: where the expert of request i is requested again, or kNever. Must outlive this.
    BeladyOrder(std::size_t slotCount, std::span<const std::uint32_t> nextUse, std::size_t& booked);
    /// The request that the next calls of add and use belong to.
    void setNow(std::size_t request) { m_upcoming = m_nextUse[request]; }
    /// The next calls belong to none of the trace: where the expert is requested next, or kNever.
    void setUpcoming(std::uint32_t request) { m_upcoming = request; }

    void add(PoolSlot slot, std::uint64_t uses) override;
    void use(PoolSlot slot) override;
    void remove(PoolSlot slot) override;
    PoolSlot first() const override { return m_heap.empty() ? kNoSlot : m_heap.front(); }
    /// Nothing is in use while a trace is replayed, so nobody steps over the first.
    PoolSlot after(PoolSlot /*slot*/) const override { return kNoSlot; }

private:
    bool goesBefore(PoolSlot a, PoolSlot b) const;
    void put(std::size_t at, PoolSlot slot);
    void siftUp(std::size_t at);
    void siftDown(std::size_t at);

    std::span<const std::uint32_t> m_nextUse;
    std::uint32_t m_upcoming = kNever;
    CountedVector<PoolSlot> m_heap;
    CountedVector<PoolSlot> m_place;     ///< By slot, in the heap.
    CountedVector<std::uint32_t> m_next; ///< By slot.
};

} // namespace wb
