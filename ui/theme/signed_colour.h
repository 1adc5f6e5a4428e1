// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace wb::ui {

/// The map of signed values: blue for negative ones, orange for positive ones, the theme's white or black between.
/// share is the value over a limit that is the same on both sides, -1 to 1; what lies beyond takes the end's colour.
QColor signedColour(const Theme& theme, double share);

} // namespace wb::ui
