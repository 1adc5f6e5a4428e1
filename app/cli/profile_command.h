// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runProfile(const QStringList& arguments);
inline constexpr Command kProfileCommand{"profile", "Measure how long an inference takes and count its memory",
                                         runProfile};

} // namespace wb::cli
