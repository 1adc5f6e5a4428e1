// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/colour_map.h"

#include <algorithm>
#include <array>

namespace wb::ui {

namespace {

constexpr std::array<QRgb, 9> kViridis{0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C,
                                       0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725};

QColor viridisAt(double share)
{
    const double place = share * (kViridis.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), kViridis.size() - 2);
    return mixed(QColor(kViridis.at(below)), QColor(kViridis.at(below + 1)), place - static_cast<double>(below));
}

} // namespace

QColor mapColour(ColourMap map, const Theme& theme, double share)
{
    share = std::clamp(share, 0.0, 1.0);
    if (map == ColourMap::Sequential)
        return viridisAt(share);
    const QColor& end = share < 0.5 ? theme.series[0] : theme.series[1];
    return mixed(theme.base, end, std::abs(share - 0.5) * 2);
}

QCPColorGradient mapGradient(ColourMap map, const Theme& theme)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    constexpr int kStops = 16;
    for (int stop = 0; stop <= kStops; ++stop) {
        const double share = static_cast<double>(stop) / kStops;
        gradient.setColorStopAt(share, mapColour(map, theme, share));
    }
    gradient.setNanHandling(QCPColorGradient::nhNanColor);
    gradient.setNanColor(theme.panel);
    return gradient;
}

} // namespace wb::ui
