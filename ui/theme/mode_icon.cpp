// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/mode_icon.h"

#include "ui/theme/painted_icon.h"

#include <QPainter>
#include <QPainterPath>

namespace wb::ui {

namespace {

/// A house.
void drawWelcome(QPainter& painter)
{
    painter.drawPolyline(QPolygonF({{-6.5, 0}, {0, -6}, {6.5, 0}}));
    painter.drawPolyline(QPolygonF({{-4.5, -1}, {-4.5, 6}, {4.5, 6}, {4.5, -1}}));
}

/// Two layers, joined.
void drawDesign(QPainter& painter)
{
    for (const double y : {-4.5, 4.5})
        for (const double to : {-5.0, 0.0, 5.0})
            painter.drawLine(QPointF(-3.2, y), QPointF(3.2, to));
    for (const double y : {-4.5, 4.5})
        painter.drawEllipse(QPointF(-5, y), 1.8, 1.8);
    for (const double y : {-5.0, 0.0, 5.0})
        painter.drawEllipse(QPointF(5, y), 1.8, 1.8);
}

/// A loss that falls.
void drawTrain(QPainter& painter)
{
    painter.drawPolyline(QPolygonF({{-6, -6}, {-6, 6}, {6, 6}}));
    QPainterPath path({-4, -5});
    path.cubicTo({-2.5, 2}, {0, 3}, {6, 3.2});
    painter.drawPath(path);
}

/// A stop watch.
void drawProfile(QPainter& painter)
{
    painter.drawEllipse(QPointF(0, 1), 5.5, 5.5);
    painter.drawLine(QPointF(0, 1), QPointF(2.5, -1.5));
    painter.drawLine(QPointF(0, -4.5), QPointF(0, -6.8));
    painter.drawLine(QPointF(-2, -6.8), QPointF(2, -6.8));
}

/// Two cards of different heights.
void drawCompare(QPainter& painter)
{
    painter.drawRoundedRect(QRectF(-6.5, -4, 5, 10), 1.2, 1.2);
    painter.drawRoundedRect(QRectF(1.5, -6, 5, 12), 1.2, 1.2);
}

/// Tiles in a frame.
void drawPool(QPainter& painter)
{
    painter.drawRoundedRect(QRectF(-6.5, -6, 13, 12), 1.2, 1.2);
    painter.drawLine(QPointF(-6.5, -0.5), QPointF(6.5, -0.5));
    painter.drawLine(QPointF(-1, -6), QPointF(-1, -0.5));
    painter.drawLine(QPointF(2.5, -0.5), QPointF(2.5, 6));
}

} // namespace

QIcon modeIcon(Mode mode)
{
    static const std::array draws{drawWelcome, drawDesign, drawTrain, drawProfile, drawCompare, drawPool};
    return paintedIcon([mode](QPainter& painter, const QColor& colour) {
        painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        draws.at(static_cast<std::size_t>(mode))(painter);
    });
}

} // namespace wb::ui
