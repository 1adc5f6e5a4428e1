// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace wb::ui {

/// A tongue the interface speaks.
struct Language {
    const char* id;    ///< Of its translation files and of the setting "language": "de".
    const char* title; ///< As its speakers write it, UTF-8.
};

inline constexpr std::array kLanguages{Language{"en", "English"}, Language{"de", "Deutsch"}, Language{"zh", "中文"}};

/// The id of the language for a setting: itself if it is one of ours, else the first of the user's own languages that
/// we have, else English.
QString languageFor(const QString& setting);

/// Lets the application speak a language: our texts, Qt's own, and in a browser the letters. Call it before the first
/// widget is made, or make the widgets anew; a second call replaces the language.
void speak(const QString& language);

/// The language of the last speak(); English before it.
QString spokenLanguage();

} // namespace wb::ui
