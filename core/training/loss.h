// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace wb {

/// What is made small. e = target - output; a row's loss is the sum over its outputs.
enum class Loss {
    SquaredError,  ///< e^2, whose gradient is taken of e^2 / 2, as libfann and the textbooks do.
    AbsoluteError, ///< |e|.
    Huber,         ///< e^2 / 2 up to |e| = delta, delta (|e| - delta / 2) beyond (Huber 1964).
    FannTanh,      ///< e^2, e halved where the output is symmetric; the gradient is that of libfann's tanh error,
                   ///< ln((1 + e) / (1 - e)), which needs |e| below 1.
    CrossEntropy,  ///< -sum t ln y over a softmax; over sigmoids -t ln y - (1 - t) ln(1 - y) each.
};
inline constexpr int kLossCount = 5;

/// "mse", "mae", "huber", "fann-tanh", "cross-entropy".
const char* lossName(Loss loss);
/// Errors: NotFound naming all.
Result<Loss> parseLoss(std::string_view name);

/// One row as the loss sees it, output by output.
struct LossRow {
    std::span<const float> outputs;
    std::span<const float> targets;
    std::span<const float> errors; ///< target - output, or half of it where libfann takes half.
    bool isSoftmax = false;        ///< The outputs are one: only cross-entropy asks.
};
double rowLoss(Loss loss, double huberDelta, const LossRow& row);
/// Sum of the squares, and how many errors are limit or more.
struct ErrorTotals {
    double squares = 0;
    std::int64_t missed = 0;
};
ErrorTotals totalsOf(std::span<const float> errors, float limit);
/// The first float that is not below: |e| >= limit is the same question for both.
float leastFloatFrom(double limit);
/// Whether a loss's slopes are the errors themselves.
inline bool slopesAreErrors(Loss loss) { return loss == Loss::SquaredError || loss == Loss::CrossEntropy; }
/// -dLoss/dOutput from e = target - output; for cross-entropy e itself, which is -dLoss/dsum of a softmax or a sigmoid
/// of steepness 1/2 already: the two are best taken together. FannTanh: a number of every e, however large.
void lossSlopes(Loss loss, double huberDelta, std::span<const float> errors, std::span<float> slopes);

} // namespace wb
