// SPDX-License-Identifier: GPL-3.0-or-later
#include "wasm/browser_event_filter.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace wb::wasm {
namespace {

/// For both text editors, which share no base class: a press inside the selection puts the cursor there instead.
template <typename Editor>
void clearPressedSelection(Editor& editor, const QPoint& position)
{
    QTextCursor selection = editor.textCursor();
    const int pressed = editor.cursorForPosition(position).position();
    if (!selection.hasSelection() || pressed < selection.selectionStart() || pressed > selection.selectionEnd())
        return;
    selection.setPosition(pressed);
    editor.setTextCursor(selection);
}

void clearPressedSelection(QObject* object, const QMouseEvent& press)
{
    if (press.button() != Qt::LeftButton)
        return;
    if (auto* line = qobject_cast<QLineEdit*>(object))
        line->setDragEnabled(false);
    const QPoint position = press.position().toPoint();
    if (auto* text = qobject_cast<QTextEdit*>(object->parent()))
        clearPressedSelection(*text, position);
    else if (auto* plain = qobject_cast<QPlainTextEdit*>(object->parent()))
        clearPressedSelection(*plain, position);
}

} // namespace

bool BrowserEventFilter::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress && object->isWidgetType())
        clearPressedSelection(object, *static_cast<QMouseEvent*>(event));
    if (event->type() == QEvent::ContextMenu && event->spontaneous() && object->isWidgetType() &&
        static_cast<QContextMenuEvent*>(event)->reason() == QContextMenuEvent::Mouse) {
        QCoreApplication::postEvent(object, event->clone());
        return true;
    }
    return false;
}

} // namespace wb::wasm
