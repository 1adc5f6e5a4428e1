// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/eviction_order.h"

namespace wb {

/// From the id of an expert to its slot: a hash table that takes its memory once. Half of it stays empty, linear
/// probing. Thread: one owner.
class IdTable {
public:
    /// For at most so many ids; the bytes are booked.
    IdTable(std::size_t slotCount, std::size_t& booked);

    /// kNoSlot if it is not in.
    PoolSlot find(std::int64_t id) const;
    /// An id that is not in.
    void insert(std::int64_t id, PoolSlot slot);
    void erase(std::int64_t id);

private:
    struct Entry {
        std::int64_t id = 0;
        PoolSlot slot = kNoSlot; ///< kNoSlot: empty.
    };
    std::size_t home(std::int64_t id) const;
    std::size_t placeOf(std::int64_t id) const;

    unsigned m_shift;
    std::size_t m_mask;
    CountedVector<Entry> m_entries;
};

} // namespace wb
