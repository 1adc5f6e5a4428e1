// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/library_actions.h"

#include "ui/views/save_to_library_dialog.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

namespace wb::ui {

LibraryActions::LibraryActions(Document& document, Library& library, QWidget* window)
    : QObject(window), m_document(document), m_library(library), m_window(window),
      m_save(new QAction(tr("Save to &library…"), this)), m_find(new QAction(tr("&Find in library"), this))
{
    m_save->setObjectName(QStringLiteral("saveToLibraryAction"));
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    m_save->setToolTip(tr("Keep this expert in the library as a new version"));
    m_find->setObjectName(QStringLiteral("findInLibraryAction"));
    m_find->setShortcut(QKeySequence::Find);
    m_find->setToolTip(tr("Search the experts of the library"));
    connect(m_save, &QAction::triggered, this, &LibraryActions::save);
}

void LibraryActions::save() { openSaveDialog({}); }

void LibraryActions::openSaveDialog(const std::function<void()>& then)
{
    auto* dialog = new SaveToLibraryDialog(m_library, m_document.toExpert(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveToLibraryDialog::saved, this, [this, then](const Expert& expert, const SavedVersion& version) {
        m_document.describe(expert);
        m_document.undoStack().setClean();
        emit saved(tr("Saved “%1”, version %2").arg(QString::fromStdString(expert.name)).arg(version.version));
        if (then)
            then();
    });
    dialog->open();
}

void LibraryActions::open(const Expert& expert)
{
    if (m_document.undoStack().isClean()) {
        m_document.reset(expert);
        return;
    }
    auto* box = new QMessageBox(
        QMessageBox::Warning, tr("Unsaved changes"),
        tr("“%1” has changes that are not saved.").arg(QString::fromStdString(m_document.expert().name)),
        QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("unsavedChangesBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Opening “%1” replaces it.").arg(QString::fromStdString(expert.name)));
    auto* save = box->addButton(tr("Save to library…"), QMessageBox::AcceptRole);
    auto* discard = box->addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    auto* cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    save->setObjectName(QStringLiteral("unsavedSave"));
    discard->setObjectName(QStringLiteral("unsavedDiscard"));
    cancel->setObjectName(QStringLiteral("unsavedCancel"));
    save->setEnabled(m_library.canSave());
    box->setDefaultButton(save);
    box->setEscapeButton(cancel);
    connect(save, &QPushButton::clicked, this,
            [this, expert] { openSaveDialog([this, expert] { m_document.reset(expert); }); });
    connect(discard, &QPushButton::clicked, this, [this, expert] { m_document.reset(expert); });
    box->open();
}

} // namespace wb::ui
