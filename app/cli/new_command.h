// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runNew(const QStringList& arguments);
inline constexpr Command kNewCommand{"new", "Make a network with fresh weights", runNew};

} // namespace wb::cli
