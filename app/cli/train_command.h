// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runTrain(const QStringList& arguments);
inline constexpr Command kTrainCommand{"train", "Train a network on rows of data", runTrain};

} // namespace wb::cli
