// SPDX-License-Identifier: Apache-2.0
#include "core/nn/activation.h"

#include "core/nn/stepwise.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <string>

namespace wb {

namespace {

constexpr float kUnbounded = std::numeric_limits<float>::infinity();

constexpr std::array<ActivationInfo, kActivationCount> kActivationInfos{{
    {Activation::Linear, "linear", "LINEAR", "u", -kUnbounded, kUnbounded, 1},
    {Activation::Threshold, "threshold", "THRESHOLD", "u < 0 ? 0 : 1", 0, 1, 1},
    {Activation::ThresholdSymmetric, "threshold_symmetric", "THRESHOLD_SYMMETRIC", "u < 0 ? -1 : 1", -1, 1, 1},
    {Activation::Sigmoid, "sigmoid", "SIGMOID", "1 / (1 + exp(-2u))", 0, 1, 0.5F},
    {Activation::SigmoidStepwise, "sigmoid_stepwise", "SIGMOID_STEPWISE", "sigmoid in six straight pieces", 0, 1, 0.5F},
    {Activation::Tanh, "tanh", "SIGMOID_SYMMETRIC", "tanh(u)", -1, 1, 1},
    {Activation::TanhStepwise, "tanh_stepwise", "SIGMOID_SYMMETRIC_STEPWISE", "tanh in six straight pieces", -1, 1, 1},
    {Activation::Gaussian, "gaussian", "GAUSSIAN", "exp(-u^2)", 0, 1, 1},
    {Activation::GaussianSymmetric, "gaussian_symmetric", "GAUSSIAN_SYMMETRIC", "2 exp(-u^2) - 1", -1, 1, 1},
    {Activation::GaussianStepwise, "gaussian_stepwise", "GAUSSIAN_STEPWISE", "0 (as in FANN)", 0, 0, 1},
    {Activation::Elliot, "elliot", "ELLIOT", "u / 2 / (1 + |u|) + 0.5", 0, 1, 1},
    {Activation::ElliotSymmetric, "elliot_symmetric", "ELLIOT_SYMMETRIC", "u / (1 + |u|)", -1, 1, 1},
    {Activation::LinearPiece, "linear_piece", "LINEAR_PIECE", "min(max(u, 0), 1)", 0, 1, 1},
    {Activation::LinearPieceSymmetric, "linear_piece_symmetric", "LINEAR_PIECE_SYMMETRIC", "min(max(u, -1), 1)", -1, 1,
     1},
    {Activation::SinSymmetric, "sin_symmetric", "SIN_SYMMETRIC", "sin(u)", -1, 1, 1},
    {Activation::CosSymmetric, "cos_symmetric", "COS_SYMMETRIC", "cos(u)", -1, 1, 1},
    {Activation::Sin, "sin", "SIN", "sin(u) / 2 + 0.5", 0, 1, 1},
    {Activation::Cos, "cos", "COS", "cos(u) / 2 + 0.5", 0, 1, 1},
    {Activation::Relu, "relu", "LINEAR_PIECE_RECT", "max(u, 0)", 0, kUnbounded, 1},
    {Activation::LeakyRelu, "leaky_relu", "LINEAR_PIECE_RECT_LEAKY", "u < 0 ? 0.01 u : u", -kUnbounded, kUnbounded, 1},
    {Activation::Softmax, "softmax", "", "exp(u_i) / sum_j exp(u_j)", 0, 1, 1},
    {Activation::Elu, "elu", "", "u < 0 ? exp(u) - 1 : u", -1, kUnbounded, 1},
    {Activation::Selu, "selu", "", "1.0507 (u < 0 ? 1.67326 (exp(u) - 1) : u)", -1.7580993F, kUnbounded, 1},
    {Activation::Gelu, "gelu", "", "u (1 + erf(u / sqrt 2)) / 2", -0.16997121F, kUnbounded, 1},
    {Activation::Silu, "silu", "", "u / (1 + exp(-u))", -0.27846455F, kUnbounded, 1},
    {Activation::Softplus, "softplus", "", "ln(1 + exp(u))", 0, kUnbounded, 1},
    {Activation::Mish, "mish", "", "u tanh(ln(1 + exp(u)))", -0.30884099F, kUnbounded, 1},
}};

/// Names other programs use for the same function, folded as fold() does.
struct Alias {
    std::string_view name;
    Activation activation;
};
constexpr std::array<Alias, 6> kAliases{{
    {"identity", Activation::Linear},
    {"logistic", Activation::Sigmoid},
    {"reluleaky", Activation::LeakyRelu},
    {"swish", Activation::Silu},
    {"tanhsymmetric", Activation::Tanh},
    {"linearpieceleaky", Activation::LeakyRelu},
}};

/// "FANN_SIGMOID_SYMMETRIC", "SigmoidSymmetric" and "sigmoid symmetric" are one name.
std::string fold(std::string_view name)
{
    std::string folded;
    for (const char c : name) {
        if (c != '_' && c != '-' && c != ' ')
            folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    if (folded.rfind("fann", 0) == 0)
        folded.erase(0, 4);
    return folded;
}

struct Piece {
    double value;
    double slope; ///< dy/du
};

Piece stepwise(const Stepwise& pieces, double u)
{
    if (u < pieces.knots[0])
        return {pieces.low, 0};
    if (u >= pieces.knots[5])
        return {pieces.high, 0};
    int piece = 0;
    while (u >= pieces.knots[piece + 1])
        ++piece;
    const double slope = pieces.slope(piece);
    return {pieces.values[piece] + slope * (u - pieces.knots[piece]), slope};
}

double logistic(double u) { return 1.0 / (1.0 + std::exp(-u)); }

double softplus(double u) { return u > 0 ? u + std::log1p(std::exp(-u)) : std::log1p(std::exp(u)); }

constexpr double kSeluScale = 1.0507009873554804934193349852946;
constexpr double kSeluAlpha = 1.6732632423543772848170429916717;
constexpr double kInverseSqrt2 = 0.70710678118654752440;
constexpr double kInverseSqrtTwoPi = 0.39894228040143267794;

/// f(u) and df/du of FANN's functions.
Piece fannFunction(Activation activation, double u)
{
    switch (activation) {
    case Activation::Linear:
        return {u, 1};
    case Activation::Threshold:
        return {u < 0 ? 0.0 : 1.0, 0};
    case Activation::ThresholdSymmetric:
        return {u < 0 ? -1.0 : 1.0, 0};
    case Activation::Sigmoid: {
        const double y = logistic(2 * u);
        return {y, 2 * y * (1 - y)};
    }
    case Activation::SigmoidStepwise:
        return stepwise(kStepwiseSigmoid, u);
    case Activation::Tanh: {
        const double y = std::tanh(u);
        return {y, 1 - y * y};
    }
    case Activation::TanhStepwise:
        return stepwise(kStepwiseTanh, u);
    case Activation::Gaussian: {
        const double y = std::exp(-u * u);
        return {y, -2 * u * y};
    }
    case Activation::GaussianSymmetric: {
        const double y = 2 * std::exp(-u * u);
        return {y - 1, -2 * u * y};
    }
    case Activation::GaussianStepwise:
        return {0, 0};
    case Activation::Elliot: {
        const double denominator = 1 + std::abs(u);
        return {u / 2 / denominator + 0.5, 0.5 / (denominator * denominator)};
    }
    case Activation::ElliotSymmetric: {
        const double denominator = 1 + std::abs(u);
        return {u / denominator, 1 / (denominator * denominator)};
    }
    case Activation::LinearPiece:
        return {std::clamp(u, 0.0, 1.0), u > 0 && u < 1 ? 1.0 : 0.0};
    case Activation::LinearPieceSymmetric:
        return {std::clamp(u, -1.0, 1.0), u > -1 && u < 1 ? 1.0 : 0.0};
    case Activation::SinSymmetric:
        return {std::sin(u), std::cos(u)};
    case Activation::CosSymmetric:
        return {std::cos(u), -std::sin(u)};
    case Activation::Sin:
        return {std::sin(u) / 2 + 0.5, std::cos(u) / 2};
    case Activation::Cos:
        return {std::cos(u) / 2 + 0.5, -std::sin(u) / 2};
    case Activation::Relu:
        return {std::max(u, 0.0), u > 0 ? 1.0 : 0.0};
    default: // LeakyRelu
        return {u < 0 ? 0.01 * u : u, u < 0 ? 0.01 : 1.0};
    }
}

/// f(u) and df/du of ours. Elu: Clevert 2016, arXiv:1511.07289; Selu: Klambauer 2017, arXiv:1706.02515; Gelu: Hendrycks
/// 2016, arXiv:1606.08415; Silu: Elfwing 2017, arXiv:1702.03118; Softplus: Dugas 2001; Mish: Misra 2019,
/// arXiv:1908.08681.
Piece modernFunction(Activation activation, double u)
{
    switch (activation) {
    case Activation::Elu:
        return u < 0 ? Piece{std::expm1(u), std::exp(u)} : Piece{u, 1};
    case Activation::Selu:
        return u < 0 ? Piece{kSeluScale * kSeluAlpha * std::expm1(u), kSeluScale * kSeluAlpha * std::exp(u)}
                     : Piece{kSeluScale * u, kSeluScale};
    case Activation::Gelu: {
        const double cumulative = 0.5 * std::erfc(-u * kInverseSqrt2);
        return {u * cumulative, cumulative + u * kInverseSqrtTwoPi * std::exp(-0.5 * u * u)};
    }
    case Activation::Silu: {
        const double sigma = logistic(u);
        return {u * sigma, sigma * (1 + u * (1 - sigma))};
    }
    case Activation::Softplus:
        return {softplus(u), logistic(u)};
    default: { // Mish
        const double t = std::tanh(softplus(u));
        return {u * t, t + u * (1 - t * t) * logistic(u)};
    }
    }
}

Piece evaluate(Activation activation, double u)
{
    return isFannActivation(activation) ? fannFunction(activation, u) : modernFunction(activation, u);
}

template <typename T>
void softmaxInPlace(T steepness, std::span<T> nets)
{
    if (nets.empty())
        return;
    // The shift needs the largest steepness * net, which is the smallest net if the steepness is negative.
    const auto [smallest, largest] = std::minmax_element(nets.begin(), nets.end());
    const double shift = static_cast<double>(steepness) * static_cast<double>(steepness < 0 ? *smallest : *largest);
    double sum = 0;
    for (T& net : nets) {
        const double power = std::exp(static_cast<double>(steepness) * static_cast<double>(net) - shift);
        net = static_cast<T>(power);
        sum += power;
    }
    for (T& net : nets)
        net = static_cast<T>(static_cast<double>(net) / sum);
}

} // namespace

std::span<const ActivationInfo> allActivations() { return kActivationInfos; }

const ActivationInfo& activationInfo(Activation activation)
{
    return kActivationInfos[static_cast<std::size_t>(activation)];
}

Result<Activation> parseActivation(std::string_view name)
{
    const std::string folded = fold(name);
    for (const ActivationInfo& info : kActivationInfos) {
        if (folded == fold(info.name) || (*info.fannName != '\0' && folded == fold(info.fannName)))
            return info.activation;
    }
    for (const Alias& alias : kAliases) {
        if (folded == alias.name)
            return alias.activation;
    }
    std::string known;
    for (const ActivationInfo& info : kActivationInfos)
        known += (known.empty() ? "" : ", ") + std::string(info.name);
    return fail(ErrorCode::InvalidArgument,
                "unknown activation \"" + std::string(name.substr(0, 40)) + "\"; use one of " + known);
}

double activate(Activation activation, double steepness, double net)
{
    return evaluate(activation, steepness * net).value;
}

float activate(Activation activation, float steepness, float net)
{
    // The product is rounded to float first, as libfann does; the function itself is evaluated in double.
    return static_cast<float>(evaluate(activation, static_cast<double>(steepness * net)).value);
}

double activationSlope(Activation activation, double steepness, double net)
{
    return steepness * evaluate(activation, steepness * net).slope;
}

void softmax(float steepness, std::span<float> nets) { softmaxInPlace(steepness, nets); }

void softmax(double steepness, std::span<double> nets) { softmaxInPlace(steepness, nets); }

} // namespace wb
