// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>

namespace wb::ui {

class CanvasView;

/// An action of the canvas: its keys act only while the canvas has the focus. The first key stands in the tool tip.
/// owner becomes the parent.
QAction* makeCanvasAction(CanvasView& canvas, QObject& owner, const char* name, const QString& text,
                          const QList<QKeySequence>& keys, const QString& tip);

} // namespace wb::ui
