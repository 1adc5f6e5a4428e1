// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wb::ui {

/// "3.40 µs": three significant digits, ns to s, a thin space before the unit. '.' whatever the locale.
QString timeText(double nanoseconds);
/// The same without trailing zeros, for ticks of an axis: "2 µs".
QString timeTickText(double nanoseconds);

} // namespace wb::ui
