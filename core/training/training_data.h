// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/dataset.h"
#include "core/nn/network.h"
#include "core/training/loss.h"

#include <memory>

namespace wb {

/// Rows as the layers of a network are trained with them by a loss: scaled as the network scales, the same ones where
/// it does not. what: what they are called, "the train set". Errors: SizeMismatch where rows and network do not fit;
/// NonFinite naming the row; InvalidArgument without rows, or for cross-entropy without softmax or sigmoid outputs, or
/// (scaled) targets outside 0 to 1.
Result<std::shared_ptr<const Dataset>> rowsForLayers(const Network& network, Loss loss,
                                                     std::shared_ptr<const Dataset> data, const char* what);

/// The network with scalings fitted to the rows that train (never to those that judge): inputs to [-1, 1], targets to
/// what the output functions reach of that. Weights stay as they are. The network itself where nothing is chosen.
/// Errors: those of rowsForLayers() about the rows; InvalidArgument for the targets of softmax outputs, which are
/// shares.
Result<Network> withFittedScaling(const Network& network, const ScalingChoice& choice, const Dataset& train);

} // namespace wb
