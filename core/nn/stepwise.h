// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb {

/// A function in straight pieces between six knots; outside them it jumps to its ends.
struct Stepwise {
    double knots[6];
    double values[6]; ///< At the knots.
    double low;
    double high;

    constexpr double slope(int piece) const
    {
        return (values[piece + 1] - values[piece]) / (knots[piece + 1] - knots[piece]);
    }
};

/// libfann's (fann_activation.h), whose two sets of knots differ in the last digits.
inline constexpr Stepwise kStepwiseSigmoid{
    {-2.64665246009826660156, -1.47221946716308593750, -0.54930615425109863281, 0.54930615425109863281,
     1.47221934795379638672, 2.64665293693542480469},
    {0.00499999988824129105, 0.05000000074505805969, 0.25, 0.75, 0.94999998807907104492, 0.99500000476837158203},
    0,
    1};
inline constexpr Stepwise kStepwiseTanh{
    {-2.64665293693542480469, -1.47221934795379638672, -0.54930615425109863281, 0.54930615425109863281,
     1.47221934795379638672, 2.64665293693542480469},
    {-0.99000000953674316406, -0.89999997615814208984, -0.5, 0.5, 0.89999997615814208984, 0.99000000953674316406},
    -1,
    1};

} // namespace wb
