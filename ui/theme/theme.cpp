// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

const Theme& lightTheme()
{
    static const Theme theme{
        .dark = false,
        .window = QColor(0xF5F6F8),
        .base = QColor(0xFFFFFF),
        .panel = QColor(0xECEEF1),
        .text = QColor(0x1B1F24),
        .secondary = QColor(0x57606A),
        .border = QColor(0x7A838D),
        .divider = QColor(0xD0D7DE),
        .accent = QColor(0x0B62A8),
        .accentText = QColor(0xFFFFFF),
        .error = QColor(0xB3261E),
        .warning = QColor(0x8A5A00),
        .ok = QColor(0x166B3F),
        .series = {QColor(0x0259CB), QColor(0xD76208), QColor(0x0A7A4B), QColor(0x7C1E7F), QColor(0x644803),
                   QColor(0x0990D9)},
        .neutral = QColor(0x5B6470),
    };
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme{
        .dark = true,
        .window = QColor(0x1E2126),
        .base = QColor(0x16181C),
        .panel = QColor(0x272B31),
        .text = QColor(0xE6E8EB),
        .secondary = QColor(0x9AA4B0),
        .border = QColor(0x767F8A),
        .divider = QColor(0x3A4049),
        .accent = QColor(0x5BB3F0),
        .accentText = QColor(0x0E1116),
        .error = QColor(0xFF8A80),
        .warning = QColor(0xF2B84B),
        .ok = QColor(0x5AD19A),
        .series = {QColor(0x58B2EB), QColor(0xEB902B), QColor(0x74F0B6), QColor(0xF54886), QColor(0xF2EB26),
                   QColor(0x827BF5)},
        .neutral = QColor(0xAEB6C2),
    };
    return theme;
}

const Theme& themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.base);
    palette.setColor(QPalette::AlternateBase, mixed(theme.base, theme.panel, 0.5));
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.secondary);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, mixed(theme.panel, QColor(Qt::white), theme.dark ? 0.08 : 0.8));
    palette.setColor(QPalette::Midlight, mixed(theme.panel, theme.divider, 0.5));
    palette.setColor(QPalette::Mid, theme.divider);
    palette.setColor(QPalette::Dark, theme.border);
    palette.setColor(QPalette::Shadow, theme.dark ? QColor(0x0A0B0D) : theme.border);
    const QColor faded = mixed(theme.secondary, theme.window, 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.divider);
    return palette;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&linear](const QColor& c) {
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

} // namespace wb::ui
