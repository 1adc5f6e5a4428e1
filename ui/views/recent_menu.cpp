// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/recent_menu.h"

#include <QDir>
#include <QFileInfo>

namespace wb::ui {

namespace {

constexpr int kFirstWithoutKey = 10; ///< Access keys are digits.

} // namespace

RecentMenu::RecentMenu(RecentFiles& recent, QWidget* parent) : QMenu(tr("Open &recent"), parent), m_recent(recent)
{
    setObjectName(QStringLiteral("recentMenu"));
    setToolTipsVisible(true);
    connect(&m_recent, &RecentFiles::changed, this, &RecentMenu::fill);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill); // a file may have come or gone meanwhile
    fill();
}

void RecentMenu::fill()
{
    clear();
    bool missing = false;
    int number = 0;
    for (const QString& path : m_recent.paths()) {
        const QFileInfo file(path);
        ++number;
        const QString name = file.fileName().replace(u'&', QStringLiteral("&&"));
        const QString key =
            number < kFirstWithoutKey ? QStringLiteral("&%1 ").arg(number) : QStringLiteral("%1 ").arg(number);
        QAction* action = addAction(key + name, this, [this, path] { emit chosen(path); });
        action->setToolTip(file.exists() ? QDir::toNativeSeparators(path)
                                         : tr("%1 is not there any more").arg(QDir::toNativeSeparators(path)));
        action->setStatusTip(action->toolTip());
        action->setEnabled(file.exists());
        missing = missing || !file.exists();
    }
    addSeparator();
    QAction* tidy = addAction(tr("Remove &missing files"), &m_recent, &RecentFiles::removeMissing);
    tidy->setObjectName(QStringLiteral("removeMissingRecent"));
    tidy->setEnabled(missing);
    QAction* forget = addAction(tr("&Clear list"), &m_recent, &RecentFiles::clear);
    forget->setObjectName(QStringLiteral("clearRecent"));
    forget->setEnabled(number > 0);
}

} // namespace wb::ui
