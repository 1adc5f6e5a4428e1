// SPDX-License-Identifier: Apache-2.0
#include "core/base/portable_math.h"

#include <cmath>
#include <cstdint>
#include <limits>

namespace wb {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kMostAngle = 1e9;

// pi / 2 in three parts; the first two have 33 bits, so that whole multiples below 2^20 are exact.
constexpr double kHalfPi1 = 0x1.921fb544p+0;
constexpr double kHalfPi2 = 0x1.0b4611a6p-34;
constexpr double kHalfPi3 = 0x1.3198a2e037073p-69;
constexpr double kTwoOverPi = 0.63661977236758134308;

// ln 2 in two parts, the first with 33 bits.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kOneOverLn2 = 1.44269504088896340736;
constexpr double kSqrtHalf = 0.70710678118654752440;

/// An angle within a quarter turn around a multiple of pi / 2.
struct Reduced {
    double rest;
    unsigned quadrant;
};

Reduced reduced(double angle)
{
    const double turns = std::floor(angle * kTwoOverPi + 0.5);
    const double rest = ((angle - turns * kHalfPi1) - turns * kHalfPi2) - turns * kHalfPi3;
    return {rest, static_cast<unsigned>(static_cast<std::int64_t>(turns) & 3)};
}

/// The Taylor series x - x^3/3! + ... up to x^19: below pi/4 what is left out is under 1e-20.
double sineSeries(double x)
{
    const double square = x * x;
    double sum = 0;
    for (int n = 18; n >= 2; n -= 2)
        sum = (1.0 + sum) * (-square / (n * (n + 1.0)));
    return x + x * sum;
}

double cosineSeries(double x)
{
    const double square = x * x;
    double sum = 0;
    for (int n = 19; n >= 1; n -= 2)
        sum = (1.0 + sum) * (-square / (n * (n + 1.0)));
    return 1.0 + sum;
}

} // namespace

double portableSin(double angle)
{
    if (!(std::abs(angle) <= kMostAngle))
        return kNaN;
    const Reduced at = reduced(angle);
    const double value = (at.quadrant & 1U) == 0 ? sineSeries(at.rest) : cosineSeries(at.rest);
    return (at.quadrant & 2U) == 0 ? value : -value;
}

double portableCos(double angle)
{
    if (!(std::abs(angle) <= kMostAngle))
        return kNaN;
    const Reduced at = reduced(angle);
    const double value = (at.quadrant & 1U) == 0 ? cosineSeries(at.rest) : -sineSeries(at.rest);
    return (at.quadrant & 2U) == 0 ? value : -value;
}

double portableTan(double angle) { return portableSin(angle) / portableCos(angle); }

double portableExp(double value)
{
    if (std::isnan(value))
        return value;
    if (value > 709.79)
        return kInfinity;
    if (value < -745.14)
        return 0.0;
    const double twos = std::floor(value * kOneOverLn2 + 0.5);
    const double rest = (value - twos * kLn2High) - twos * kLn2Low;
    double sum = 1.0;
    for (int n = 15; n >= 1; --n) // 0.35^16 / 16! is below 1e-20
        sum = 1.0 + rest / n * sum;
    return std::ldexp(sum, static_cast<int>(twos));
}

double portableLog(double value)
{
    if (value == 0.0)
        return -kInfinity;
    if (!(value > 0.0) || value == kInfinity)
        return value > 0.0 ? kInfinity : kNaN;
    int exponent = 0;
    double fraction = std::frexp(value, &exponent);
    if (fraction < kSqrtHalf) {
        fraction *= 2.0;
        --exponent;
    }
    // log f = 2 atanh((f - 1) / (f + 1)), whose argument is at most 0.172.
    const double s = (fraction - 1.0) / (fraction + 1.0);
    const double square = s * s;
    double sum = 0;
    for (int n = 25; n >= 3; n -= 2)
        sum = (1.0 / n + sum) * square;
    return exponent * kLn2High + (exponent * kLn2Low + 2.0 * (s + s * sum));
}

double portablePower(double base, double exponent)
{
    constexpr double kMostSteps = 1024;
    if (exponent != std::floor(exponent) || std::abs(exponent) > kMostSteps)
        return base == 0.0 && exponent > 0.0 ? 0.0 : portableExp(exponent * portableLog(base));
    double power = 1.0;
    double square = base;
    for (auto left = static_cast<unsigned>(std::abs(exponent)); left > 0; left >>= 1U) {
        if ((left & 1U) != 0)
            power *= square;
        square *= square;
    }
    return exponent < 0 ? 1.0 / power : power;
}

} // namespace wb
