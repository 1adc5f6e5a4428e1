// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runLibrary(const QStringList& arguments);
inline constexpr Command kLibraryCommand{"library", "List, save, show and export the experts of the library",
                                         runLibrary};

} // namespace wb::cli
