// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wb::cli {

int runPredict(const QStringList& arguments);
inline constexpr Command kPredictCommand{"predict", "Tell how long an inference should take, without running it",
                                         runPredict};

} // namespace wb::cli
