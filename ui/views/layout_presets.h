// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QStringList>

#include <vector>

class QSettings;

namespace wb::ui {

/// Arrangements of a window's docks that a person has given names; kept in the settings.
class LayoutPresets : public QObject {
    Q_OBJECT

public:
    /// version: of the set of docks; arrangements of another one are kept, but not applied. settings may be null: then
    /// they last as long as this.
    LayoutPresets(QMainWindow& window, QSettings* settings, int version = 1);

    /// In the order they were made.
    QStringList names() const;
    /// The present arrangement under a name; one of that name is replaced. False if the name is blank.
    bool saveAs(const QString& name);
    /// False if there is none of that name, or it belongs to another set of docks: then nothing moves.
    bool apply(const QString& name);
    void remove(const QString& name);
    /// False if there is none of the old name, or the new one is blank or taken.
    bool rename(const QString& name, const QString& to);

signals:
    void changed();

private:
    struct Preset {
        QString name;
        QByteArray state;
    };
    int indexOf(const QString& name) const;
    void write();

    QMainWindow& m_window;
    QSettings* m_settings;
    int m_version;
    std::vector<Preset> m_presets;
};

} // namespace wb::ui
