// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runBench(const QStringList& arguments);
inline constexpr Command kBenchCommand{"bench", "Compare the engine with what this machine can reach", runBench};

} // namespace wb::cli
