// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/canvas_view.h"

#include <QAction>

namespace wb::ui {

/// What can be done to the selected layer and to the canvas, as actions for menus and tool bars. Their single-letter
/// keys act only while the canvas has the focus.
class LayerActions : public QObject {
    Q_OBJECT

public:
    LayerActions(Document& document, LayerSelection& selection, CanvasView& canvas, QObject* parent = nullptr);

    QAction* insert;
    QAction* remove;
    QAction* moveLeft;
    QAction* moveRight;
    QAction* rename;
    QAction* chooseActivation;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* fit;

signals:
    void rejected(const QString& reason);
    void renameRequested();
    void activationRequested();

private:
    QAction* make(const char* name, const QString& text, const QList<QKeySequence>& keys, const QString& tip);
    void report(const Result<void>& done);
    void refresh();
    void insertAfterSelected();
    void moveBy(int places);

    Document& m_document;
    LayerSelection& m_selection;
    CanvasView& m_canvas;
};

} // namespace wb::ui
