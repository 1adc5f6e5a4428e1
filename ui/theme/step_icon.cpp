// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/step_icon.h"

#include "ui/theme/painted_icon.h"

#include <QPainter>
#include <QPolygonF>

namespace wb::ui {

QIcon stepIcon(Step step)
{
    return paintedIcon([step](QPainter& painter, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const bool backwards = step == Step::First || step == Step::Previous;
        if (backwards)
            painter.scale(-1, 1);
        const bool toEnd = step == Step::First || step == Step::Last;
        const double shift = toEnd ? -1.0 : 0.0;
        painter.drawPolygon(QPolygonF({{-3.0 + shift, -5.0}, {4.0 + shift, 0.0}, {-3.0 + shift, 5.0}}));
        if (toEnd)
            painter.drawRect(QRectF(3.5, -5.0, 2.0, 10.0));
    });
}

} // namespace wb::ui
