// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_text.h"

namespace wb {

/// What the first line of a .net says.
struct FannVersion {
    bool fixedPoint = false;
    int major = 0;
    int minor = 0;
    std::string text; ///< As it stands there, for messages.
};

/// The rest of a 2.x file, line 2 on: key=value, by key, in any order.
Result<FannNet> readFannNet2(std::string_view text, const FannVersion& version);
/// The rest of a 1.1 file: numbers, in order.
Result<FannNet> readFannNet1(std::string_view text, const FannVersion& version);

} // namespace wb
