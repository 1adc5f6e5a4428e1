// SPDX-License-Identifier: Apache-2.0
#include "core/engine/fused_function.h"

namespace wb {

FusedFunction fusedFunction(Activation activation)
{
    switch (activation) {
    case Activation::Linear:
        return FusedFunction::Linear;
    case Activation::Relu:
        return FusedFunction::Relu;
    case Activation::Sigmoid:
        return FusedFunction::Sigmoid;
    case Activation::Tanh:
        return FusedFunction::Tanh;
    default:
        return FusedFunction::None;
    }
}

} // namespace wb
