// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/notes_edit.h"

#include "ui/theme/metrics.h"

namespace wb::ui {

namespace {

constexpr int kShownLines = 4;

} // namespace

NotesEdit::NotesEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFixedHeight(fontMetrics().lineSpacing() * kShownLines + metrics::kPadding);
}

void NotesEdit::setNotes(const QString& notes)
{
    if (!document()->isModified() && notes != toPlainText())
        setPlainText(notes);
}

void NotesEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A menu of the field's own (or another window) takes the focus for a while only.
    if (event->reason() == Qt::PopupFocusReason || !document()->isModified())
        return;
    document()->setModified(false);
    emit edited(toPlainText());
}

} // namespace wb::ui
