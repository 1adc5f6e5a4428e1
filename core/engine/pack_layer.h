// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"
#include "core/nn/network.h"

namespace wb {

/// What a storage cost in accuracy, over all weights and biases of a plan.
struct StorageLoss {
    double largest = 0;    ///< Largest |stored - given|.
    double meanSquare = 0; ///< Mean of (stored - given)^2.
    std::int64_t held = 0; ///< How many were outside the storage's range and are held at its end.
    std::int64_t count = 0;

    void add(float given, float stored, bool wasHeld);
};

/// Bytes of a layer's weights, and of its biases (and the steps of Int8) alone.
std::size_t packedWeightBytes(WeightStorage storage, int outputs, int sources);
std::size_t packedUnitBytes(WeightStorage storage, int outputs);

/// Writes the weights, biases (times step.scale) and steps of one layer where the step says.
void packLayer(const LayerWeights& layer, const LayerStep& step, WeightStorage storage, WeightLayout layout,
               std::byte* packed, StorageLoss& loss);

} // namespace wb
