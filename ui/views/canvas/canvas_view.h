// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/canvas_scene.h"

#include <QGraphicsView>

class QLabel;

namespace wb::ui {

/// The canvas: pan by dragging the ground, zoom by the wheel, everything else by LayerActions' keys and the cards.
class CanvasView : public QGraphicsView {
    Q_OBJECT

public:
    static constexpr double kSmallestZoom = 0.1;
    static constexpr double kLargestZoom = 4;

    CanvasView(Document& document, LayerSelection& selection, QWidget* parent = nullptr);

    CanvasScene& canvas() { return m_scene; }
    double zoom() const { return transform().m11(); }
    void setZoom(double zoom);
    /// Everything in sight, not larger than 100 %.
    void fit();
    static constexpr double kSmallestLegible = 0.75; ///< What a network that is opened or grows is not shrunk below.

signals:
    void zoomChanged();
    /// Enter or a double click: the user wants to edit the selected layer's fields.
    void openRequested();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    void placeHint();
    void fitLegibly();
    void placeFitted(double smallest);
    void describe();
    void revealSelected();

    Document& m_document;
    LayerSelection& m_selection;
    CanvasScene m_scene;
    QLabel* m_zoomLabel;
    QPoint m_pressedAt;
    bool m_pressedOnGround = false;
    bool m_userZoomed = false; ///< Until then a resize fits again.
};

} // namespace wb::ui
