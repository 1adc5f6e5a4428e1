// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runData(const QStringList& arguments);
inline constexpr Command kDataCommand{"data", "Look at, generate, split and convert data", runData};

} // namespace wb::cli
