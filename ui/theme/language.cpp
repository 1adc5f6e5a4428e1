// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <vector>

namespace wb::ui {

namespace {

bool isOurLanguage(const QString& id)
{
    return std::any_of(kLanguages.begin(), kLanguages.end(),
                       [&](const Language& language) { return id == QLatin1String(language.id); });
}

/// Those that are installed; the application keeps none of its own.
std::vector<std::unique_ptr<QTranslator>>& installedTranslators()
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    return translators;
}

QString& currentLanguage()
{
    static QString language = QStringLiteral("en");
    return language;
}

} // namespace

QString languageFor(const QString& setting)
{
    if (isOurLanguage(setting))
        return setting;
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        QString id = wanted.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (isOurLanguage(id))
            return id;
    }
    return QStringLiteral("en");
}

void speak(const QString& language)
{
    currentLanguage() = language;
    auto& installed = installedTranslators();
    installed.clear(); // a translator that dies is taken out by itself
    const QString folder = QStringLiteral(":/translations/");
    for (const QString& file : {QStringLiteral("qtbase_") + language, QStringLiteral("workbench_") + language}) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(folder + file + QStringLiteral(".qm"))) {
            QCoreApplication::installTranslator(translator.get());
            installed.push_back(std::move(translator));
        }
    }
}

QString spokenLanguage() { return currentLanguage(); }

} // namespace wb::ui
