// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/dataset.h"
#include "core/nn/network.h"

#include <optional>

namespace wb {

/// How well a network does on rows it is not trained with.
struct Evaluation {
    double meanSquare = 0; ///< Of target - output, over rows and outputs.
    /// Share of the rows put into their class: by the largest output where there are several, by the nearer of its two
    /// values where there is one. Nothing if the targets are no classes.
    std::optional<double> accuracy;
};

/// Errors: those of Plan::runBatch(); SizeMismatch if the targets are not the network's outputs; InvalidArgument
/// without rows.
Result<Evaluation> evaluate(const Network& network, const Dataset& data);

} // namespace wb
