// SPDX-License-Identifier: Apache-2.0
#include "core/pool/id_table.h"

#include <algorithm>
#include <bit>

namespace wb {

namespace {

std::size_t tableSize(std::size_t slotCount) { return std::bit_ceil(std::max<std::size_t>(2 * slotCount, 4)); }

} // namespace

IdTable::IdTable(std::size_t slotCount, std::size_t& booked)
    : m_shift(64U - static_cast<unsigned>(std::countr_zero(tableSize(slotCount)))), m_mask(tableSize(slotCount) - 1),
      m_entries(tableSize(slotCount), Entry{}, CountingAllocator<Entry>(booked))
{
}

/// Fibonacci hashing (Knuth, TAOCP 3, 6.4): neighbouring ids land far apart.
std::size_t IdTable::home(std::int64_t id) const
{
    return static_cast<std::size_t>((static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15ULL) >> m_shift);
}

/// Where it is, or the empty entry where it would be.
std::size_t IdTable::placeOf(std::int64_t id) const
{
    std::size_t at = home(id);
    while (m_entries[at].slot != kNoSlot && m_entries[at].id != id)
        at = (at + 1) & m_mask;
    return at;
}

PoolSlot IdTable::find(std::int64_t id) const { return m_entries[placeOf(id)].slot; }

void IdTable::insert(std::int64_t id, PoolSlot slot) { m_entries[placeOf(id)] = {id, slot}; }

/// Those behind the gap that may move up into it do (TAOCP 3, 6.4, algorithm R), so that no marks of erased entries
/// pile up.
void IdTable::erase(std::int64_t id)
{
    std::size_t gap = placeOf(id);
    for (std::size_t at = (gap + 1) & m_mask; m_entries[at].slot != kNoSlot; at = (at + 1) & m_mask) {
        const std::size_t wanted = home(m_entries[at].id);
        if (((at - wanted) & m_mask) >= ((at - gap) & m_mask)) {
            m_entries[gap] = m_entries[at];
            gap = at;
        }
    }
    m_entries[gap].slot = kNoSlot;
}

} // namespace wb
