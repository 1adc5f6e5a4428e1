// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

namespace wb {

/// Units that do nothing, by construction: whatever the inputs are.
struct DeadUnits {
    /// Of each layer, ascending: hidden units that can go. Their output is constant (every weight that brings something
    /// is 0, or the function is constant), or nothing reads it (every weight that takes it on is 0). One unit of a
    /// layer always stays. None in the output layer.
    std::vector<std::vector<int>> removable;
    bool outputsAreConstant = false; ///< No output depends on any input.

    std::int64_t count() const;
};

/// Cost: twice over the weights.
DeadUnits findDeadUnits(const Network& network);

/// The network without its removable units. What a constant one gave is added to the biases of the units that read it,
/// in double precision and rounded once, so that outputs stay the same up to that rounding. A bias is connected where
/// one is needed. Errors: none for a network that stands.
Result<Network> withoutDeadUnits(const Network& network);

} // namespace wb
