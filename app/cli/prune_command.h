// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runPrune(const QStringList& arguments);
inline constexpr Command kPruneCommand{"prune", "Take out the hidden units with the smallest weights", runPrune};

} // namespace wb::cli
