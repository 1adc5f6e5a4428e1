// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/eviction_order.h"

namespace wb {

/// The neighbours of every slot, for any number of lists that share no slot.
struct SlotLinks {
    struct Link {
        PoolSlot older = kNoSlot;
        PoolSlot younger = kNoSlot;
    };
    SlotLinks(std::size_t slotCount, std::size_t& booked) : links(slotCount, Link{}, CountingAllocator<Link>(booked)) {}
    Link& operator[](PoolSlot slot) { return links[slot]; }
    const Link& operator[](PoolSlot slot) const { return links[slot]; }
    CountedVector<Link> links;
};

/// One list through SlotLinks: its two ends.
struct SlotList {
    PoolSlot oldest = kNoSlot;
    PoolSlot youngest = kNoSlot;

    bool isEmpty() const { return oldest == kNoSlot; }
    void append(PoolSlot slot, SlotLinks& links)
    {
        links[slot] = {youngest, kNoSlot};
        (youngest == kNoSlot ? oldest : links[youngest].younger) = slot;
        youngest = slot;
    }
    void unlink(PoolSlot slot, SlotLinks& links)
    {
        const SlotLinks::Link link = links[slot];
        (link.older == kNoSlot ? oldest : links[link.older].younger) = link.younger;
        (link.younger == kNoSlot ? youngest : links[link.younger].older) = link.older;
    }
};

} // namespace wb
