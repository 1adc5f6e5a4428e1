// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/card_content.h"
#include "ui/views/canvas/neuron_grid.h"

#include <QGraphicsObject>
#include <QPixmap>

namespace wb::ui {

class CardChip;
struct ChipContent;
struct Theme;

/// A layer on the canvas. Its origin is the middle of its left edge; its width grows with log2 of its units. Opened it
/// shows each unit.
class LayerCard : public QGraphicsObject {
    Q_OBJECT

public:
    static constexpr qreal kHeight = 132; ///< Closed.
    static constexpr int kClearColumns = 2;
    static constexpr qreal kGrip = 7; ///< Width of the right edge that resizes.

    explicit LayerCard(CardContent content);

    const CardContent& content() const { return m_content; }
    void setContent(CardContent content);
    LayerId id() const { return m_content.id; }
    qreal width() const;
    qreal height() const;
    QRectF cardRect() const { return {0, -height() / 2, width(), height()}; }
    /// Where it belongs; a drag starts there and may end there.
    void setHome(qreal x);
    qreal home() const { return m_home; }
    /// Lifted off its place by so much, as part of a drag; 0 puts it down again.
    void lift(qreal offset);

    /// Off: it can be pressed, but neither moved nor resized.
    void setEditable(bool editable) { m_editable = editable; }

    /// Marked as selected; primary is the one of the selected that everything else speaks of, focused draws the
    /// keyboard's ring around that one.
    void setMarked(bool marked, bool primary, bool focused);
    bool isMarked() const { return m_look.marked; }
    bool isPrimary() const { return m_look.primary; }
    /// Others are meant: drawn at 40 %.
    void setFaded(bool faded);
    bool isFaded() const { return m_faded; }
    /// As under the mouse: the layer is pointed at somewhere else.
    void setLit(bool lit);

    /// Outputs of the current sample, one a unit; empty if there is none.
    void setActivations(std::vector<float> values);
    const UnitValues& activations() const { return m_activations; }
    void setHeat(std::optional<CardHeat> heat);
    const std::optional<CardHeat>& heat() const { return m_heat; }

    /// What is wrong with the layer; nothing if all is well.
    void setChip(std::optional<ChipContent> content);
    const CardChip* chip() const { return m_chip; }

    /// Opened, with the units' biases (empty for the inputs).
    void setOpen(bool open, std::vector<float> biases);
    bool isOpen() const { return m_open; }
    /// What lies behind shines through: with few units the weights are seen to reach them, with many they would only
    /// blur what is in front.
    bool isClear() const { return m_open && m_grid.columns() <= kClearColumns; }
    /// Of an open card, in its own coordinates.
    QPointF neuronCentre(int unit) const { return gridOrigin() + m_grid.centre(unit); }
    /// The unit of an open card at a point of its own coordinates, or -1.
    int neuronAt(const QPointF& point) const { return m_open ? m_grid.unitAt(point - gridOrigin()) : -1; }
    void setPointed(int unit);
    /// What is costly is left out while the view moves.
    void setMoving(bool moving) { m_moving = moving; }
    /// What has letters is drawn as a picture while the zoom changes: letters at ever new sizes take much time.
    void setZooming(bool zooming) { m_zooming = zooming; }

    /// Ends a drag or a resize as if it had not begun; false if there was none.
    bool cancelDrag();

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

signals:
    void pressed(wb::LayerId id, Qt::KeyboardModifiers modifiers);
    /// Pressed and released in its place.
    void clicked(wb::LayerId id, Qt::KeyboardModifiers modifiers);
    void dragged(wb::LayerId id, qreal offset);
    void dropped(wb::LayerId id, qreal offset);
    void resizing(wb::LayerId id, int units);
    void resized(wb::LayerId id, int units);
    /// A drag or resize was given up.
    void dragCancelled(wb::LayerId id);
    void opened(wb::LayerId id);
    void hovered(wb::LayerId id, bool inside);
    void chipClicked(wb::LayerId id);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;
    void hoverMoveEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    enum class Gesture { None, Pressed, Drag, Resize };

    QPointF gridOrigin() const;
    QString legend() const;
    bool isOnGrip(const QPointF& point) const { return m_editable && point.x() > width() - kGrip; }
    void setLook(const CardLook& look);
    void changed();
    void paintWords(QPainter& painter, const Theme& theme) const;
    void paintPicture(QPainter& painter, const Theme& theme, const QRectF& part, double detail);
    void updateOpacity();
    void placeChip();
    void resizeTo(qreal offset);

    CardContent m_content;
    CardLook m_look;
    UnitValues m_activations;
    UnitValues m_biases;
    std::optional<CardHeat> m_heat;
    NeuronGrid m_grid;
    CardChip* m_chip = nullptr;
    Gesture m_gesture = Gesture::None;
    bool m_editable = true;
    bool m_faded = false;
    bool m_lifted = false;
    bool m_open = false;
    bool m_moving = false;
    bool m_zooming = false;
    QPixmap m_picture; ///< Null until painted as it is now.
    const Theme* m_pictureTheme = nullptr;
    qreal m_home = 0;
};

} // namespace wb::ui
