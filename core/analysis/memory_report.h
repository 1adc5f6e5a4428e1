// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"

#include <vector>

namespace wb {

/// Where the bytes of a compiled network and of one scratch are: counted as they were taken from the heap, not computed
/// from its shape. inputs, layers, scaling and shared add up to total, field by
/// field.
struct MemoryReport {
    MemoryAccount inputs;              ///< The row of inputs.
    std::vector<MemoryAccount> layers; ///< In run order.
    MemoryAccount scaling;             ///< Of the network's own scalings; all zeros without.
    MemoryAccount shared;              ///< What no single layer owns: the buffer of sums, the objects themselves.
    MemoryAccount total;               ///< Plan::memory() + Scratch::memory().
};

/// scratch must be one of this plan's.
MemoryReport memoryReport(const Plan& plan, const Scratch& scratch);

} // namespace wb
