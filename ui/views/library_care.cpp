// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/library_care.h"

#include "ui/views/describe_dialog.h"
#include "ui/views/file_opener.h"
#include "ui/views/file_saver.h"
#include "ui/views/lineage_dialog.h"
#include "ui/views/message_bar.h"
#include "ui/views/query_dialog.h"
#include "ui/views/training/trainings_dialog.h"
#include "ui/views/trash_dialog.h"
#include "ui/views/versions_dialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace wb::ui {

LibraryCare::LibraryCare(Library& library, MessageBar& messages, QWidget& window)
    : QObject(&window), m_library(library), m_messages(messages), m_window(window),
      m_query(makeAction("libraryQuery", tr("&Ask in SQL…"),
                         tr("The library's tables, and questions to them; reads only"), &LibraryCare::query)),
      m_snapshot(makeAction("librarySnapshot", tr("Take a &snapshot"),
                            tr("Copy the library beside itself; the last three copies are kept"),
                            &LibraryCare::takeSnapshot)),
      m_check(makeAction("libraryCheck", tr("C&heck the library"),
                         tr("Look whether everything in the library is what was saved, by its SHA-256"),
                         &LibraryCare::checkRequested)),
      m_export(makeAction("libraryExport", tr("E&xport the library…"),
                          tr("Write the whole library, trash and all, into one file"), &LibraryCare::exportLibrary)),
      m_import(makeAction("libraryImport", tr("&Import a library…"), tr("Take in the experts of another library"),
                          &LibraryCare::importLibrary))
{
}

QAction* LibraryCare::makeAction(const char* name, const QString& text, const QString& toolTip,
                                 void (LibraryCare::*what)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, what);
    return action;
}

void LibraryCare::query()
{
    if (m_library.isOpen())
        (new QueryDialog(m_library, &m_window))->open();
    else
        m_messages.showError(m_library.trouble());
}

void LibraryCare::takeSnapshot()
{
    const auto path = m_library.snapshot();
    if (path)
        m_messages.show(MessageBar::Kind::Ok, tr("The library was copied to %1").arg(*path));
    else
        m_messages.showError(QString::fromStdString(path.error().message));
}

void LibraryCare::exportLibrary()
{
    saveFile(
        &m_window, QStringLiteral("experts.db"), tr("Libraries (*.db)"),
        [this](const QString& path) { return m_library.exportTo(path); },
        [this](const Result<QString>& saved) {
            if (saved)
                m_messages.show(MessageBar::Kind::Ok, tr("The library was written to %1").arg(*saved));
            else
                m_messages.showError(QString::fromStdString(saved.error().message));
        });
}

void LibraryCare::importLibrary()
{
    choosePath(&m_window, tr("Import a library"), tr("Libraries (*.db);;All files (*)"),
               [this](const Result<QString>& path) {
                   const auto report = path ? m_library.importFrom(*path) : passOn(path);
                   if (!report) {
                       m_messages.showError(QString::fromStdString(report.error().message));
                       return;
                   }
                   m_messages.show(MessageBar::Kind::Ok,
                                   tr("Imported: experts %1, versions %2, trainings %5; known already: %3, renamed: %4")
                                       .arg(report->newExperts)
                                       .arg(report->newVersions)
                                       .arg(report->known)
                                       .arg(report->renamed)
                                       .arg(report->newTrainings));
               });
}

void LibraryCare::describe(const QString& name)
{
    const auto expert = m_library.find(name);
    if (!expert) {
        m_messages.showError(QString::fromStdString(expert.error().message));
        return;
    }
    auto* dialog = new DescribeDialog(m_library, *expert, &m_window);
    connect(dialog, &DescribeDialog::described, this, [this](const QString& now) {
        m_messages.show(MessageBar::Kind::Ok, tr("The library describes “%1” anew").arg(now));
    });
    dialog->open();
}

void LibraryCare::saveCard(ExpertId id, const QString& name)
{
    const auto card = m_library.card(id, CardFormat::Html);
    if (!card) {
        m_messages.showError(QString::fromStdString(card.error().message));
        return;
    }
    saveBytes(&m_window, name + QStringLiteral(".html"), tr("Web pages (*.html)"), *card,
              [this](const Result<QString>& saved) {
                  if (!saved)
                      m_messages.showError(QString::fromStdString(saved.error().message));
              });
}

void LibraryCare::copyCard(ExpertId id)
{
    const auto card = m_library.card(id, CardFormat::Markdown);
    if (!card) {
        m_messages.showError(QString::fromStdString(card.error().message));
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(*card));
    m_messages.show(MessageBar::Kind::Ok, tr("The model card is in the clipboard, as Markdown"));
}

void LibraryCare::showLineage(ExpertId id, const QString& name)
{
    auto edges = m_library.lineage(id);
    if (!edges)
        m_messages.showError(QString::fromStdString(edges.error().message));
    else if (edges->empty())
        m_messages.show(MessageBar::Kind::Info,
                        tr("“%1” descends from nothing in the library, and nothing descends from it").arg(name));
    else
        (new LineageDialog(std::move(*edges), name, &m_window))->open();
}

void LibraryCare::remove(ExpertId id, const QString& name)
{
    const auto removed = m_library.remove(id);
    if (!removed) {
        m_messages.showError(QString::fromStdString(removed.error().message));
        return;
    }
    m_messages.show(MessageBar::Kind::Info, tr("“%1” lies in the trash of the library, for 30 days").arg(name));
    m_messages.offer(tr("Undo"), [this, id, name] { undelete(id, name); });
}

void LibraryCare::undelete(ExpertId id, const QString& name)
{
    const auto back = m_library.undelete(id);
    if (back)
        m_messages.show(MessageBar::Kind::Ok, tr("“%1” is back in the library").arg(name));
    else
        m_messages.showError(QString::fromStdString(back.error().message));
}

void LibraryCare::showTrainings(ExpertId id, const QString& name)
{
    auto* dialog = new TrainingsDialog(m_library, id, name, &m_window);
    connect(dialog, &TrainingsDialog::repeatRequested, this, &LibraryCare::repeatRequested);
    dialog->open();
}

void LibraryCare::showTrainingsOf(const QString& name)
{
    const auto experts = m_library.list();
    if (!experts) {
        m_messages.showError(QString::fromStdString(experts.error().message));
        return;
    }
    for (const ExpertSummary& expert : *experts) {
        const QString known = QString::fromStdString(expert.description.name);
        if (known.compare(name, Qt::CaseInsensitive) == 0) {
            showTrainings(expert.id, known);
            return;
        }
    }
    m_messages.show(MessageBar::Kind::Info,
                    tr("“%1” is not in the library: its trainings are kept with it when it is saved there").arg(name));
}

void LibraryCare::showVersions(ExpertId id, const QString& name)
{
    auto* dialog = new VersionsDialog(m_library, id, name, &m_window);
    connect(dialog, &VersionsDialog::openRequested, this, &LibraryCare::openRequested);
    connect(dialog, &VersionsDialog::trainingsRequested, this, [this, id, name] { showTrainings(id, name); });
    dialog->open();
}

void LibraryCare::showTrash() { (new TrashDialog(m_library, &m_window))->open(); }

} // namespace wb::ui
