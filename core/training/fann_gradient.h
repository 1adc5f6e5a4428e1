// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/layer_spec.h"

namespace wb {

/// libfann's derivative of a unit (fann_activation_derived, libfann 2.2.0), which is not the function's in places: the
/// outputs of sigmoids are held within .01 and .99 first (within +-.98 if symmetric), Gaussians and sines have the
/// steepness in twice, straight pieces and ReLU slope everywhere. net: the sum, before the steepness. For our own
/// functions, which libfann has not: the exact slope.
float fannSlope(const UnitFunction& function, float net, float output);

/// Outputs of which libfann halves the error (fann_update_MSE).
bool fannHalvesError(Activation activation);

} // namespace wb
