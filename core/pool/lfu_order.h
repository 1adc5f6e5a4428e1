// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/slot_list.h"

namespace wb {

/// Least used since loading goes first; among equals, least recently used. Source: Shah, Mitra, Matani 2010, "An O(1)
/// algorithm for implementing the LFU cache eviction scheme": a list of counts, each with the list of its slots.
class LfuOrder final : public EvictionOrder {
public:
    LfuOrder(std::size_t slotCount, std::size_t& booked);
    void add(PoolSlot slot, std::uint64_t uses) override;
    void use(PoolSlot slot) override;
    void remove(PoolSlot slot) override;
    PoolSlot first() const override;
    PoolSlot after(PoolSlot slot) const override;

private:
    /// All slots with one count; the counts are linked upwards.
    struct Count {
        std::uint64_t uses = 0;
        SlotList members;
        PoolSlot lower = kNoSlot;
        PoolSlot higher = kNoSlot;
    };
    PoolSlot countAfter(PoolSlot lower, std::uint64_t uses);
    void enter(PoolSlot slot, PoolSlot count);
    void leave(PoolSlot slot);

    SlotLinks m_links;
    CountedVector<Count> m_counts; ///< Never more than slots: a count without slots is given back.
    CountedVector<PoolSlot> m_freeCounts;
    CountedVector<PoolSlot> m_countOf; ///< By slot.
    PoolSlot m_lowest = kNoSlot;
};

} // namespace wb
