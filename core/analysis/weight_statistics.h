// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

#include <cstdint>
#include <vector>

namespace wb {

/// How the weights of a layer that exist are distributed, biases apart.
struct WeightStatistics {
    std::int64_t weights = 0; ///< That exist.
    std::int64_t looked = 0;  ///< Of them, evenly spread; all up to kMostLooked.
    double mean = 0;
    double deviation = 0; ///< Standard, of the population.
    double smallest = 0;
    double largest = 0;
    std::int64_t zeros = 0;           ///< Exactly 0.
    std::vector<double> edges;        ///< counts.size() + 1, evenly spaced from smallest to largest; empty without any.
    std::vector<std::int64_t> counts; ///< The last bin holds its upper edge too.

    static constexpr std::int64_t kMostLooked = 1'000'000;
};

/// Cost: two passes over at most kMostLooked weights, below 10 ms. bins at least 1; all equal weights make one bin.
WeightStatistics weightStatistics(const LayerWeights& layer, int bins);

} // namespace wb
