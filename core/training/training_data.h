// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/dataset.h"
#include "core/nn/network.h"
#include "core/training/loss.h"

namespace wb {

/// Whether a network can be trained with rows by a loss. what: what they are called, "the train set". Errors:
/// SizeMismatch where rows and network do not fit; NonFinite naming the row; InvalidArgument without rows, or for
/// cross-entropy without softmax or sigmoid outputs, or targets outside 0 to 1.
Result<void> checkTrainingData(const Network& network, Loss loss, const Dataset& data, const char* what);

} // namespace wb
