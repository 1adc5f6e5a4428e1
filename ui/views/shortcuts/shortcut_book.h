// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/action_catalog.h"

#include <QKeySequence>
#include <QObject>

class QSettings;

namespace wb::ui {

/// The keys of every named action of a window: its own ones, and those a person has chosen instead, which are kept in
/// the settings under the action's name.
class ShortcutBook : public QObject {
    Q_OBJECT

public:
    struct Entry {
        CatalogAction item;
        QList<QKeySequence> original;
    };

    /// Once all actions are there; the chosen keys are set at once. settings may be null.
    ShortcutBook(QWidget& window, QSettings* settings, QObject* parent = nullptr);

    const std::vector<Entry>& entries() const { return m_entries; }
    /// -1 if the book does not know it.
    int indexOf(const QAction* action) const;
    bool isChanged(int index) const;
    /// The action that would be in the way if another one had these keys, or null: the same keys, or the beginning of
    /// one another, where both could be meant.
    const QAction* conflict(int index, const QKeySequence& keys) const;
    /// Null or several keys too; in the way is what conflict() says.
    void setKeys(int index, const QList<QKeySequence>& keys);
    void reset(int index);
    void resetAll();

signals:
    void changed(int index);

private:
    void apply(int index, const QList<QKeySequence>& keys);

    QSettings* m_settings;
    std::vector<Entry> m_entries;
};

/// "Ctrl+Z, Ctrl+Y" for people.
QString shortcutText(const QList<QKeySequence>& keys);

} // namespace wb::ui
