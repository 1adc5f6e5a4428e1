// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/layer_spec.h"

#include <cstdint>

namespace wb {

/// A stretch of units with the same function.
struct Stretch {
    UnitFunction function;
    float bound; ///< steepness * net is held within +-bound.
    std::int32_t begin;
    std::int32_t count;
};

} // namespace wb
