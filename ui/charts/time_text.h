// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_text.h"

#include <QString>

namespace wb::ui {

/// wb::timeText() and wb::timeTickText() as Qt wants them.
inline QString timeText(double nanoseconds) { return QString::fromStdString(wb::timeText(nanoseconds)); }
inline QString timeTickText(double nanoseconds) { return QString::fromStdString(wb::timeTickText(nanoseconds)); }

} // namespace wb::ui
