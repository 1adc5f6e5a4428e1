// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

#include <vector>

namespace wb {

/// One weight of a layer: into this unit, from that column of its sources.
struct WeightAt {
    int unit = 0;
    int source = 0; ///< Column of the layer's weight matrix.
    float value = 0;
    bool operator==(const WeightAt&) const = default;
};

/// The largest weights by magnitude of the columns [firstSource, firstSource + sourceCount), the smallest of them
/// first, so that who draws them in this order has the largest on top. Only connections that exist and are not 0.
/// At most `most` of them; of equal ones those of the earlier units. The columns have to lie inside the matrix.
/// Cost: linear in the weights, and most * log(most) on top; no copy of them is made.
std::vector<WeightAt> largestWeights(const LayerWeights& layer, int firstSource, int sourceCount, std::size_t most);

/// The same for the weights into one unit, from all its sources.
std::vector<WeightAt> largestWeightsInto(const LayerWeights& layer, int unit, std::size_t most);

} // namespace wb
