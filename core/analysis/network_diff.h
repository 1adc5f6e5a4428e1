// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

#include <optional>
#include <vector>

namespace wb {

/// How a layer of one network stands to a layer of another one.
struct LayerDifference {
    enum class Kind { Same, Changed, Added, Removed };

    Kind kind = Kind::Same;
    int left = -1;          ///< Its position there, -1 if it was added.
    int right = -1;         ///< Its position here, -1 if it was removed.
    bool outputs = false;   ///< Another number of units.
    bool function = false;  ///< Another function or steepness, of any unit.
    bool sources = false;   ///< Another number of values it reads.
    bool connected = false; ///< Other connections between as many units.
    /// Largest difference of two weights or biases at the same place; nothing where their shapes differ.
    std::optional<double> weightDelta;
};

/// What became of one network in another, from left to right.
struct NetworkDiff {
    bool inputs = false;                 ///< Another number of inputs.
    bool topology = false;               ///< Layered there, shortcuts here, or the other way round.
    bool inputScaling = false;           ///< Another scaling of the inputs.
    bool outputScaling = false;          ///< Another scaling of the outputs.
    std::vector<LayerDifference> layers; ///< In run order; removed ones stand before those added at the same place.

    int count(LayerDifference::Kind kind) const;
    /// Not a thing differs that changes an output.
    bool isSame() const;
};

/// Aligns the layers by the longest common run of equal ones (units and functions), whatever their names and ids; what
/// stands between two of them is paired in order as changed, the rest is added or removed. Cost: product of the layers,
/// and the weights.
NetworkDiff networkDiff(const Network& left, const Network& right);

} // namespace wb
