// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/library_actions.h"

#include "ui/views/file_controller.h"

#include <QAction>

#include <algorithm>

namespace wb::ui {

LibraryActions::LibraryActions(Document& document, Library& library, FileController& files, QWidget& window)
    : QObject(&window), m_document(document), m_library(library), m_files(files), m_window(window),
      m_save(new QAction(tr("Save to &library…"), this)), m_find(new QAction(tr("&Find in library"), this))
{
    m_save->setObjectName(QStringLiteral("saveToLibrary"));
    m_save->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_S), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)});
    m_save->setToolTip(tr("Keep this expert in the library as a new version"));
    m_find->setObjectName(QStringLiteral("findInLibrary"));
    m_find->setShortcut(QKeySequence::Find);
    m_find->setToolTip(tr("Search the experts of the library"));
    connect(m_save, &QAction::triggered, this, [this] { save(); });
    connect(&m_document, &Document::replaced, this, [this] { m_seen = {}; }); // open() says better afterwards
    m_files.setSave([this](const FileController::Then& then) {
        if (m_library.canSave())
            save(then);
        else
            m_files.saveAs(FannDialect::V2_2, then);
    });
}

void LibraryActions::save(const std::function<void()>& then)
{
    auto* dialog = new SaveToLibraryDialog(m_library, m_document.toExpert(), newTrainings(), &m_window, m_seen);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveToLibraryDialog::saved, this, [this, then](const Expert& expert, const SavedVersion& version) {
        m_stored = m_document.trainings();
        m_seen = {QString::fromStdString(expert.name), version.version};
        m_document.describe(expert);
        m_document.undoStack().setClean();
        emit saved(tr("Saved “%1” to the library as version %2")
                       .arg(QString::fromStdString(expert.name))
                       .arg(version.version));
        if (then)
            then();
    });
    dialog->open();
}

Trainings LibraryActions::newTrainings() const
{
    Trainings fresh;
    for (const auto& training : m_document.trainings())
        if (std::find(m_stored.begin(), m_stored.end(), training) == m_stored.end())
            fresh.push_back(training);
    return fresh;
}

void LibraryActions::open(const Expert& expert)
{
    m_files.askThen([this, expert] {
        m_document.reset(expert);
        const QString name = QString::fromStdString(expert.name);
        m_seen = {name, m_library.newestVersion(name)};
        emit opened();
    });
}

} // namespace wb::ui
