// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/insert_button.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QWidget>

namespace wb::ui {

InsertButton::InsertButton()
{
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Insert a layer here (L: after the selected one)"));
}

void InsertButton::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_hovered ? theme.accent : theme.border, 1));
    painter->setBrush(m_hovered ? theme.accent : theme.window);
    painter->drawEllipse(QPointF(), kRadius - 2, kRadius - 2);
    painter->setPen(QPen(m_hovered ? theme.accentText : theme.secondary, 1.5));
    painter->drawLine(QPointF(-4, 0), QPointF(4, 0));
    painter->drawLine(QPointF(0, -4), QPointF(0, 4));
}

void InsertButton::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void InsertButton::mouseReleaseEvent(QGraphicsSceneMouseEvent* event)
{
    if (boundingRect().contains(event->pos()))
        emit clicked();
}

void InsertButton::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    m_hovered = true;
    update();
}

void InsertButton::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    m_hovered = false;
    update();
}

} // namespace wb::ui
