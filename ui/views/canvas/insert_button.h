// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsObject>

namespace wb::ui {

/// The '+' on an edge. Its origin is its centre.
class InsertButton : public QGraphicsObject {
    Q_OBJECT

public:
    static constexpr qreal kRadius = 12;

    InsertButton();

    QRectF boundingRect() const override { return {-kRadius - 1, -kRadius - 1, 2 * kRadius + 2, 2 * kRadius + 2}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

signals:
    void clicked();

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    bool m_hovered = false;
};

} // namespace wb::ui
