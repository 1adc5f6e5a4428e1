// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart draws over its plot: outlines, cursors, the cross-hair; and what it says instead of an empty one.
#include "ui/charts/chart.h"
#include "ui/theme/metrics.h"

namespace wb::ui {

void Chart::paintEvent(QPaintEvent* event)
{
    const Theme& theme = themeOf(palette());
    if (isEmpty()) {
        QPainter painter(this);
        painter.fillRect(rect(), theme.base);
        painter.setPen(theme.secondary);
        painter.setFont(chartFont(metrics::kBodyFont));
        const int margin = metrics::kGroupGap;
        painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    QCustomPlot::paintEvent(event);
    QPainter painter(this);
    if (m_isStale) {
        QColor veil = theme.base;
        veil.setAlphaF(0.6F);
        painter.fillRect(rect(), veil);
    }
    paintOutlines(painter);
    painter.setFont(chartFont(metrics::kSmallFont));
    m_cursors.paint(painter, axisRect()->rect(), theme, cursorScale());
    paintCrossHair(painter);
}

void Chart::paintOutlines(QPainter& painter) const
{
    const Theme& theme = themeOf(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QRectF plot = QRectF(axisRect()->rect()).adjusted(-1, -1, 1, 1);
    const auto outline = [&](int part, const QPen& pen) {
        const QRectF around = part < 0 ? QRectF() : outlineOf(part).intersected(plot);
        painter.setPen(pen);
        if (!around.isEmpty())
            painter.drawRoundedRect(around, metrics::kGap, metrics::kGap);
    };
    if (m_litPart != m_markedPart)
        outline(m_litPart, QPen(theme.border, 1));
    outline(m_markedPart, QPen(theme.accent, 2));
}

void Chart::paintCrossHair(QPainter& painter) const
{
    const QRect plot = axisRect()->rect();
    if (!plot.contains(m_pointer))
        return;
    const QString text = readingAt(m_pointer);
    if (text.isEmpty())
        return;
    const Theme& theme = themeOf(palette());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.secondary, 1));
    painter.drawLine(m_pointer.x(), plot.top(), m_pointer.x(), plot.bottom());
    painter.setPen(QPen(theme.secondary, 1, Qt::DotLine));
    painter.drawLine(plot.left(), m_pointer.y(), plot.right(), m_pointer.y());
    QPoint corner = m_pointer + QPoint(metrics::kPadding, metrics::kPadding);
    if (const int boxWidth = textBoxSize(painter, text).width(); corner.x() + boxWidth > plot.right())
        corner.setX(m_pointer.x() - metrics::kRowGap - boxWidth);
    paintTextBox(painter, text, corner, plot, theme);
}

} // namespace wb::ui
