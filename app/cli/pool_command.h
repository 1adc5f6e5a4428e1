// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runPool(const QStringList& arguments);
inline constexpr Command kPoolCommand{"pool", "Find out how much memory a set of experts needs", runPool};

} // namespace wb::cli
