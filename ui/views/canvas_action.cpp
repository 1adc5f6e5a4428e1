// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas_action.h"

#include "ui/views/canvas/canvas_view.h"

namespace wb::ui {

QAction* makeCanvasAction(CanvasView& canvas, QObject& owner, const char* name, const QString& text,
                          const QList<QKeySequence>& keys, const QString& tip)
{
    auto* action = new QAction(text, &owner);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(
        keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys.first().toString(QKeySequence::NativeText)));
    action->setStatusTip(tip);
    canvas.addAction(action);
    return action;
}

} // namespace wb::ui
