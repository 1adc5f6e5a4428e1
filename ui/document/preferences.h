// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QSettings;

namespace wb::ui {

/// What a person has chosen for the whole application, kept in the settings; whoever is concerned listens.
class Preferences : public QObject {
    Q_OBJECT

public:
    /// settings may be null: then choices last as long as this.
    explicit Preferences(QSettings* settings, QObject* parent = nullptr);

    /// "system", "light" or "dark": ThemeSwitch::choiceOf().
    const QString& theme() const { return m_theme; }
    void setTheme(const QString& theme);
    /// "system", "en", "de" or "zh".
    const QString& language() const { return m_language; }
    void setLanguage(const QString& language);
    /// Whether shortcuts of a single letter act.
    bool letterKeys() const { return m_letterKeys; }
    void setLetterKeys(bool on);
    /// Whether unsaved work is kept on disk for the case of a crash.
    bool journal() const { return m_journal; }
    void setJournal(bool on);

signals:
    void changed();

private:
    template <typename Value>
    void choose(Value& member, const Value& value, const char* key);

    QSettings* m_settings;
    QString m_theme;
    QString m_language;
    bool m_letterKeys = true;
    bool m_journal = true;
};

} // namespace wb::ui
