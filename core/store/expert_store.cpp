// SPDX-License-Identifier: Apache-2.0
#include "core/store/expert_store.h"

#include "core/store/library_files.h"
#include "core/store/library_import.h"
#include "core/store/schema.h"
#include "core/store/training_rows.h"

#include <filesystem>
#include <system_error>

namespace wb {

namespace {

#ifdef __EMSCRIPTEN__
// The file lives in memory and is copied out whole: no second file may hold a part of it.
constexpr const char* kJournal = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;";
#else
// EXTRA counts where WAL is not to be had (network file systems): a deleted journal must not come back.
constexpr const char* kJournal = "PRAGMA journal_mode=WAL; PRAGMA synchronous=EXTRA;";
#endif

int programVersion() { return libraryMigrations().back().version; }

/// Looked at through a connection that cannot write, so that a refused file keeps every byte.
Result<SchemaState> inspect(const std::string& path)
{
    std::error_code error;
    const std::filesystem::path file(std::u8string(path.begin(), path.end()));
    if (path == ":memory:" || !std::filesystem::exists(file, error))
        return SchemaState{true, 0, 0};
    if (std::filesystem::file_size(file, error) == 0 && !error && !snapshotsOf(path).empty())
        return fail(ErrorCode::Corrupt, "library \"" + path +
                                            "\" is empty, but it was not when its snapshots were made; "
                                            "recover it from them");
    if (std::filesystem::is_directory(file, error))
        return fail(ErrorCode::Io, "\"" + path + "\" is a folder; name a file in it");
    const auto probe = Database::open(path, Database::Access::ReadOnly);
    if (!probe)
        return passOn(probe);
    auto state = readSchemaState(*probe);
    if (!state && state.error().code == ErrorCode::Io && std::filesystem::exists(file.string() + "-journal", error)) {
        // A writer was torn away in the middle; only a connection that may write takes its half change back.
        const auto repairing = Database::open(path, Database::Access::ReadWrite);
        if (repairing)
            state = readSchemaState(*repairing);
    }
    if (state && state->minReader > programVersion())
        return fail(ErrorCode::Unsupported, "library \"" + path + "\" was written by a newer program: its version is " +
                                                std::to_string(state->version) + " and needs a reader of at least " +
                                                std::to_string(state->minReader) + ", this program reads up to " +
                                                std::to_string(programVersion()) +
                                                "; update this program or choose another file");
    return state;
}

/// Empty if the file may be written; its schema can be trusted then.
Result<std::string> reasonNotToWrite(const std::string& path, const SchemaState& state)
{
    if (state.isEmpty)
        return std::string();
    if (state.version > programVersion())
        return "it was written by a newer program (version " + std::to_string(state.version) + ", this one writes " +
               std::to_string(programVersion()) + "); update this program";
    const auto probe = Database::open(path, Database::Access::ReadOnly);
    if (!probe)
        return passOn(probe);
    const auto isOurs = hasSchemaOf(*probe, state.version, libraryMigrations());
    if (!isOurs)
        return passOn(isOurs);
    if (*isOurs)
        return std::string();
    if (state.version < programVersion())
        return fail(ErrorCode::Corrupt, "library \"" + path +
                                            "\": another program has changed its tables or triggers, so "
                                            "that it cannot be updated; restore it from a backup");
    return "another program has changed its tables or triggers; export the experts into a new library";
}

Result<void> checkPages(const Database& database)
{
    // The rules of a schema that is not trusted cannot be run.
    if (auto set = database.execute("PRAGMA ignore_check_constraints=ON"); !set)
        return set;
    const auto verdict = database.text("PRAGMA quick_check(1)");
    if (!verdict)
        return passOn(verdict);
    if (*verdict != "ok")
        return fail(ErrorCode::Corrupt, "library \"" + database.path() + "\" is damaged (" + verdictText(*verdict) +
                                            "); restore it from a backup");
    return database.execute("PRAGMA ignore_check_constraints=OFF");
}

} // namespace

ExpertStore::ExpertStore(Database database, std::string readOnlyReason)
    : m_database(std::move(database)), m_readOnlyReason(std::move(readOnlyReason))
{
}

Result<ExpertStore> ExpertStore::open(const std::string& path)
{
    const auto state = inspect(path);
    if (!state)
        return passOn(state);
    auto reason = reasonNotToWrite(path, *state);
    if (!reason)
        return passOn(reason);
    auto database = Database::open(path, reason->empty() ? Database::Access::ReadWrite : Database::Access::ReadOnly);
    if (!database)
        return passOn(database);
    if (!reason->empty()) {
        const auto checked = checkPages(*database);
        return checked ? Result<ExpertStore>(ExpertStore(std::move(*database), std::move(*reason))) : passOn(checked);
    }
    database->trustSchema();
    if (auto checked = checkPages(*database); !checked)
        return passOn(checked);
    if (database->isReadOnly() && state->version == programVersion())
        return ExpertStore(std::move(*database), "the file is write-protected; change its permissions");
    if (auto set = database->execute(kJournal); !set)
        return passOn(set);
    if (auto migrated = migrate(*database, libraryMigrations()); !migrated)
        return passOn(migrated);
    return ExpertStore(std::move(*database), {});
}

Result<void> ExpertStore::checkWritable() const
{
    if (isReplaced())
        return fail(ErrorCode::Conflict,
                    "library \"" + path() + "\" was replaced or moved by another program; open it anew");
    if (m_readOnlyReason.empty())
        return {};
    return fail(ErrorCode::Io, "library \"" + path() + "\" is open for reading only: " + m_readOnlyReason);
}

Result<ImportReport> ExpertStore::importFrom(const std::string& file)
{
    if (auto writable = checkWritable(); !writable)
        return passOn(writable);
    const auto state = inspect(file);
    if (!state)
        return passOn(state);
    if (state->isEmpty)
        return fail(ErrorCode::NotFound, "there is no library \"" + file + "\"; choose another file");
    const auto reason = reasonNotToWrite(file, *state);
    if (!reason)
        return passOn(reason);
    if (!reason->empty())
        return fail(ErrorCode::Unsupported, "library \"" + file + "\" cannot be imported: " + *reason);
    const auto original = Database::open(file, Database::Access::ReadOnly);
    if (!original)
        return passOn(original);
    const auto source = original->copyInMemory(); // brought to our version without a trace in the file
    if (!source)
        return passOn(source);
    source->trustSchema();
    if (auto checked = checkPages(*source); !checked)
        return passOn(checked);
    if (auto migrated = migrate(*source, libraryMigrations()); !migrated)
        return passOn(migrated);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    auto report = importExperts(*source, m_database, file);
    if (!report)
        return report;
    if (auto done = transaction->commit(); !done)
        return passOn(done);
    return report;
}

tl::unexpected<Error> ExpertStore::failGone() const
{
    return fail(ErrorCode::NotFound, "library \"" + path() + "\" no longer has this expert; refresh the list");
}

Result<SavedVersion> ExpertStore::save(const Expert& expert, const std::string& notes, const Trainings& trainings)
{
    if (auto writable = checkWritable(); !writable)
        return passOn(writable);
    const auto description = normalized(expert);
    if (!description)
        return passOn(description);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    const std::int64_t now = rows::nowMs();
    const auto id = rows::putExpert(m_database, *description, now);
    if (!id)
        return passOn(id);
    auto saved = rows::addVersion(m_database, *id, expert, notes, now);
    if (!saved)
        return passOn(saved);
    for (const auto& training : trainings)
        if (auto kept = rows::addTraining(m_database, saved->id, *training); !kept)
            return passOn(kept);
    if (auto done = transaction->commit(); !done)
        return passOn(done);
    return saved;
}

Result<void> ExpertStore::describe(ExpertId id, const ExpertDescription& description)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    const auto wanted = normalized(description);
    if (!wanted)
        return passOn(wanted);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    const auto holder = rows::expertNamed(m_database, wanted->name);
    if (!holder)
        return passOn(holder);
    if (*holder && *holder != id)
        return fail(ErrorCode::Conflict, "library \"" + path() + "\" already has an expert called \"" + wanted->name +
                                             "\"; choose another name");
    const auto updated = rows::updateExpert(m_database, id, *wanted, rows::nowMs());
    if (!updated)
        return passOn(updated);
    if (!*updated)
        return failGone();
    return transaction->commit();
}

} // namespace wb
