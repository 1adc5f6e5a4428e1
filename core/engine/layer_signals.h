// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"

#include <vector>

namespace wb {

/// What every layer gave in the last single row a scratch ran: the inputs first, then each layer's outputs. input: that
/// row (kernels need not keep it). The spec is that of the plan the scratch was made for. Cost: a copy of the signals,
/// nothing is run again. Where the network scales, a layer's outputs are its own: those of the last one are not taken
/// back into the data's units.
std::vector<std::vector<float>> layerSignals(const NetworkSpec& spec, std::span<const float> input,
                                             const Scratch& scratch);

} // namespace wb
