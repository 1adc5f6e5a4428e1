// SPDX-License-Identifier: GPL-3.0-or-later
#include "wasm/browser_letters.h"

#include <QApplication>
#include <QFontDatabase>

#include <emscripten.h>

#include <cstdio>

namespace wb::wasm {

namespace {

void takeLetters(void*, void* bytes, int size)
{
    const int id = QFontDatabase::addApplicationFontFromData(QByteArray(static_cast<const char*>(bytes), size));
    QFont font = QApplication::font();
    font.setFamilies(QStringList(font.families()) + QFontDatabase::applicationFontFamilies(id));
    QApplication::setFont(font);
}

void missLetters(void*)
{
    std::fprintf(stderr, "expert-workbench: the letters of this language did not arrive; reload the page\n");
}

} // namespace

void fetchLetters(const QString& language)
{
    if (language == QLatin1String("zh"))
        emscripten_async_wget_data("letters-zh.ttf", nullptr, takeLetters, missLetters);
}

} // namespace wb::wasm
