// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/nn/activation.h"

#include <string>
#include <vector>

namespace wb {

/// What a unit does with its weighted sum: y = f(steepness * net).
struct UnitFunction {
    Activation activation = Activation::Sigmoid;
    float steepness = 0.5F; ///< Finite and not 0.
    bool operator==(const UnitFunction&) const = default;
};

/// The function at its textbook steepness.
UnitFunction naturalFunction(Activation activation);

/// One dense layer as designed; its weights live in Network, its inputs are the outputs before it.
struct LayerSpec {
    LayerId id;       ///< Stable across edits, moves and undo; unique in its network.
    std::string name; ///< As the user called it; may be empty.
    std::string note; ///< Why it is as it is, in the user's words; may be empty.
    int outputs = 1;  ///< Units, at least 1.
    UnitFunction function;
    std::vector<UnitFunction> unitFunctions; ///< Empty, or one for each unit where they differ (FANN allows that).

    const UnitFunction& functionOf(int unit) const
    {
        return unitFunctions.empty() ? function : unitFunctions[static_cast<std::size_t>(unit)];
    }
    /// All units together: their outputs add up to 1.
    bool isSoftmax() const { return unitFunctions.empty() && function.activation == Activation::Softmax; }
    bool operator==(const LayerSpec&) const = default;
};

} // namespace wb
