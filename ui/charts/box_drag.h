// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <qcustomplot.h>

namespace wb::ui {

/// Has a drag with Shift held draw a box, where one without moves what is shown. The plot's selectionRect() tells of
/// it.
class BoxDrag {
public:
    explicit BoxDrag(QCustomPlot& plot) : m_plot(plot) {}

    /// Before the plot itself hears of the press.
    void press(const QMouseEvent& event)
    {
        m_isBox = event.button() == Qt::LeftButton && event.modifiers().testFlag(Qt::ShiftModifier);
        m_plot.setSelectionRectMode(m_isBox ? QCP::srmCustom : QCP::srmNone);
    }
    /// The drag that began last is one.
    bool isBox() const { return m_isBox; }
    void dress(const Theme& theme)
    {
        QColor inside = theme.accent;
        inside.setAlphaF(0.12F);
        m_plot.selectionRect()->setPen(QPen(theme.accent, 1));
        m_plot.selectionRect()->setBrush(inside);
    }

private:
    QCustomPlot& m_plot;
    bool m_isBox = false;
};

} // namespace wb::ui
