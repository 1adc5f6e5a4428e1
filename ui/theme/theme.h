// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace wb::ui {

/// The colours of one look, by what they are for. Every text token keeps 4.5:1 on window, base and panel.
struct Theme {
    bool dark = false;
    QColor window; ///< Behind everything.
    QColor base;   ///< Fields, tables, charts, the canvas' cards.
    QColor panel;  ///< Headers, bars, alternate rows.
    QColor text;
    QColor secondary;  ///< Labels, axes, units.
    QColor border;     ///< Around controls (3:1).
    QColor divider;    ///< Between things, grid lines.
    QColor accent;     ///< Selection, links, the main button.
    QColor accentText; ///< On accent.
    QColor error;
    QColor warning;
    QColor ok;
    std::array<QColor, 6> series; ///< Of a chart, in this order; from the third on add a marker or a dash.
    QColor neutral;               ///< A series that is none: context, everything else.
};

const Theme& lightTheme();
const Theme& darkTheme();

/// The look a palette belongs to. Painted widgets ask for it (themeOf(palette())) when they paint and are repainted by
/// the PaletteChange event that a switch sends; nothing has to be handed around.
const Theme& themeOf(const QPalette& palette);

QPalette paletteOf(const Theme& theme);
/// What a palette cannot say; small on purpose.
QString styleSheetOf(const Theme& theme);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);
/// a with share of b mixed in (0 to 1), opaque.
QColor mixed(const QColor& a, const QColor& b, double share);

} // namespace wb::ui
