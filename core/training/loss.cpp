// SPDX-License-Identifier: Apache-2.0
#include "core/training/loss.h"

#include "core/base/portable_math.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

/// ln of a probability that rounding may have made 0.
double safeLog(double probability) { return portableLog(std::max(probability, 1e-30)); }

double crossEntropy(double y, double t, bool isSoftmax)
{
    const double own = t == 0 ? 0 : -t * safeLog(y);
    return isSoftmax || t == 1 ? own : own - (1 - t) * safeLog(1 - y);
}

double errorLoss(Loss loss, double delta, double e)
{
    switch (loss) {
    case Loss::SquaredError:
    case Loss::FannTanh:
        return e * e;
    case Loss::AbsoluteError:
        return std::abs(e);
    case Loss::Huber:
        return std::abs(e) <= delta ? 0.5 * e * e : delta * (std::abs(e) - 0.5 * delta);
    case Loss::CrossEntropy:
        break;
    }
    return 0;
}

/// libfann's fann_update_MSE: atanh(e) doubled, +-17 where that would leave what a float holds.
float fannTanhError(float e)
{
    if (e < -0.9999999F)
        return -17.0F;
    if (e > 0.9999999F)
        return 17.0F;
    return static_cast<float>(portableLog((1.0 + static_cast<double>(e)) / (1.0 - static_cast<double>(e))));
}

} // namespace

double rowLoss(Loss loss, double huberDelta, const LossRow& row)
{
    double sum = 0;
    for (std::size_t i = 0; i < row.errors.size(); ++i)
        sum += loss == Loss::CrossEntropy ? crossEntropy(row.outputs[i], row.targets[i], row.isSoftmax)
                                          : errorLoss(loss, huberDelta, row.errors[i]);
    return sum;
}

float leastFloatFrom(double limit)
{
    const auto nearest = static_cast<float>(limit);
    return static_cast<double>(nearest) < limit ? std::nextafter(nearest, std::numeric_limits<float>::infinity())
                                                : nearest;
}

ErrorTotals totalsOf(std::span<const float> errors, float limit)
{
    constexpr std::size_t kLanes = 4; // sums that do not wait for each other
    double squares[kLanes] = {};
    std::int32_t missed[kLanes] = {};
    std::size_t i = 0;
    for (; i + kLanes <= errors.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const auto e = static_cast<double>(errors[i + lane]);
            squares[lane] += e * e;
            missed[lane] += std::abs(errors[i + lane]) >= limit ? 1 : 0;
        }
    for (; i < errors.size(); ++i) {
        const auto e = static_cast<double>(errors[i]);
        squares[0] += e * e;
        missed[0] += std::abs(errors[i]) >= limit ? 1 : 0;
    }
    return {(squares[0] + squares[1]) + (squares[2] + squares[3]), missed[0] + missed[1] + missed[2] + missed[3]};
}

void lossSlopes(Loss loss, double huberDelta, std::span<const float> errors, std::span<float> slopes)
{
    const auto delta = static_cast<float>(huberDelta);
    for (std::size_t i = 0; i < errors.size(); ++i) {
        const float e = errors[i];
        switch (loss) {
        case Loss::SquaredError:
        case Loss::CrossEntropy:
            slopes[i] = e;
            break;
        case Loss::AbsoluteError:
            slopes[i] = e > 0 ? 1.0F : e < 0 ? -1.0F : 0.0F;
            break;
        case Loss::Huber:
            slopes[i] = std::clamp(e, -delta, delta);
            break;
        case Loss::FannTanh:
            slopes[i] = fannTanhError(e);
            break;
        }
    }
}

} // namespace wb
