// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/views/canvas/card_content.h"

#include <QPainter>

namespace wb::ui {

/// Paints one card, in its own coordinates. Made for one paint event.
class CardPainter {
public:
    static constexpr qreal kHeadHeight = 64; ///< Of an open card, above its units.

    CardPainter(QPainter& painter, const QRectF& card, const CardContent& content, const CardLook& look,
                const Theme& theme);

    /// clear lets what lies behind the card shine through.
    void paintFrame(bool clear = false);
    /// Closed: everything about the layer, with the outputs of the current sample and its cost.
    void paintFacts(const UnitValues& activations, const std::optional<CardHeat>& heat);
    /// Closed and too small to read: what can still be told by eye.
    void paintFromAfar(const std::optional<CardHeat>& heat);
    /// Open: the lines above the units; legend says what colours them.
    void paintHead(const QString& legend);

private:
    QFont sized(int pixels, QFont::Weight weight = QFont::Normal) const;
    void paintTitle();
    void paintUnits(const QRectF& row);
    void paintFunctionRow(const QRectF& row);
    void paintStrip(const UnitValues& activations, const QRectF& row);
    void paintBar(const QString& text, double share, const QColor& colour, const QRectF& row);
    QString functionLine(int room) const;

    QPainter& m_painter;
    QRectF m_card;
    QRectF m_inner;
    const CardContent& m_content;
    const CardLook& m_look;
    const Theme& m_theme;
    QFont m_font;
};

} // namespace wb::ui
