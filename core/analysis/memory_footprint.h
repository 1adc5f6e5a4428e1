// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"

#include <cstddef>

namespace wb {

/// One network in three states. All counted: bytes written, bytes taken from the heap.
struct MemoryFootprint {
    std::size_t fileBytes = 0;     ///< As the library keeps it: the design as JSON, the weights as they are.
    std::size_t residentBytes = 0; ///< Ready to run a row: the plan and one scratch.
    /// The most there is at once from loading to the first batch: the weights it is compiled from, the plan, and a
    /// scratch with the panels and tiles of a batch.
    std::size_t peakBytes = 0;
};

/// plan: compiled from the network. Runs a batch of one row, because that is when a scratch takes what batches need.
MemoryFootprint memoryFootprint(const Network& network, const Plan& plan);

} // namespace wb
