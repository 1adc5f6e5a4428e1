// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace wb::ui {

/// A few lines of free text. What is written counts once the field is left: one undo step, not one a letter.
class NotesEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NotesEdit(QWidget* parent = nullptr);

    /// Shows what is noted; what is being written stays, unless it is forced out.
    void setNotes(const QString& notes);
    /// Forgets what is being written, so that the next setNotes() shows.
    void dropDraft() { document()->setModified(false); }

signals:
    /// The field was left after a change.
    void edited(const QString& notes);

protected:
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace wb::ui
