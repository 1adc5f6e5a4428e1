// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wb::ui {

class CanvasView;

/// The whole network in small with the part in sight framed; there while it is larger than one and a half screens.
/// Press or drag moves the view. The keyboard has the arrow keys and Fit for that.
class MiniMap : public QWidget {
    Q_OBJECT

public:
    explicit MiniMap(CanvasView& view);

    /// Shows or hides itself and takes its place; call after a change of zoom, size or layout.
    void follow();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    /// From the scene to this widget.
    QTransform toMap() const;
    void moveView(const QPointF& to);

    CanvasView& m_view;
};

} // namespace wb::ui
