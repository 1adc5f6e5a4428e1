// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runSweep(const QStringList& arguments);
inline constexpr Command kSweepCommand{"sweep", "Train many networks: algorithms, activations, shapes and seeds",
                                       runSweep};

} // namespace wb::cli
