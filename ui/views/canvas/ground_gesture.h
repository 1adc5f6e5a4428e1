// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/layer_selection.h"

#include <QPoint>

class QMouseEvent;
class QRubberBand;

namespace wb::ui {

class CanvasView;

/// What the mouse does on the ground of the canvas: the left button draws a band that selects the cards it touches
/// (Ctrl or Shift: added to those selected), the middle and the right one drag the view. One gesture at a time.
class GroundGesture : public QObject {
    Q_OBJECT

public:
    GroundGesture(CanvasView& view, LayerSelection& selection);

    bool isActive() const { return m_kind != Kind::None; }
    /// The pointer has gone far enough to mean it.
    bool hasMoved() const { return m_moved; }
    void startBand(const QMouseEvent& event);
    void startPan(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void finish();
    /// Ends the band with the selection that was there before; false if none is drawn.
    bool cancel();

private:
    enum class Kind { None, Band, Pan };

    void start(Kind kind, const QMouseEvent& event);
    void selectTouched(const QRect& band);

    CanvasView& m_view;
    LayerSelection& m_selection;
    QRubberBand* m_band;
    Kind m_kind = Kind::None;
    QPoint m_from;
    QPoint m_last;
    bool m_moved = false;
    std::vector<LayerId> m_before; ///< Selected when the band began.
    bool m_adds = false;
};

} // namespace wb::ui
