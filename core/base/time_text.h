// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace wb {

/// "3.40 µs": three significant digits, ns to s, a thin space (U+2009) before the unit; '.' whatever the locale.
std::string timeText(double nanoseconds);
/// The same without trailing zeros, for ticks of an axis: "2 µs".
std::string timeTickText(double nanoseconds);

} // namespace wb
