// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runRun(const QStringList& arguments);
inline constexpr Command kRunCommand{"run", "Run a network on rows of numbers", runRun};

} // namespace wb::cli
