// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"
#include "core/pool/eviction_order.h"

#include <memory>
#include <span>

namespace wb {

class ExpertPool;

/// An expert of a pool, ready to run, with a scratch of its own; it stays in memory as long as this lives. The pool
/// must outlive it. Thread: one owner.
class PoolLease {
public:
    PoolLease(PoolLease&& other) noexcept;
    PoolLease& operator=(PoolLease&& other) noexcept;
    ~PoolLease();

    const Plan& plan() const { return *m_plan; }
    /// See Plan::run().
    Result<void> run(std::span<const float> input, std::span<float> output)
    {
        return m_plan->run(input, output, *m_scratch);
    }
    Scratch& scratch() { return *m_scratch; }
    /// It was in memory when it was asked for.
    bool wasHit() const { return m_wasHit; }

private:
    friend class ExpertPool;
    PoolLease(ExpertPool& pool, PoolSlot slot, const Plan& plan, std::unique_ptr<Scratch> scratch, bool wasHit);

    ExpertPool* m_pool;
    PoolSlot m_slot;
    const Plan* m_plan;
    std::unique_ptr<Scratch> m_scratch;
    bool m_wasHit;
};

} // namespace wb
