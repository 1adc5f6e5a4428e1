// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/canvas_scene.h"

#include <QGraphicsView>
#include <QTimer>

class QLabel;

namespace wb::ui {

class GroundGesture;
class MiniMap;
class ParameterPointer;

/// The canvas. The left button selects, moves and resizes cards and draws a band on the ground; the middle and the
/// right one pan, as two fingers on a touch pad do; the wheel zooms. Above 150 % the cards open into their units.
/// Everything else by LayerActions' keys and the cards.
class CanvasView : public QGraphicsView {
    Q_OBJECT

public:
    static constexpr double kSmallestZoom = 0.05; ///< The deepest network fits in a window.
    static constexpr double kLargestZoom = 4;
    static constexpr double kOpenZoom = 1.5; ///< Above it cards show their units.

    CanvasView(Document& document, LayerSelection& selection, QWidget* parent = nullptr);

    ~CanvasView() override;

    CanvasScene& canvas() { return m_scene; }
    MiniMap& miniMap() { return *m_miniMap; }
    double zoom() const { return transform().m11(); }
    /// Around the selected card if it is in sight, else around the middle.
    void setZoom(double zoom);
    /// What is at this point of the viewport stays there.
    void setZoom(double zoom, const QPoint& around);
    /// Everything in sight, not larger than 100 %.
    void fit();
    static constexpr double kSmallestLegible = 0.75; ///< What a network that is opened or grows is not shrunk below.
    /// Brings a point of the scene into the middle.
    void lookAt(const QPointF& point);
    void scrollBy(const QPoint& pixels);
    /// Moves no more than needed to have the point in sight.
    void reveal(const QPointF& point);
    /// Says for screen readers what is selected and pointed at.
    void describe();

signals:
    void zoomChanged();
    /// Enter or a double click: the user wants to edit the selected layer's fields.
    void openRequested();
    /// Right click, or the menu key.
    void menuRequested(const QPoint& globalPosition);

protected:
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    LayerCard* cardAt(const QPoint& point) const;
    bool isGround(const QPoint& point) const;
    void finishGesture(const QMouseEvent& event);
    void escape();
    void placeHint();
    void fitLegibly();
    void placeFitted(double smallest);
    void revealSelected();
    void beginMoving(bool zooming);

    Document& m_document;
    LayerSelection& m_selection;
    CanvasScene m_scene;
    QLabel* m_zoomLabel;
    MiniMap* m_miniMap;
    GroundGesture* m_gesture;
    ParameterPointer* m_pointer;
    QTimer m_still; ///< Until the view counts as standing still.
    bool m_zooming = false;
    QPoint m_pressedAt;
    bool m_userZoomed = false; ///< Until then a resize fits again.
};

} // namespace wb::ui
