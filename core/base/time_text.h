// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wb {

/// "3.40 µs": three significant digits, ns to s, a thin space (U+2009) before the unit; '.' whatever the locale.
std::string timeText(double nanoseconds);
/// The same without trailing zeros, for ticks of an axis: "2 µs".
std::string timeTickText(double nanoseconds);
/// "5 µs", "5us", "0.005 ms": nanoseconds, above 0. Nothing without one of ns, µs, us, ms and s, or over an hour.
std::optional<double> parseTime(std::string_view text);

} // namespace wb
