// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"
#include "core/nn/activation.h"

namespace wb {

/// How the vector kernels apply an activation: as the sums leave the registers, or (None) in a pass of its own.
FusedFunction fusedFunction(Activation activation);

} // namespace wb
