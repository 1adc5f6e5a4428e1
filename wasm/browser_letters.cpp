// SPDX-License-Identifier: GPL-3.0-or-later
#include "wasm/browser_letters.h"

#include <QApplication>
#include <QFontDatabase>

#include <emscripten.h>

#include <cstdio>
#include <memory>

namespace wb::wasm {

namespace {

using Then = std::function<void()>;

void goOn(void* then)
{
    const std::unique_ptr<Then> owned(static_cast<Then*>(then));
    (*owned)();
}

void takeLetters(void* then, void* bytes, int size)
{
    const int id = QFontDatabase::addApplicationFontFromData(QByteArray(static_cast<const char*>(bytes), size));
    QFont font = QApplication::font();
    font.setFamilies(QStringList(font.families()) + QFontDatabase::applicationFontFamilies(id));
    QApplication::setFont(font);
    goOn(then);
}

void missLetters(void* then)
{
    std::fprintf(stderr, "expert-workbench: the letters of this language did not arrive; reload the page\n");
    goOn(then);
}

} // namespace

void withLetters(const QString& language, std::function<void()> then)
{
    auto owned = std::make_unique<Then>(std::move(then));
    if (language == QLatin1String("zh"))
        emscripten_async_wget_data("letters-zh.ttf", owned.release(), takeLetters, missLetters);
    else
        goOn(owned.release());
}

} // namespace wb::wasm
