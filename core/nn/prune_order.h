// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

#include <span>
#include <vector>

namespace wb {

/// A hidden unit by the magnitude of its weights.
struct PruneCandidate {
    int layer = 0;
    int unit = 0;
    double norm = 0;     ///< |steepness| times the sum of the absolute values of its weights, the bias apart.
    double relative = 0; ///< norm over the mean of its layer.
};

/// The order in which magnitude pruning takes hidden units: by the L1 norm of the weights that lead into them, weakest
/// first, each compared with the mean of its own layer, because layers read numbers of values of their own. The
/// strongest unit of every layer is not in it: one stays. Equal ones go from the front. Cost: once over the weights.
/// Source: Li et al. 2017, arXiv:1608.08710, 3.1 (filters); across layers by the mean is ours.
std::vector<PruneCandidate> pruneOrder(const Network& network);
/// How many units it has.
int prunableUnits(const NetworkSpec& spec);
/// Units of all hidden layers.
int hiddenUnitCount(const NetworkSpec& spec);

/// Without these units, see withoutUnits(). given: what stands in for them, one value a signal: their means over rows,
/// so that the sums of those who read them keep theirs.
Result<Network> prunedNetwork(const Network& network, std::span<const PruneCandidate> candidates,
                              const std::vector<double>& given);

} // namespace wb
