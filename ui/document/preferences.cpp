// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/preferences.h"

#include <QSettings>

#include <utility>

namespace wb::ui {

namespace {

constexpr const char* kThemeKey = "theme";
constexpr const char* kLanguageKey = "language";
constexpr const char* kLetterKeysKey = "keys/letters";
constexpr const char* kJournalKey = "journal/enabled";

QVariant keptChoice(const QSettings* settings, const char* key, const QVariant& otherwise)
{
    return settings ? settings->value(QString::fromLatin1(key), otherwise) : otherwise;
}

} // namespace

Preferences::Preferences(QSettings* settings, QObject* parent)
    : QObject(parent), m_settings(settings),
      m_theme(keptChoice(settings, kThemeKey, QStringLiteral("system")).toString()),
      m_language(keptChoice(settings, kLanguageKey, QStringLiteral("system")).toString()),
      m_letterKeys(keptChoice(settings, kLetterKeysKey, true).toBool()),
      m_journal(keptChoice(settings, kJournalKey, true).toBool())
{
}

template <typename Value>
void Preferences::choose(Value& member, const Value& value, const char* key)
{
    if (std::exchange(member, value) == value)
        return;
    if (m_settings)
        m_settings->setValue(QString::fromLatin1(key), value);
    emit changed();
}

void Preferences::setTheme(const QString& theme) { choose(m_theme, theme, kThemeKey); }
void Preferences::setLanguage(const QString& language) { choose(m_language, language, kLanguageKey); }
void Preferences::setLetterKeys(bool on) { choose(m_letterKeys, on, kLetterKeysKey); }
void Preferences::setJournal(bool on) { choose(m_journal, on, kJournalKey); }

} // namespace wb::ui
