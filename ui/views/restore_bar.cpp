// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/restore_bar.h"

#include "ui/views/file_controller.h"

#include <QLocale>
#include <QPushButton>

#include <utility>

namespace wb::ui {

namespace {

QString restoreTextOf(const UnsavedWork& work)
{
    const QString time = QLocale().toString(work.written(), QLocale::ShortFormat);
    const auto& expert = work.expert();
    if (!expert)
        return RestoreBar::tr("Unsaved work of %1 was left in %2, but it cannot be read: %3")
            .arg(time, work.path(), QString::fromStdString(expert.error().message));
    const QString name = QString::fromStdString(expert->name);
    return RestoreBar::tr("The workbench ended without saving “%1”. Its state of %2 is still here.")
        .arg(name.isEmpty() ? RestoreBar::tr("Unnamed expert") : name, time);
}

} // namespace

RestoreBar::RestoreBar(Journal& journal, Document& document, FileController& files, QWidget* parent)
    : MessageBar(parent), m_journal(journal), m_document(document), m_files(files),
      m_restore(addButton(tr("&Restore"), "restoreWork"))
{
    setObjectName(QStringLiteral("restoreBar"));
    m_restore->setToolTip(tr("Open the unsaved work again"));
    connect(m_restore, &QPushButton::clicked, this, &RestoreBar::restore);
    QPushButton* discardButton = addButton(tr("&Discard"), "discardWork");
    discardButton->setToolTip(tr("Delete the unsaved work for good"));
    connect(discardButton, &QPushButton::clicked, this, &RestoreBar::discard);
    QPushButton* later = addButton(tr("&Keep for later"), "keepWork");
    later->setToolTip(tr("Leave it where it is and ask again at the next start"));
    connect(later, &QPushButton::clicked, this, &RestoreBar::decided);
    connect(this, &MessageBar::dismissed, this, &RestoreBar::decided);
    // The old file goes once the work is safe again: in this process' journal, or saved.
    const auto safe = [this] {
        if (m_restored)
            std::exchange(m_restored, nullptr)->discard();
    };
    connect(&journal, &Journal::written, this, safe);
    connect(&document.undoStack(), &QUndoStack::cleanChanged, this, [safe](bool clean) {
        if (clean)
            safe();
    });
}

void RestoreBar::offer()
{
    const auto found = m_journal.unsavedWork();
    m_offered.assign(found.begin(), found.end());
    showNext();
}

void RestoreBar::showNext()
{
    if (m_offered.empty()) {
        hide();
        return;
    }
    const UnsavedWork& work = *m_offered.front();
    m_restore->setVisible(work.expert().has_value());
    QStringList more;
    if (m_offered.size() > 1)
        more << tr("%1 more after this.").arg(m_offered.size() - 1);
    show(work.expert() ? Kind::Info : Kind::Warning, restoreTextOf(work), more);
}

void RestoreBar::decided()
{
    if (m_offered.empty())
        return;
    m_offered.pop_front();
    showNext();
}

void RestoreBar::restore()
{
    m_files.askThen([this] {
        if (m_offered.empty() || !m_offered.front()->expert())
            return;
        const auto work = m_offered.front();
        m_document.reset(*work->expert());
        m_restored = work; // after reset(), which makes the document clean
        m_document.undoStack().resetClean();
        decided();
        emit restored();
    });
}

void RestoreBar::discard()
{
    if (m_offered.empty())
        return;
    m_offered.front()->discard();
    decided();
}

} // namespace wb::ui
