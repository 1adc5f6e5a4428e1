// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runCascade(const QStringList& arguments);
inline constexpr Command kCascadeCommand{"cascade", "Grow a network on rows of data, a unit at a time", runCascade};

} // namespace wb::cli
