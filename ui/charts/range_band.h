// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

namespace wb::ui {

/// A range of a plot's horizontal axis, with what is said of it in its middle.
class RangeBand {
public:
    explicit RangeBand(QCustomPlot& plot) : m_plot(plot), m_band(new QCPItemRect(&plot)), m_text(new QCPItemText(&plot))
    {
        for (QCPItemPosition* end : {m_band->topLeft, m_band->bottomRight, m_text->position})
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        m_text->setLayer(QStringLiteral("overlay")); // curves would run through it
        m_text->setPadding(QMargins(metrics::kRowGap, metrics::kGap, metrics::kRowGap, metrics::kGap));
        hide();
    }

    void show(double from, double to, const QString& text)
    {
        m_band->topLeft->setCoords(from, 0);
        m_band->bottomRight->setCoords(to, 1);
        const bool isOnTheRight = (from + to) / 2 > m_plot.xAxis->range().center();
        m_text->position->setCoords(isOnTheRight ? to : from, 0.5);
        m_text->setPositionAlignment(Qt::AlignVCenter | (isOnTheRight ? Qt::AlignRight : Qt::AlignLeft));
        m_text->setTextAlignment(isOnTheRight ? Qt::AlignRight : Qt::AlignLeft);
        m_text->setText(text);
        m_band->setVisible(true);
        m_text->setVisible(true);
    }
    void hide()
    {
        m_band->setVisible(false);
        m_text->setVisible(false);
    }
    void dress(const Theme& theme, const QFont& font)
    {
        QColor inside = theme.accent;
        inside.setAlphaF(0.12F);
        QColor ground = theme.base;
        ground.setAlphaF(0.88F);
        m_band->setPen(QPen(theme.accent, 1));
        m_band->setBrush(inside);
        m_text->setBrush(ground);
        m_text->setColor(theme.text);
        m_text->setFont(font);
    }

private:
    QCustomPlot& m_plot;
    QCPItemRect* m_band;
    QCPItemText* m_text;
};

} // namespace wb::ui
