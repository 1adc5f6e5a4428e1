// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runConvert(const QStringList& arguments);
inline constexpr Command kConvertCommand{"convert", "Convert a network or a data file to another format", runConvert};

} // namespace wb::cli
