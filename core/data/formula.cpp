// SPDX-License-Identifier: Apache-2.0
#include "core/data/formula.h"

#include "core/base/number_text.h"
#include "core/base/portable_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wb {

namespace {

constexpr std::size_t kMostCharacters = 1000;
constexpr int kMostNesting = 100;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

/// Recursive descent, one function a level of binding.
class FormulaParser {
public:
    explicit FormulaParser(std::string_view text) : m_text(text) {}

    Result<Formula> parse()
    {
        if (m_text.size() > kMostCharacters)
            return fail(ErrorCode::LimitExceeded,
                        "the formula has more than " + std::to_string(kMostCharacters) + " characters");
        if (!sum())
            return fail(m_code, m_message);
        skipBlanks();
        if (m_at < m_text.size()) {
            reject(std::string("\"") + m_text[m_at] + "\" is not expected here");
            return fail(m_code, m_message);
        }
        return std::move(m_formula);
    }

private:
    using Step = Formula::Step;

    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool take(char character)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != character)
            return false;
        ++m_at;
        return true;
    }
    bool reject(const std::string& what, ErrorCode code = ErrorCode::Parse)
    {
        m_code = code;
        m_message = "the formula, character " + std::to_string(m_at + 1) + ": " + what;
        return false;
    }
    bool push(double number)
    {
        m_formula.m_operations.push_back({Step::Number, number});
        return grow();
    }
    bool grow()
    {
        m_formula.m_depth = std::max(m_formula.m_depth, ++m_values);
        return true;
    }
    void apply(Step step, bool binary)
    {
        m_formula.m_operations.push_back({step, 0});
        if (binary)
            --m_values;
    }

    bool sum()
    {
        if (!product())
            return false;
        for (;;) {
            const bool plus = take('+');
            if (!plus && !take('-'))
                return true;
            if (!product())
                return false;
            apply(plus ? Step::Add : Step::Subtract, true);
        }
    }

    bool product()
    {
        if (!signedPower())
            return false;
        for (;;) {
            const bool times = take('*');
            if (!times && !take('/'))
                return true;
            if (!signedPower())
                return false;
            apply(times ? Step::Multiply : Step::Divide, true);
        }
    }

    bool signedPower()
    {
        bool negative = false;
        for (;;) {
            if (take('-'))
                negative = !negative;
            else if (!take('+'))
                break;
        }
        if (!power())
            return false;
        if (negative)
            apply(Step::Negate, false);
        return true;
    }

    bool power()
    {
        if (!atom())
            return false;
        if (!take('^'))
            return true;
        if (++m_nesting > kMostNesting)
            return reject("too many powers of powers", ErrorCode::LimitExceeded);
        const bool good = signedPower();
        --m_nesting;
        if (good)
            apply(Step::Power, true);
        return good;
    }

    bool atom()
    {
        if (take('('))
            return parenthesis();
        skipBlanks();
        if (m_at < m_text.size() && isLetter(m_text[m_at]))
            return name();
        if (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.'))
            return number();
        return reject("a number, x, a function or a parenthesis is missing");
    }

    bool parenthesis()
    {
        if (++m_nesting > kMostNesting)
            return reject("too many parentheses inside one another", ErrorCode::LimitExceeded);
        const bool good = sum();
        --m_nesting;
        return good && (take(')') || reject("a ) is missing"));
    }

    bool number()
    {
        std::size_t end = m_at;
        while (end < m_text.size() && (isDigit(m_text[end]) || m_text[end] == '.'))
            ++end;
        // An exponent belongs to it only if digits follow: 2e3, but not 2exp(x).
        std::size_t exponent = end + 1;
        if (exponent < m_text.size() && (m_text[exponent] == '-' || m_text[exponent] == '+'))
            ++exponent;
        if (end < m_text.size() && (m_text[end] == 'e' || m_text[end] == 'E') && exponent < m_text.size() &&
            isDigit(m_text[exponent])) {
            end = exponent;
            while (end < m_text.size() && isDigit(m_text[end]))
                ++end;
        }
        const auto value = parseDouble(m_text.substr(m_at, end - m_at));
        if (!value || !std::isfinite(*value))
            return reject("this is not a number");
        m_at = end;
        return push(*value);
    }

    bool name()
    {
        struct Function {
            std::string_view name;
            Step step;
        };
        constexpr std::array kFunctions{Function{"sin", Step::Sin}, Function{"cos", Step::Cos},
                                        Function{"tan", Step::Tan}, Function{"exp", Step::Exp},
                                        Function{"log", Step::Log}, Function{"sqrt", Step::Sqrt},
                                        Function{"abs", Step::Abs}};
        std::size_t end = m_at;
        while (end < m_text.size() && isLetter(m_text[end]))
            ++end;
        const std::string_view word = m_text.substr(m_at, end - m_at);
        const auto found = std::find_if(kFunctions.begin(), kFunctions.end(),
                                        [word](const Function& function) { return function.name == word; });
        if (word != "x" && word != "pi" && found == kFunctions.end())
            return reject('"' + std::string(word) +
                          "\" is not known; there are x, pi, sin, cos, tan, exp, log, sqrt and abs");
        m_at = end;
        if (word == "pi")
            return push(std::numbers::pi);
        if (word == "x") {
            m_formula.m_operations.push_back({Step::X, 0});
            return grow();
        }
        if (!take('('))
            return reject("a ( is missing behind " + std::string(word));
        if (!parenthesis())
            return false;
        apply(found->step, false);
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_nesting = 0;
    std::size_t m_values = 0;
    Formula m_formula;
    ErrorCode m_code = ErrorCode::Parse;
    std::string m_message;
};

Result<Formula> Formula::parse(std::string_view text) { return FormulaParser(text).parse(); }

double Formula::calculate(Step step, double left, double right)
{
    switch (step) {
    case Step::Add:
        return left + right;
    case Step::Subtract:
        return left - right;
    case Step::Multiply:
        return left * right;
    case Step::Divide:
        return left / right;
    case Step::Power:
        return portablePower(left, right);
    case Step::Negate:
        return -right;
    case Step::Sin:
        return portableSin(right);
    case Step::Cos:
        return portableCos(right);
    case Step::Tan:
        return portableTan(right);
    case Step::Exp:
        return portableExp(right);
    case Step::Log:
        return portableLog(right);
    case Step::Sqrt:
        return std::sqrt(right);
    case Step::Abs:
        return std::abs(right);
    case Step::Number:
    case Step::X:
        break;
    }
    return right;
}

double Formula::operator()(double x) const
{
    std::vector<double> values;
    values.reserve(m_depth);
    for (const Operation& operation : m_operations) {
        if (operation.step == Step::Number || operation.step == Step::X) {
            values.push_back(operation.step == Step::X ? x : operation.number);
            continue;
        }
        const double right = values.back();
        if (operation.step <= Step::Power)
            values.pop_back();
        values.back() = calculate(operation.step, values.back(), right);
    }
    return values.back();
}

} // namespace wb
