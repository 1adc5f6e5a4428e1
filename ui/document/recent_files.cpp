// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace wb::ui {

namespace {

const QString& recentFilesKey()
{
    static const QString key = QStringLiteral("files/recent");
    return key;
}

} // namespace

RecentFiles::RecentFiles(QSettings* settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    if (m_settings)
        m_paths = m_settings->value(recentFilesKey()).toStringList().mid(0, kMost);
}

void RecentFiles::add(const QString& path)
{
    if (!QDir::isAbsolutePath(path))
        return;
    QStringList paths = m_paths;
    paths.removeAll(QDir::cleanPath(path));
    paths.prepend(QDir::cleanPath(path));
    set(paths.mid(0, kMost));
}

void RecentFiles::remove(const QString& path)
{
    QStringList paths = m_paths;
    paths.removeAll(QDir::cleanPath(path));
    set(paths);
}

void RecentFiles::removeMissing()
{
    QStringList paths = m_paths;
    paths.erase(
        std::remove_if(paths.begin(), paths.end(), [](const QString& path) { return !QFileInfo::exists(path); }),
        paths.end());
    set(paths);
}

void RecentFiles::clear() { set({}); }

void RecentFiles::set(const QStringList& paths)
{
    if (paths == m_paths)
        return;
    m_paths = paths;
    if (m_settings)
        m_settings->setValue(recentFilesKey(), m_paths);
    emit changed();
}

} // namespace wb::ui
