// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer_spec.h"

#include <QGraphicsObject>

namespace wb::ui {

/// What a card says of its layer.
struct CardContent {
    LayerId id;
    QString title;
    int units = 1;
    bool isInput = false;
    UnitFunction function;
    QString functionText;   ///< "sigmoid".
    QString steepnessText;  ///< "0.5"; empty if the units differ.
    QString parametersText; ///< "2 080 · 75.8 %".
    double share = 0;       ///< Of the network's parameters, 0 to 1.
    bool operator==(const CardContent&) const = default;
};

/// A layer on the canvas. Its origin is the middle of its left edge; its width grows with log2 of its units.
class LayerCard : public QGraphicsObject {
    Q_OBJECT

public:
    static constexpr qreal kHeight = 124;

    explicit LayerCard(CardContent content);

    const CardContent& content() const { return m_content; }
    void setContent(CardContent content);
    LayerId id() const { return m_content.id; }
    qreal width() const;
    QRectF cardRect() const { return {0, -kHeight / 2, width(), kHeight}; }
    /// Marked as the chosen one; focused draws the keyboard's ring around it.
    void setMarked(bool marked, bool focused);
    bool isMarked() const { return m_marked; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

signals:
    void pressed(wb::LayerId id);
    void dragged(wb::LayerId id);
    void dropped(wb::LayerId id);
    void opened(wb::LayerId id);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    CardContent m_content;
    bool m_marked = false;
    bool m_focused = false;
    bool m_hovered = false;
    bool m_dragging = false;
    qreal m_homeX = 0;
};

} // namespace wb::ui
