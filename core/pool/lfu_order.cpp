// SPDX-License-Identifier: Apache-2.0
#include "core/pool/lfu_order.h"

namespace wb {

LfuOrder::LfuOrder(std::size_t slotCount, std::size_t& booked)
    : m_links(slotCount, booked), m_counts(slotCount + 1, Count{}, CountingAllocator<Count>(booked)),
      m_freeCounts(CountingAllocator<PoolSlot>(booked)),
      m_countOf(slotCount, kNoSlot, CountingAllocator<PoolSlot>(booked))
{
    m_freeCounts.reserve(slotCount + 1); // one more: a use takes the next count before it gives its own back
    for (std::size_t i = slotCount + 1; i > 0; --i)
        m_freeCounts.push_back(static_cast<PoolSlot>(i - 1));
}

/// The count of so many uses, which belongs right above lower (kNoSlot: below all); made if it is not there.
PoolSlot LfuOrder::countAfter(PoolSlot lower, std::uint64_t uses)
{
    const PoolSlot higher = lower == kNoSlot ? m_lowest : m_counts[lower].higher;
    if (higher != kNoSlot && m_counts[higher].uses == uses)
        return higher;
    const PoolSlot made = m_freeCounts.back();
    m_freeCounts.pop_back();
    m_counts[made] = {uses, {}, lower, higher};
    (lower == kNoSlot ? m_lowest : m_counts[lower].higher) = made;
    if (higher != kNoSlot)
        m_counts[higher].lower = made;
    return made;
}

void LfuOrder::enter(PoolSlot slot, PoolSlot count)
{
    m_counts[count].members.append(slot, m_links);
    m_countOf[slot] = count;
}

void LfuOrder::leave(PoolSlot slot)
{
    const PoolSlot at = m_countOf[slot];
    Count& count = m_counts[at];
    count.members.unlink(slot, m_links);
    if (!count.members.isEmpty())
        return;
    (count.lower == kNoSlot ? m_lowest : m_counts[count.lower].higher) = count.higher;
    if (count.higher != kNoSlot)
        m_counts[count.higher].lower = count.lower;
    m_freeCounts.push_back(at);
}

void LfuOrder::add(PoolSlot slot, std::uint64_t uses)
{
    PoolSlot lower = kNoSlot;
    for (PoolSlot at = m_lowest; at != kNoSlot && m_counts[at].uses < uses; at = m_counts[at].higher)
        lower = at;
    enter(slot, countAfter(lower, uses));
}

void LfuOrder::use(PoolSlot slot)
{
    const PoolSlot at = m_countOf[slot];
    const PoolSlot next = countAfter(at, m_counts[at].uses + 1);
    leave(slot);
    enter(slot, next);
}

void LfuOrder::remove(PoolSlot slot) { leave(slot); }

PoolSlot LfuOrder::first() const { return m_lowest == kNoSlot ? kNoSlot : m_counts[m_lowest].members.oldest; }

PoolSlot LfuOrder::after(PoolSlot slot) const
{
    if (m_links[slot].younger != kNoSlot)
        return m_links[slot].younger;
    const PoolSlot higher = m_counts[m_countOf[slot]].higher;
    return higher == kNoSlot ? kNoSlot : m_counts[higher].members.oldest;
}

} // namespace wb
