// SPDX-License-Identifier: Apache-2.0
#include "core/pool/pool_ledger.h"

namespace wb {

PoolLedger::PoolLedger(std::size_t slotCount, std::unique_ptr<EvictionOrder> order, PoolLimits limits,
                       std::size_t& booked)
    : m_order(std::move(order)), m_limits(limits), m_slots(slotCount, Slot{}, CountingAllocator<Slot>(booked))
{
}

PoolLedger::Admission PoolLedger::canTake(std::size_t bytes, std::size_t experts) const
{
    if (bytes > m_limits.bytes || experts > m_limits.experts)
        return Admission::TooLarge;
    if (m_heldBytes > m_limits.bytes - bytes || m_heldExperts > m_limits.experts - experts)
        return Admission::NoRoom;
    return Admission::Admitted;
}

std::optional<EvictionReason> PoolLedger::shortage(std::size_t bytes, std::size_t experts) const
{
    if (m_bytes > m_limits.bytes - bytes)
        return EvictionReason::RoomForBytes;
    if (m_experts > m_limits.experts - experts)
        return EvictionReason::RoomForExpert;
    return std::nullopt;
}

PoolSlot PoolLedger::nextToGo() const
{
    PoolSlot slot = m_order->first();
    while (slot != kNoSlot && m_slots[slot].users > 0)
        slot = m_order->after(slot);
    return slot;
}

void PoolLedger::use(PoolSlot slot)
{
    Slot& used = m_slots[slot];
    ++used.uses;
    if (!used.isPinned)
        m_order->use(slot);
}

void PoolLedger::enter(PoolSlot slot, std::size_t bytes)
{
    m_slots[slot] = {bytes, 1, 0, true, false};
    m_bytes += bytes;
    ++m_experts;
    m_order->add(slot, 1);
}

PoolLedger::Eviction PoolLedger::evict(PoolSlot slot, EvictionReason reason)
{
    const Eviction gone{slot, m_slots[slot].bytes, m_slots[slot].uses, reason};
    m_order->remove(slot);
    m_bytes -= gone.bytes;
    --m_experts;
    m_slots[slot] = {};
    return gone;
}

void PoolLedger::shrink(PoolSlot slot, std::size_t bytes)
{
    m_slots[slot].bytes -= bytes;
    m_bytes -= bytes;
    if (isHeld(slot))
        m_heldBytes -= bytes;
}

void PoolLedger::holdChanged(PoolSlot slot, bool wasHeld)
{
    const bool held = isHeld(slot);
    if (held == wasHeld)
        return;
    if (held) {
        m_heldBytes += m_slots[slot].bytes;
        ++m_heldExperts;
    } else {
        m_heldBytes -= m_slots[slot].bytes;
        --m_heldExperts;
    }
}

void PoolLedger::hold(PoolSlot slot)
{
    const bool wasHeld = isHeld(slot);
    ++m_slots[slot].users;
    holdChanged(slot, wasHeld);
}

void PoolLedger::release(PoolSlot slot)
{
    --m_slots[slot].users;
    holdChanged(slot, true);
}

void PoolLedger::pin(PoolSlot slot)
{
    if (m_slots[slot].isPinned)
        return;
    const bool wasHeld = isHeld(slot);
    m_slots[slot].isPinned = true;
    m_order->remove(slot);
    holdChanged(slot, wasHeld);
}

void PoolLedger::unpin(PoolSlot slot)
{
    if (!m_slots[slot].isPinned)
        return;
    m_slots[slot].isPinned = false;
    m_order->add(slot, m_slots[slot].uses);
    holdChanged(slot, true);
}

} // namespace wb
