// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/value_statistics.h"
#include "core/nn/network.h"

namespace wb {

/// How the weights of a layer that exist are distributed, biases apart.
struct WeightStatistics : ValueStatistics { // looked: evenly spread ones; all up to kMostLooked
    std::int64_t weights = 0;               ///< That exist.

    static constexpr std::int64_t kMostLooked = 1'000'000;
};

/// Cost: two passes over at most kMostLooked weights, below 10 ms. bins at least 1; all equal weights make one bin.
WeightStatistics weightStatistics(const LayerWeights& layer, int bins);

} // namespace wb
