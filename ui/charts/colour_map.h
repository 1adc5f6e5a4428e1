// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <qcustomplot.h>

namespace wb::ui {

/// How numbers become colours. Never a rainbow: both grow evenly in lightness.
enum class ColourMap {
    Sequential, ///< Viridis (van der Walt & Smith 2015), dark to light.
    Diverging,  ///< Blue, the theme's background in the middle, orange.
};

/// share 0 to 1; beyond it the end's colour.
QColor mapColour(ColourMap map, const Theme& theme, double share);
QCPColorGradient mapGradient(ColourMap map, const Theme& theme);

} // namespace wb::ui
