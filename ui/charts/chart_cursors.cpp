// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_cursors.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPen>

#include <algorithm>

namespace wb::ui {

void ChartCursors::place(Which which, double at)
{
    m_active = m_first ? which : Which::First;
    moveActive(at);
}

std::optional<double> ChartCursors::active() const { return m_active == Which::Second ? m_second : m_first; }

void ChartCursors::moveActive(double to) { (m_active == Which::Second ? m_second : m_first) = to; }

void ChartCursors::clear() { *this = {}; }

QString ChartCursors::text(const Scale& scale) const
{
    if (!m_first)
        return {};
    QString text = QStringLiteral("1: ") + scale.textAt(*m_first);
    if (m_second)
        text += QStringLiteral(", 2: ") + scale.textAt(*m_second) + QStringLiteral(", ") +
                scale.difference(*m_first, *m_second);
    return text.replace(u'\n', QStringLiteral("; "));
}

void ChartCursors::paint(QPainter& painter, const QRect& plot, const Theme& theme, const Scale& scale) const
{
    for (const Which which : {Which::First, Which::Second})
        paintOne(painter, plot, theme, scale, which);
    if (!m_second)
        return;
    const QString difference = scale.difference(*m_first, *m_second);
    const QSize size = textBoxSize(painter, difference);
    paintTextBox(painter, difference, QPoint(plot.right() - size.width(), plot.top()), plot, theme);
}

void ChartCursors::paintOne(QPainter& painter, const QRect& plot, const Theme& theme, const Scale& scale,
                            Which which) const
{
    const std::optional<double>& at = which == Which::First ? m_first : m_second;
    const double x = at ? scale.pixelOf(*at) : 0;
    if (!at || x < plot.left() || x > plot.right())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.accent, 1, which == Which::First ? Qt::SolidLine : Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QString text = (which == Which::First ? QStringLiteral("1: ") : QStringLiteral("2: ")) + scale.textAt(*at);
    // Two cursors may stand close together: their names never share a height.
    const QSize size = textBoxSize(painter, text);
    const int row = which == Which::First ? size.height() : 2 * size.height() + metrics::kGap;
    paintTextBox(painter, text, QPoint(qRound(x) + 1, plot.bottom() - row), plot, theme);
}

QSize textBoxSize(QPainter& painter, const QString& text)
{
    const int padding = metrics::kGap;
    return painter.boundingRect(QRect(0, 0, 1, 1), Qt::AlignLeft | Qt::TextDontClip, text).size() +
           QSize(4 * padding, 2 * padding);
}

void paintTextBox(QPainter& painter, const QString& text, QPoint topLeft, const QRect& area, const Theme& theme)
{
    const int padding = metrics::kGap;
    QRect box(topLeft, textBoxSize(painter, text));
    box.moveRight(std::min(box.right(), area.right()));
    box.moveBottom(std::min(box.bottom(), area.bottom()));
    box.moveTopLeft({std::max(box.left(), 0), std::max(box.top(), 0)});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.divider, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, metrics::kGap, metrics::kGap);
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(2 * padding, padding, 0, 0), Qt::AlignLeft, text);
}

} // namespace wb::ui
