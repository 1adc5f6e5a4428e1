// SPDX-License-Identifier: Apache-2.0
#include "core/pool/lfu_order.h"

namespace wb {

namespace {

/// One list; what a use does to it makes the policy.
class ListOrder final : public EvictionOrder {
public:
    ListOrder(bool useMakesYoung, std::size_t slotCount, std::size_t& booked)
        : m_useMakesYoung(useMakesYoung), m_links(slotCount, booked)
    {
    }
    void add(PoolSlot slot, std::uint64_t /*uses*/) override { m_list.append(slot, m_links); }
    void use(PoolSlot slot) override
    {
        if (!m_useMakesYoung || slot == m_list.youngest)
            return;
        m_list.unlink(slot, m_links);
        m_list.append(slot, m_links);
    }
    void remove(PoolSlot slot) override { m_list.unlink(slot, m_links); }
    PoolSlot first() const override { return m_list.oldest; }
    PoolSlot after(PoolSlot slot) const override { return m_links[slot].younger; }

private:
    bool m_useMakesYoung;
    SlotLinks m_links;
    SlotList m_list;
};

} // namespace

std::unique_ptr<EvictionOrder> makeEvictionOrder(EvictionPolicy policy, std::size_t slotCount, std::size_t& booked)
{
    if (policy == EvictionPolicy::Lfu) {
        booked += sizeof(LfuOrder);
        return std::make_unique<LfuOrder>(slotCount, booked);
    }
    booked += sizeof(ListOrder);
    return std::make_unique<ListOrder>(policy != EvictionPolicy::Fifo, slotCount, booked);
}

} // namespace wb
