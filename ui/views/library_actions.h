// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/document/library.h"
#include "ui/views/save_to_library_dialog.h"

#include <functional>

class QAction;
class QWidget;

namespace wb::ui {

class FileController;

/// Saving the document to the library and opening experts from it, whoever asks: menu, panel, the question before work
/// is lost.
class LibraryActions : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to the window, which owns this. From now on Save in the controller's question means the library.
    LibraryActions(Document& document, Library& library, FileController& files, QWidget& window);

    /// "Save to library…", Ctrl+Shift+L.
    QAction* saveAction() const { return m_save; }
    /// "Find in library", Ctrl+F; whoever has the panel connects it.
    QAction* findAction() const { return m_find; }

    void save(const std::function<void()>& then = {});
    /// Replaces the document by an expert; asks first if something unsaved would be lost.
    void open(const Expert& expert);

signals:
    /// For the message bar: "Saved “Digits”, version 3".
    void saved(const QString& message);
    /// Another expert stands on the canvas.
    void opened();

private:
    /// Those that no version has yet.
    Trainings newTrainings() const;

    Document& m_document;
    Library& m_library;
    FileController& m_files;
    QWidget& m_window;
    QAction* m_save;
    QAction* m_find;
    Trainings m_stored; ///< Kept with the version that was saved last.
    SeenVersion m_seen;
};

} // namespace wb::ui
