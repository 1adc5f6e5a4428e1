// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/signed_colour.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

QColor signedColour(const Theme& theme, double share)
{
    const double strength = std::clamp(std::abs(share), 0.0, 1.0);
    return mixed(theme.base, share < 0 ? theme.series[0] : theme.series[1], strength);
}

} // namespace wb::ui
