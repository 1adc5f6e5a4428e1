// SPDX-License-Identifier: Apache-2.0
#include "core/training/fann_gradient.h"

#include "core/base/portable_math.h"

#include <algorithm>
#include <cmath>

namespace wb {

float fannSlope(const UnitFunction& function, float net, float output)
{
    const double s = function.steepness;
    const double y = output;
    const double u = s * static_cast<double>(net);
    const auto slope = [&]() -> double {
        switch (function.activation) {
        case Activation::Sigmoid:
        case Activation::SigmoidStepwise: {
            const double held = std::clamp(y, 0.01, 0.99);
            return 2 * s * held * (1 - held);
        }
        case Activation::Tanh:
        case Activation::TanhStepwise: {
            const double held = std::clamp(y, -0.98, 0.98);
            return s * (1 - held * held);
        }
        case Activation::Gaussian:
            return -2 * s * s * u * y;
        case Activation::GaussianSymmetric:
            return -2 * s * s * u * (y + 1);
        case Activation::LinearPiece:
        case Activation::LinearPieceSymmetric:
        case Activation::Relu:
            return s;
        case Activation::SinSymmetric:
            return s * portableCos(s * u);
        case Activation::CosSymmetric:
            return -s * portableSin(s * u);
        case Activation::Sin:
            return s * portableCos(s * u) / 2;
        case Activation::Cos:
            return -s * portableSin(s * u) / 2;
        default:
            return activationSlope(function.activation, s, static_cast<double>(net));
        }
    };
    return static_cast<float>(slope());
}

bool fannHalvesError(Activation activation)
{
    switch (activation) {
    case Activation::ThresholdSymmetric:
    case Activation::Tanh:
    case Activation::TanhStepwise:
    case Activation::GaussianSymmetric:
    case Activation::ElliotSymmetric:
    case Activation::LinearPieceSymmetric:
    case Activation::SinSymmetric:
    case Activation::CosSymmetric:
        return true;
    default:
        return false;
    }
}

} // namespace wb
