// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

namespace wb::ui {

class MessageBar;

/// Deleting experts of the library and getting them back: at once with an Undo in the message bar, later from the
/// trash, or an old version from the list of all.
class LibraryCare : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to the window, which owns this.
    LibraryCare(Library& library, MessageBar& messages, QWidget& window);

    /// Into the trash, without a question.
    void remove(ExpertId id, const QString& name);
    void showVersions(ExpertId id, const QString& name);
    void showTrash();

signals:
    /// An old version.
    void openRequested(const wb::Expert& expert);

private:
    void undelete(ExpertId id, const QString& name);

    Library& m_library;
    MessageBar& m_messages;
    QWidget& m_window;
};

} // namespace wb::ui
