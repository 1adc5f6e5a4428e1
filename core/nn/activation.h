// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <array>
#include <span>
#include <string_view>

namespace wb {

/// The 20 functions of FANN by their numbers there (0 to 19), then our own.
enum class Activation {
    Linear,
    Threshold,
    ThresholdSymmetric,
    Sigmoid,
    SigmoidStepwise,
    Tanh, ///< FANN's SIGMOID_SYMMETRIC.
    TanhStepwise,
    Gaussian,
    GaussianSymmetric,
    GaussianStepwise, ///< Always 0: FANN names it but never implemented it.
    Elliot,
    ElliotSymmetric,
    LinearPiece,
    LinearPieceSymmetric,
    SinSymmetric,
    CosSymmetric,
    Sin,
    Cos,
    Relu,      ///< FANN's LINEAR_PIECE_RECT.
    LeakyRelu, ///< FANN's LINEAR_PIECE_RECT_LEAKY, slope 0.01.
    Softmax,   ///< Over the whole layer; only as the activation of all its units.
    Elu,
    Selu,
    Gelu, ///< The exact one with erf (Hendrycks 2016, arXiv:1606.08415).
    Silu,
    Softplus,
    Mish,
};

inline constexpr int kActivationCount = 27;
inline constexpr int kFannActivationCount = 20;

/// What a person needs to know of a function f; y = f(u) with u = steepness * net.
struct ActivationInfo {
    Activation activation;
    const char* name;     ///< Our name in text formats and on the command line: "tanh".
    const char* fannName; ///< FANN's, without the FANN_ prefix; empty for our own.
    const char* formula;  ///< Of u, in plain text.
    float lower;          ///< Greatest lower bound of y, -infinity if none.
    float upper;
    float naturalSteepness; ///< The one at which it is its textbook self: 0.5 for sigmoid, else 1.
};

const ActivationInfo& activationInfo(Activation activation);
std::span<const ActivationInfo> allActivations();
inline bool isFannActivation(Activation activation) { return static_cast<int>(activation) < kFannActivationCount; }

/// Accepts our names, the seed's (relu is ReLU), FANN's (with or without FANN_, any case) and ruv-FANN's (CamelCase).
/// Errors: InvalidArgument for a name nobody knows, with the ones we know; never a default.
Result<Activation> parseActivation(std::string_view name);

/// y = f(steepness * net). Computed in double and rounded once, so that it is the same on every platform. Not for
/// Softmax, which needs its whole layer: see softmax(). Source: fann.h activation list; for ours the papers named
/// above.
float activate(Activation activation, float steepness, float net);
double activate(Activation activation, double steepness, double net);
/// Exact dy/dnet at the given net. 0 for the thresholds. Not for Softmax.
double activationSlope(Activation activation, double steepness, double net);

/// y_i = e^(u_i) / sum_j e^(u_j), shifted by the largest u; in place, nets in, outputs out. All steepnesses alike.
void softmax(float steepness, std::span<float> nets);
void softmax(double steepness, std::span<double> nets);

} // namespace wb
