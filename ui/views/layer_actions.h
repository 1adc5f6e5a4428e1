// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/canvas_view.h"

#include <QAction>

namespace wb::ui {

class OverlayActions;

/// What can be done to the selected layers and to the canvas, as actions for menus and tool bars. Their single-letter
/// keys act only while the canvas has the focus. A right click on the canvas shows them as a menu.
class LayerActions : public QObject {
    Q_OBJECT

public:
    LayerActions(Document& document, LayerSelection& selection, CanvasView& canvas, QObject* parent = nullptr);

    QAction* insert;
    QAction* duplicate;
    QAction* remove;
    QAction* moveLeft;
    QAction* moveRight;
    QAction* rename;
    QAction* chooseActivation;
    QAction* shortcuts; ///< Every layer sees all before it, or only the one before it.
    QAction* selectAll;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* fit;
    OverlayActions* overlays;

signals:
    void rejected(const QString& reason);
    void renameRequested();
    void activationRequested();

private:
    void makeEdits();
    void makeViews();
    void connectAll();
    void report(const Result<void>& done);
    void refresh();
    void insertAfterSelected();
    void showMenu(const QPoint& globalPosition);

    Document& m_document;
    LayerSelection& m_selection;
    CanvasView& m_canvas;
};

} // namespace wb::ui
