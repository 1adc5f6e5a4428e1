// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace wb::ui {

/// The files that were opened or saved last, the newest first; kept in the settings. One that has gone stays listed
/// until a person takes it off: it may stand on a disk that comes back.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 10;

    /// settings may be null: then they last as long as this.
    explicit RecentFiles(QSettings* settings, QObject* parent = nullptr);

    const QStringList& paths() const { return m_paths; }
    /// To the front. What is no absolute path (a browser's file has only a name) is not kept.
    void add(const QString& path);
    void remove(const QString& path);
    void removeMissing();
    void clear();

signals:
    void changed();

private:
    void set(const QStringList& paths);

    QSettings* m_settings;
    QStringList m_paths;
};

} // namespace wb::ui
