// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/expert_store.h"
#include "core/store/schema.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

namespace wb::test {

inline Expert smallExpert(const std::string& name, std::uint64_t seed)
{
    return {{name, "Language", "reads digits", {"ocr"}},
            makeNetwork({40, 30, 5}, Wiring::Layered, Activation::Tanh, Activation::Linear, seed)};
}

/// In memory where there is such a folder: what is tested is what we do, not the disk. WB_WORK_FOLDER names another.
inline QString workFolder()
{
    const QString usual = QFile::exists("/dev/shm") ? QString("/dev/shm") : QDir::tempPath();
    return qEnvironmentVariable("WB_WORK_FOLDER", usual) + "/wb_faults_XXXXXX";
}

/// A number from the environment, for the long forms of tests; else a short one.
inline int timesOr(const char* variable, int usual)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : usual;
}

template <typename T>
Result<void> done(const Result<T>& result)
{
    return result ? Result<void>() : Result<void>(passOn(result));
}

inline void mustDo(const Result<void>& outcome)
{
    if (!outcome)
        throw std::runtime_error(outcome.error().message);
}

/// Everything a person would miss, of a library of any version, which becomes ours: its version before, names, stages
/// and weights of what can be seen, and the trash.
inline std::string libraryContent(const std::string& path)
{
    std::string text =
        std::to_string(take(take(Database::open(path, Database::Access::ReadWrite)).number("PRAGMA user_version")));
    const ExpertStore store = take(ExpertStore::open(path));
    for (const ExpertSummary& expert : take(store.list())) {
        text += ' ' + expert.description.name + ':';
        for (const VersionSummary& version : take(store.versions(expert.id))) {
            take(store.load(expert.id, version.version));
            text += std::to_string(version.version) + version.stage + version.weightsSha256.substr(0, 8) + ' ';
        }
    }
    for (const TrashedExpert& expert : take(store.trash()))
        text += " trash " + expert.name;
    return text;
}

/// Empty if the file is sound.
inline std::string libraryDamage(const std::string& path)
{
    const auto database = take(Database::open(path, Database::Access::ReadWrite));
    database.trustSchema();
    const std::string pages = take(database.text("PRAGMA integrity_check"));
    const std::int64_t orphans = take(database.number("SELECT count(*) FROM pragma_foreign_key_check"));
    const auto index = database.execute("INSERT INTO expert_fts (expert_fts) VALUES ('integrity-check')");
    return pages != "ok" ? pages : orphans != 0 ? "orphans" : index ? std::string() : index.error().message;
}

using LibraryOperation = std::function<Result<void>(const std::string& path)>;

/// What is done to a library that holds "kept" (versions 1 and 2) and has "gone" in its trash; other: one to import.
inline LibraryOperation libraryOperation(const QString& name, const std::string& other)
{
    const auto onStore = [](const std::function<Result<void>(ExpertStore&)>& act) {
        return [act](const std::string& path) -> Result<void> {
            auto store = ExpertStore::open(path);
            return store ? act(*store) : Result<void>(passOn(store));
        };
    };
    const auto onExpert = [&](const std::function<Result<void>(ExpertStore&, ExpertId)>& act) {
        return onStore([act](ExpertStore& store) -> Result<void> {
            const auto found = store.find("kept");
            return found ? act(store, found->id) : Result<void>(passOn(found));
        });
    };
    constexpr auto kLater = std::chrono::hours(24 * 40);
    const auto later = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) + kLater;
    if (name == "save")
        return onStore([](ExpertStore& store) { return done(store.save(smallExpert("new", 9))); });
    if (name == "rename")
        return onExpert([](ExpertStore& store, ExpertId id) { return store.describe(id, {"renamed", {}, {}, {"x"}}); });
    if (name == "delete")
        return onExpert([](ExpertStore& store, ExpertId id) { return store.remove(id); });
    if (name == "undelete")
        return onStore([](ExpertStore& store) -> Result<void> {
            const auto trash = store.trash();
            return trash ? store.undelete(trash->front().id) : Result<void>(passOn(trash));
        });
    if (name == "champion")
        return onExpert([](ExpertStore& store, ExpertId id) { return store.setStage(id, 1, "champion"); });
    if (name == "restore")
        return onExpert([](ExpertStore& store, ExpertId id) { return done(store.restore(id, 1)); });
    if (name == "purge")
        return onStore([later](ExpertStore& store) { return done(store.compact(later)); });
    if (name == "import")
        return onStore([other](ExpertStore& store) { return done(store.importFrom(other)); });
    if (name == "snapshot")
        return onStore([later](ExpertStore& store) { return done(store.snapshot(later)); });
    return onStore([](ExpertStore&) { return Result<void>(); }); // create, open, migrate
}

/// The libraries that operations start from, in a folder of their own.
class LibraryScene {
public:
    enum class Journal { Wal, Delete };

    LibraryScene(const QString& operation, Journal journal)
    {
        if (operation.startsWith("migrate from ")) {
            makeOld(operation.section(' ', 2).toInt());
        } else {
            ExpertStore store = take(ExpertStore::open(original()));
            take(store.save(smallExpert("kept", 1)));
            take(store.save(smallExpert("kept", 2)));
            mustDo(store.remove(take(store.save(smallExpert("gone", 3))).expert));
        }
        take(take(ExpertStore::open(other())).save(smallExpert("theirs", 4)));
        for (const std::string& path : {original(), other()}) {
            const Database database = take(Database::open(path, Database::Access::ReadWrite));
            database.trustSchema();
            mustDo(
                database.execute(journal == Journal::Wal ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=DELETE"));
        }
        m_isNew = operation == "create";
    }

    std::string path() const { return file("experts.db"); }
    std::string other() const { return file("other.db"); }
    /// The state before the operation stands at path() again.
    void prepare() const
    {
        const QString target = QString::fromStdString(path());
        for (const QString& left : QDir(m_folder.path()).entryList({"experts.db*"}, QDir::Files))
            QFile::remove(m_folder.filePath(left));
        if (!m_isNew && (!QFile::copy(QString::fromStdString(original()), target) ||
                         !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner)))
            qFatal("cannot copy the original library");
    }

private:
    std::string file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    std::string original() const { return file("original.db"); }
    /// The committed library of version 1, brought as far as that version.
    void makeOld(int version) const
    {
        const QString target = QString::fromStdString(original());
        if (!QFile::copy(sourcePath("tests/core/data/library_v1.db"), target) ||
            !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner))
            qFatal("cannot copy the library of version 1");
        const Database database = take(Database::open(original(), Database::Access::ReadWrite));
        database.trustSchema();
        mustDo(migrate(database, libraryMigrations().first(static_cast<std::size_t>(version))));
    }

    QTemporaryDir m_folder{workFolder()};
    bool m_isNew = false;
};

} // namespace wb::test
