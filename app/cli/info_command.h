// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runInfo(const QStringList& arguments);
inline constexpr Command kInfoCommand{"info", "Show the layers of a network and what they cost", runInfo};

} // namespace wb::cli
