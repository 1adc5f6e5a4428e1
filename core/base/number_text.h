// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wb {

/// The shortest decimal text that reads back to the same bits; '.' whatever the locale.
std::string numberText(float value);
std::string numberText(double value);
/// With so many significant digits, like printf's %.*g in the C locale.
std::string numberText(double value, int significantDigits);
/// "12 345": digits in groups of three, thin space (U+2009) between.
std::string groupedText(std::int64_t value);

/// '0' to '9', whatever the locale.
inline constexpr bool isDigit(char character) { return character >= '0' && character <= '9'; }

/// The whole text as one number ('.' decimal, optional sign and exponent, "nan" and "inf" too); nothing if any
/// character is left over or the value does not fit.
std::optional<float> parseFloat(std::string_view text);
std::optional<double> parseDouble(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);

} // namespace wb
