// SPDX-License-Identifier: Apache-2.0
#include "core/pool/belady_order.h"

namespace wb {

BeladyOrder::BeladyOrder(std::size_t slotCount, std::span<const std::uint32_t> nextUse, std::size_t& booked)
    : m_nextUse(nextUse), m_heap(CountingAllocator<PoolSlot>(booked)),
      m_place(slotCount, kNoSlot, CountingAllocator<PoolSlot>(booked)),
      m_next(slotCount, kNever, CountingAllocator<std::uint32_t>(booked))
{
    m_heap.reserve(slotCount);
}

/// By slot among equals, so that a replay is the same everywhere.
bool BeladyOrder::goesBefore(PoolSlot a, PoolSlot b) const
{
    return m_next[a] != m_next[b] ? m_next[a] > m_next[b] : a < b;
}

void BeladyOrder::put(std::size_t at, PoolSlot slot)
{
    m_heap[at] = slot;
    m_place[slot] = static_cast<PoolSlot>(at);
}

void BeladyOrder::siftUp(std::size_t at)
{
    const PoolSlot slot = m_heap[at];
    while (at > 0 && goesBefore(slot, m_heap[(at - 1) / 2])) {
        put(at, m_heap[(at - 1) / 2]);
        at = (at - 1) / 2;
    }
    put(at, slot);
}

void BeladyOrder::siftDown(std::size_t at)
{
    const PoolSlot slot = m_heap[at];
    for (;;) {
        std::size_t child = 2 * at + 1;
        if (child >= m_heap.size())
            break;
        if (child + 1 < m_heap.size() && goesBefore(m_heap[child + 1], m_heap[child]))
            ++child;
        if (!goesBefore(m_heap[child], slot))
            break;
        put(at, m_heap[child]);
        at = child;
    }
    put(at, slot);
}

void BeladyOrder::add(PoolSlot slot, std::uint64_t /*uses*/)
{
    m_next[slot] = m_upcoming;
    m_heap.push_back(slot);
    siftUp(m_heap.size() - 1);
}

void BeladyOrder::use(PoolSlot slot)
{
    m_next[slot] = m_upcoming; // later than before: it can only rise
    siftUp(m_place[slot]);
}

void BeladyOrder::remove(PoolSlot slot)
{
    const std::size_t at = m_place[slot];
    const PoolSlot last = m_heap.back();
    m_heap.pop_back();
    if (last == slot)
        return;
    put(at, last);
    siftUp(at);
    siftDown(m_place[last]);
}

} // namespace wb
