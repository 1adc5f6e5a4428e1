// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string_view>
#include <vector>

namespace wb {

/// A formula of one variable x: numbers, + - * / ^ (to the right, before the sign: -x^2 is -(x^2)), parentheses, pi,
/// and sin cos tan exp log sqrt abs. Evaluates with core/base/portable_math.h: same bits everywhere.
class Formula {
public:
    /// Errors: Parse with the position of the first wrong character; LimitExceeded over 1000 characters or too many
    /// parentheses inside one another.
    static Result<Formula> parse(std::string_view text);

    /// May be NaN or infinite where the formula is not defined.
    double operator()(double x) const;

private:
    friend class FormulaParser;
    enum class Step { Number, X, Add, Subtract, Multiply, Divide, Power, Negate, Sin, Cos, Tan, Exp, Log, Sqrt, Abs };
    struct Operation {
        Step step;
        double number;
    };

    static double calculate(Step step, double left, double right);

    std::vector<Operation> m_operations; ///< In reverse Polish order.
    std::size_t m_depth = 0;             ///< The most values at once.
};

} // namespace wb
