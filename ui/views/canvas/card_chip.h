// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/problem.h"

#include <QGraphicsObject>

namespace wb::ui {

/// What a chip says.
struct ChipContent {
    QString text; ///< "▲ dead 44 %".
    QString toolTip;
    Severity severity = Severity::Warning;
    bool operator==(const ChipContent&) const = default;
};

/// What is wrong with a layer, on the upper edge of its card; a click mends it. Its origin is the right end of that
/// edge.
class CardChip : public QGraphicsObject {
    Q_OBJECT

public:
    CardChip(ChipContent content, QGraphicsItem* card);

    void setContent(ChipContent content);
    const ChipContent& content() const { return m_content; }
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

signals:
    void clicked();

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    ChipContent m_content;
    bool m_hovered = false;
};

} // namespace wb::ui
