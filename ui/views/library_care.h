// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QAction>

namespace wb::ui {

class MessageBar;

/// What is done with experts of the library besides opening them: deleting and getting back (at once with an Undo in
/// the message bar, later from the trash), versions, lineage, model cards; and with the library as a whole.
class LibraryCare : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to the window, which owns this.
    LibraryCare(Library& library, MessageBar& messages, QWidget& window);

    /// Into the trash, without a question.
    void remove(ExpertId id, const QString& name);
    void showVersions(ExpertId id, const QString& name);
    /// To change what the library says of it.
    void describe(const QString& name);
    /// Those that led to the expert's versions.
    void showTrainings(ExpertId id, const QString& name);
    /// The same of the expert with this name, if there is one.
    void showTrainingsOf(const QString& name);
    void showTrash();
    /// What the expert's versions descend from and what descends from them, as a graph.
    void showLineage(ExpertId id, const QString& name);
    /// The model card, as a web page to save or as Markdown in the clipboard.
    void saveCard(ExpertId id, const QString& name);
    void copyCard(ExpertId id);
    /// What concerns the whole library: questions, snapshot, check, copy into a file, import of another one.
    QList<QAction*> libraryActions() const { return {m_query, m_snapshot, m_check, m_export, m_import}; }

signals:
    /// An old version.
    void openRequested(const wb::Expert& expert);
    /// To be trained with once more.
    /// See TrainingsDialog.
    void repeatRequested(const wb::TrainingSettings& settings, const QString& caveat);
    /// Somebody wants to know whether everything is what was saved.
    void checkRequested();

private:
    void undelete(ExpertId id, const QString& name);
    void query();
    void takeSnapshot();
    void exportLibrary();
    void importLibrary();
    QAction* makeAction(const char* name, const QString& text, const QString& toolTip, void (LibraryCare::*what)());

    Library& m_library;
    MessageBar& m_messages;
    QWidget& m_window;
    QAction* m_query;
    QAction* m_snapshot;
    QAction* m_check;
    QAction* m_export;
    QAction* m_import;
};

} // namespace wb::ui
