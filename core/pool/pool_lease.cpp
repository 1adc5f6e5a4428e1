// SPDX-License-Identifier: Apache-2.0
#include "core/pool/pool_lease.h"

#include "core/pool/expert_pool.h"

#include <utility>

namespace wb {

PoolLease::PoolLease(ExpertPool& pool, PoolSlot slot, const Plan& plan, std::unique_ptr<Scratch> scratch, bool wasHit)
    : m_pool(&pool), m_slot(slot), m_plan(&plan), m_scratch(std::move(scratch)), m_wasHit(wasHit)
{
}

PoolLease::PoolLease(PoolLease&& other) noexcept
    : m_pool(std::exchange(other.m_pool, nullptr)), m_slot(other.m_slot), m_plan(other.m_plan),
      m_scratch(std::move(other.m_scratch)), m_wasHit(other.m_wasHit)
{
}

PoolLease& PoolLease::operator=(PoolLease&& other) noexcept
{
    std::swap(m_pool, other.m_pool);
    std::swap(m_slot, other.m_slot);
    std::swap(m_plan, other.m_plan);
    std::swap(m_scratch, other.m_scratch);
    std::swap(m_wasHit, other.m_wasHit);
    return *this;
}

PoolLease::~PoolLease()
{
    if (m_pool != nullptr)
        m_pool->giveBack(m_slot, std::move(m_scratch));
}

} // namespace wb
