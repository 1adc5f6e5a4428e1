// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/canvas_view.h"

class QAction;
class QMenu;

namespace wb::ui {

/// What the canvas shows beside the design, as actions: shapes on the edges, one overlay of four, and the walk through
/// the layers step by step.
class OverlayActions : public QObject {
    Q_OBJECT

public:
    OverlayActions(LayerSelection& selection, CanvasView& canvas, QObject* parent);

    /// A submenu with all of them, for the View menu and the context menu.
    void addTo(QMenu& menu) const;

    QAction* shapes;
    QAction* activations;
    QAction* time;
    QAction* bytes;
    QAction* off;
    QAction* stepNext;
    QAction* stepBack;

private:
    QAction* makeOverlay(const char* name, const QString& text, const QString& tip, CanvasOverlay overlay);
    void refresh();
    void step(int places);

    LayerSelection& m_selection;
    CanvasView& m_canvas;
};

} // namespace wb::ui
