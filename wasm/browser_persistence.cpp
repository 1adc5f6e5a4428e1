// SPDX-License-Identifier: GPL-3.0-or-later
#include "wasm/browser_persistence.h"

#include <QFile>

#include <emscripten/bind.h>
#include <emscripten/em_js.h>
#include <sqlite3.h>

#include <chrono>

namespace {

constexpr std::chrono::milliseconds kDelay{400};
constexpr std::chrono::seconds kRetry{15}; // after a refusal; the person may have made room meanwhile
constexpr auto kLibrary = "/library/experts.db";
constexpr auto kPrevious = "/library/experts.previous.db";
wb::wasm::BrowserPersistence* s_instance = nullptr;

} // namespace

// clang-format off
EM_JS_DEPS(page, "$stringToNewUTF8,$UTF8ToString");
EM_JS(bool, pageMayWrite, (), { return Module.library.writer; });
EM_JS(void, pageSaveLibrary, (), { Module.library.save(Module); });
EM_JS(char*, pageTrouble, (), { return stringToNewUTF8(Module.library.trouble); });
EM_JS(void, pageTell, (const char* text), { document.getElementById('status').textContent = UTF8ToString(text); });
// clang-format on

namespace wb::wasm {
namespace {

bool isSound(const char* path)
{
    sqlite3* database = nullptr;
    sqlite3_stmt* check = nullptr;
    bool sound = sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
                 sqlite3_prepare_v2(database, "PRAGMA quick_check(1)", -1, &check, nullptr) == SQLITE_OK &&
                 sqlite3_step(check) == SQLITE_ROW &&
                 qstrcmp(reinterpret_cast<const char*>(sqlite3_column_text(check, 0)), "ok") == 0;
    sqlite3_finalize(check);
    sqlite3_close(database);
    return sound;
}

QString takeText(char* text)
{
    const QString taken = QString::fromUtf8(text);
    std::free(text);
    return taken;
}

} // namespace

BrowserPersistence::BrowserPersistence(QObject* parent) : Persistence(parent)
{
    s_instance = this;
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &BrowserPersistence::copy);
    const QString trouble = takeText(pageTrouble());
    if (!trouble.isEmpty())
        enter(State::Failed, trouble);
    else if (!pageMayWrite())
        enter(State::ReadOnly,
              tr("Another tab has the library open and saves it. Close that tab and reload this one to save here."));
    else
        enter(State::Saved, tr("Saved in this browser"));
}

BrowserPersistence::~BrowserPersistence() { s_instance = nullptr; }

QString BrowserPersistence::libraryPath() { return QString::fromLatin1(kLibrary); }

QString BrowserPersistence::recoverLibrary()
{
    const QString library = libraryPath();
    const QString previous = QString::fromLatin1(kPrevious);
    if (!QFile::exists(library) || isSound(kLibrary)) {
        QFile::remove(previous);
        return {};
    }
    QFile::remove(library);
    if (QFile::exists(previous) && isSound(kPrevious)) {
        QFile::rename(previous, library);
        return tr("The newest copy of the library was damaged; the one before it is open.");
    }
    QFile::remove(previous);
    return tr("The library in this browser was damaged and could not be read; an empty one is open.");
}

void BrowserPersistence::markDirty()
{
    if (m_state == State::ReadOnly)
        return;
    const bool waitsToRetry = m_state == State::Failed;
    enter(State::Saving, tr("Saving in this browser"));
    if (waitsToRetry || !m_delay.isActive())
        m_delay.start(kDelay);
}

void BrowserPersistence::flush()
{
    if (m_delay.isActive())
        copy();
}

void BrowserPersistence::copy()
{
    if (m_copying) {
        m_delay.start(kDelay); // look again when the browser is done with the copy before
        return;
    }
    m_delay.stop();
    m_copying = true;
    pageSaveLibrary();
}

void BrowserPersistence::copied(const QString& trouble)
{
    m_copying = false;
    if (m_delay.isActive())
        return; // something newer is on its way and decides
    if (trouble.isEmpty()) {
        enter(State::Saved, tr("Saved in this browser"));
    } else {
        enter(State::Failed, trouble);
        m_delay.start(kRetry);
    }
}

BrowserPersistence* BrowserPersistence::instance() { return s_instance; }

void BrowserPersistence::enter(State state, const QString& detail)
{
    m_state = state;
    m_detail = detail;
    pageTell(detail.toUtf8().constData());
    emit changed();
}

} // namespace wb::wasm

// What the page calls.
EMSCRIPTEN_BINDINGS(BrowserPersistence)
{
    using emscripten::function;
    using wb::wasm::BrowserPersistence;
    function(
        "librarySaved", +[](const std::string& trouble) {
            if (auto* persistence = BrowserPersistence::instance())
                persistence->copied(QString::fromStdString(trouble));
        });
    function(
        "flushLibrary", +[]() {
            if (auto* persistence = BrowserPersistence::instance())
                persistence->flush();
        });
    function(
        "libraryIsSafe", +[]() {
            const auto* persistence = BrowserPersistence::instance();
            return !persistence || persistence->state() == BrowserPersistence::State::Saved ||
                   persistence->state() == BrowserPersistence::State::ReadOnly;
        });
}
