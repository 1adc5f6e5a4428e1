// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

namespace wb {

/// The network without some of its hidden units. What each of them gave, always the same, is added to the biases of the
/// units that read it, in double precision and rounded once. A bias is connected where one is needed. removed: of each
/// layer, ascending. given: one a signal; only those of removed units count. Nothing removed gives the network as it
/// is, its weights shared. Errors: SizeMismatch; InvalidArgument for positions that are not there, units of the output
/// layer, and a layer that would have none left; NonFinite where a bias grows beyond a float.
Result<Network> withoutUnits(const Network& network, const std::vector<std::vector<int>>& removed,
                             const std::vector<double>& given);

} // namespace wb
