// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/eviction_order.h"

#include <optional>

namespace wb {

struct PoolLimits {
    std::size_t bytes = 0;
    std::size_t experts = 0; ///< In memory at one time.
};

enum class EvictionReason : std::uint8_t {
    RoomForBytes,  ///< Another expert needed the bytes.
    RoomForExpert, ///< As many experts as allowed were in memory.
    BudgetLowered, ///< The limits became smaller.
    ByHand         ///< Somebody asked for it.
};

/// Who is in memory, with how many bytes, and who goes next: the decisions of a pool without its experts, so that the
/// live pool and the replay of a trace cannot differ. Limits hold after every call. An expert that is held (pinned, or
/// in use) never goes. Cost: O(1) a call for LRU and FIFO and, but for unpin(), LFU; an eviction steps over the experts
/// that are in use at that moment. Thread: one owner.
class PoolLedger {
public:
    enum class Admission : std::uint8_t {
        Admitted,
        TooLarge, ///< Over the limit on its own.
        NoRoom    ///< What is held leaves too little.
    };

    /// One that went.
    struct Eviction {
        PoolSlot slot;
        std::size_t bytes;
        std::uint64_t uses; ///< Since it was loaded.
        EvictionReason reason;
    };

    /// All memory is taken here and booked.
    PoolLedger(std::size_t slotCount, std::unique_ptr<EvictionOrder> order, PoolLimits limits, std::size_t& booked);

    const PoolLimits& limits() const { return m_limits; }
    std::size_t bytes() const { return m_bytes; }
    std::size_t experts() const { return m_experts; }
    std::size_t heldBytes() const { return m_heldBytes; }
    bool isResident(PoolSlot slot) const { return m_slots[slot].isResident; }
    bool isPinned(PoolSlot slot) const { return m_slots[slot].isPinned; }
    bool isHeld(PoolSlot slot) const { return m_slots[slot].isPinned || m_slots[slot].users > 0; }
    std::uint32_t users(PoolSlot slot) const { return m_slots[slot].users; }
    std::uint64_t uses(PoolSlot slot) const { return m_slots[slot].uses; } ///< Since it was loaded.
    std::size_t bytesOf(PoolSlot slot) const { return m_slots[slot].bytes; }
    const EvictionOrder& order() const { return *m_order; }

    /// A hit. The slot must be resident.
    void use(PoolSlot slot);

    /// Room for that much more, whatever has to go; nothing goes if it cannot be made. evicted(Eviction) is called for
    /// each that went, before the next is chosen.
    template <typename Evicted>
    Admission makeRoom(std::size_t bytes, std::size_t experts, Evicted&& evicted);
    /// A new resident, used once. The slot must not be resident.
    template <typename Evicted>
    Admission admit(PoolSlot slot, std::size_t bytes, Evicted&& evicted);
    /// More bytes for a resident that is held.
    template <typename Evicted>
    Admission grow(PoolSlot slot, std::size_t bytes, Evicted&& evicted);
    void shrink(PoolSlot slot, std::size_t bytes);
    /// Evicts what is over. False, and nothing changes, if what is held would be over on its own.
    template <typename Evicted>
    bool setLimits(PoolLimits limits, Evicted&& evicted);

    /// Somebody uses the resident slot, or has stopped to.
    void hold(PoolSlot slot);
    void release(PoolSlot slot);
    /// A pinned expert leaves the order; unpinned, it comes back at the young end, as one that was used until now.
    void pin(PoolSlot slot);
    void unpin(PoolSlot slot);
    /// Gone. The slot must be resident and not held.
    Eviction evict(PoolSlot slot, EvictionReason reason = EvictionReason::ByHand);
    /// The one that goes next: the first in the order that is not in use, or kNoSlot.
    PoolSlot nextToGo() const;

private:
    struct Slot {
        std::size_t bytes = 0;
        std::uint64_t uses = 0;
        std::uint32_t users = 0;
        bool isResident = false;
        bool isPinned = false;
    };
    Admission canTake(std::size_t bytes, std::size_t experts) const;
    std::optional<EvictionReason> shortage(std::size_t bytes, std::size_t experts) const;
    void enter(PoolSlot slot, std::size_t bytes);
    void holdChanged(PoolSlot slot, bool wasHeld);

    std::unique_ptr<EvictionOrder> m_order;
    PoolLimits m_limits;
    std::size_t m_bytes = 0;
    std::size_t m_experts = 0;
    std::size_t m_heldBytes = 0;
    std::size_t m_heldExperts = 0;
    CountedVector<Slot> m_slots;
};

template <typename Evicted>
PoolLedger::Admission PoolLedger::makeRoom(std::size_t bytes, std::size_t experts, Evicted&& evicted)
{
    if (const Admission possible = canTake(bytes, experts); possible != Admission::Admitted)
        return possible;
    while (const auto reason = shortage(bytes, experts))
        evicted(evict(nextToGo(), *reason));
    return Admission::Admitted;
}

template <typename Evicted>
PoolLedger::Admission PoolLedger::admit(PoolSlot slot, std::size_t bytes, Evicted&& evicted)
{
    const Admission made = makeRoom(bytes, 1, evicted);
    if (made == Admission::Admitted)
        enter(slot, bytes);
    return made;
}

template <typename Evicted>
PoolLedger::Admission PoolLedger::grow(PoolSlot slot, std::size_t bytes, Evicted&& evicted)
{
    const Admission made = makeRoom(bytes, 0, evicted);
    if (made == Admission::Admitted) {
        m_slots[slot].bytes += bytes;
        m_bytes += bytes;
        m_heldBytes += bytes;
    }
    return made;
}

template <typename Evicted>
bool PoolLedger::setLimits(PoolLimits limits, Evicted&& evicted)
{
    const PoolLimits before = m_limits;
    m_limits = limits;
    const auto lowered = [&](Eviction eviction) {
        eviction.reason = EvictionReason::BudgetLowered;
        evicted(eviction);
    };
    if (makeRoom(0, 0, lowered) == Admission::Admitted)
        return true;
    m_limits = before;
    return false;
}

} // namespace wb
