// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb {

/// Elementary functions made of additions, multiplications and exact steps alone, so that every compiler and C library
/// gives the same bits; those of the C library differ in the last one. Relative error below 1e-14 where the result is
/// not about 0 (absolute 1e-15 there). For data that is generated from a seed.

/// Angles in radians, best within +-1e6: beyond, the error grows with the angle; beyond 1e9 NaN.
double portableSin(double angle);
double portableCos(double angle);
double portableTan(double angle);
/// Infinite from 709.79 on, 0 below -745.
double portableExp(double value);
/// Natural; NaN below 0, minus infinity at 0.
double portableLog(double value);
/// Whole exponents up to 1024 by multiplication, of any base; else exp(exponent * log(base)), NaN for a base below 0.
double portablePower(double base, double exponent);

} // namespace wb
