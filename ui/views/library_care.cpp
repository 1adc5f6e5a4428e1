// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/library_care.h"

#include "ui/views/message_bar.h"
#include "ui/views/trash_dialog.h"
#include "ui/views/versions_dialog.h"

namespace wb::ui {

LibraryCare::LibraryCare(Library& library, MessageBar& messages, QWidget& window)
    : QObject(&window), m_library(library), m_messages(messages), m_window(window)
{
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

void LibraryCare::showVersions(ExpertId id, const QString& name)
{
    auto* dialog = new VersionsDialog(m_library, id, name, &m_window);
    connect(dialog, &VersionsDialog::openRequested, this, &LibraryCare::openRequested);
    dialog->open();
}

void LibraryCare::showTrash() { (new TrashDialog(m_library, &m_window))->open(); }

} // namespace wb::ui
