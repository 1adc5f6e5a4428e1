// SPDX-License-Identifier: Apache-2.0
#include "core/store/library_recovery.h"

#include "core/base/sha256.h"
#include "core/formats/file.h"
#include "core/store/expert_rows.h"
#include "core/store/library_files.h"
#include "core/store/library_import.h"
#include "core/store/library_salvage.h"
#include "core/store/schema.h"

#include <array>
#include <system_error>

namespace wb {

namespace {

constexpr std::array<const char*, 3> kCompanions{"-wal", "-shm", "-journal"};

void removeLibrary(const std::string& path)
{
    std::error_code error;
    std::filesystem::remove(filePath(path), error);
    for (const char* rest : kCompanions)
        std::filesystem::remove(filePath(path + rest), error);
}

Result<Database> openTrusted(const std::string& path)
{
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (database)
        database->trustSchema();
    return database;
}

/// One recovery: the new library grows beside the damaged one and takes its place at the end.
class Recovery {
public:
    Recovery(const std::string& path, Timestamp now) : m_path(path), m_new(path + ".recovering"), m_now(now) {}

    Result<RecoveryReport> run()
    {
        removeLibrary(m_new); // of a recovery that was cut off
        auto done = build();
        if (done && m_report.base != RecoveryReport::Base::Sound)
            done = putInPlace();
        if (!done || m_report.base == RecoveryReport::Base::Sound)
            removeLibrary(m_new);
        if (!done)
            return passOn(done);
        return m_report;
    }

private:
    Result<void> build()
    {
        std::error_code error;
        if (!std::filesystem::exists(filePath(m_path), error))
            return fail(ErrorCode::NotFound, "there is no library \"" + m_path + "\"; name another file");
        const auto damaged = Database::open(m_path, Database::Access::ReadOnly);
        if (!damaged)
            return passOn(damaged);
        if (auto allowed = checkIsOurs(*damaged); !allowed)
            return allowed;
        damaged->trustSchema(); // only to be read: nothing in it runs but functions of SQLite's own
        const auto kept = keepItself(*damaged);
        if (!kept || *kept)
            return kept ? Result<void>() : Result<void>(passOn(kept));
        removeLibrary(m_new);
        if (auto based = takeSnapshot(); !based)
            return based;
        const auto remains = Database::open(m_path, Database::Access::ReadOnly);
        if (!remains)
            return passOn(remains);
        remains->trustSchema();
        remains->tolerateDamage();
        return addSalvage(*remains);
    }

    Result<void> checkIsOurs(const Database& damaged)
    {
        const auto state = readSchemaState(damaged);
        if (!state) {
            m_report.trouble = state.error().message;
            // Its mark may be what was hit: a file with snapshots beside it was a library.
            const bool isMarkLost = state.error().code == ErrorCode::Unsupported && !snapshotsOf(m_path).empty();
            return state.error().code == ErrorCode::Corrupt || isMarkLost ? Result<void>()
                                                                          : Result<void>(passOn(state));
        }
        const int newest = libraryMigrations().back().version;
        if (state->version > newest)
            return fail(ErrorCode::Unsupported, "library \"" + m_path +
                                                    "\" was written by a newer program: its version is " +
                                                    std::to_string(state->version) + ", this program writes " +
                                                    std::to_string(newest) + "; recover it with that program");
        return {};
    }

    /// True: the library needs nothing, or nothing but single versions, and a copy of it is the base.
    Result<bool> keepItself(const Database& damaged)
    {
        if (!m_report.trouble.empty())
            return false;
        std::error_code error;
        if (std::filesystem::file_size(filePath(m_path), error) == 0 && !snapshotsOf(m_path).empty()) {
            m_report.trouble = "the file is empty";
            return false;
        }
        if (auto copied = damaged.backUpTo(m_new); !copied)
            return noteTrouble(copied.error());
        LibraryCondition found;
        {
            const auto store = ExpertStore::open(m_new);
            if (!store)
                return noteTrouble(store.error());
            if (!store->readOnlyReason().empty()) {
                m_report.trouble = store->readOnlyReason();
                return false;
            }
            found = store->check();
        }
        m_report.kept = found.sound;
        if (found.isSound())
            return true;
        m_report.trouble = troubleText(found);
        if (found.damaged.empty())
            return false;
        m_report.base = RecoveryReport::Base::Itself;
        return mend(found.damaged);
    }

    Result<bool> noteTrouble(const Error& error)
    {
        if (error.code != ErrorCode::Corrupt)
            return tl::unexpected<Error>(error);
        m_report.trouble = error.message;
        if (const std::size_t at = m_report.trouble.find(m_new); at != std::string::npos) // found in the copy
            m_report.trouble.replace(at, m_new.size(), m_path);
        return false;
    }

    /// Puts back what a snapshot still has of damaged versions, and takes out the others. False: it cannot be done so.
    Result<bool> mend(const std::vector<DamagedVersion>& damaged)
    {
        const auto database = openTrusted(m_new);
        if (!database)
            return passOn(database);
        // A version's row is written anew; what refers to it stays meanwhile.
        auto done = database->execute("PRAGMA foreign_keys=OFF");
        for (const DamagedVersion& version : damaged)
            if (done)
                done = mendFromSnapshots(*database, version.id);
        if (done)
            done = database->execute("PRAGMA foreign_keys=ON");
        if (!done)
            return giveUpMending(done.error());
        const LibraryCondition after = checkLibrary(*database);
        m_report.mended = static_cast<int>(damaged.size() - after.damaged.size());
        m_report.lost = after.damaged;
        for (const DamagedVersion& lost : after.damaged)
            if (done)
                done = rows::runBound(*database, "DELETE FROM expert_version WHERE id = ?1",
                                      [&](Statement& s) { s.bind(1, lost.id.value); });
        if (done)
            done = database->execute("DELETE FROM expert WHERE NOT EXISTS "
                                     "(SELECT 1 FROM expert_version WHERE expert_id = expert.id)");
        if (done && checkLibrary(*database).isSound())
            done = closeWhole(*database);
        else if (done)
            done = fail(ErrorCode::Corrupt, "more than that is damaged");
        return done ? Result<bool>(true) : giveUpMending(done.error());
    }

    /// More than single versions is damaged: another base has to be found.
    Result<bool> giveUpMending(const Error& error)
    {
        if (error.code != ErrorCode::Corrupt && error.code != ErrorCode::InvalidArgument)
            return tl::unexpected<Error>(error);
        RecoveryReport anew;
        anew.trouble = m_report.trouble;
        m_report = anew;
        return false;
    }

    Result<void> mendFromSnapshots(const Database& database, VersionId id) const
    {
        auto row = database.prepare("SELECT topology_sha256, weights_sha256 FROM expert_version WHERE id = ?1");
        if (!row)
            return passOn(row);
        if (const auto there = row->bind(1, id.value).step(); !there || !*there)
            return there ? Result<void>() : Result<void>(passOn(there));
        const std::string design = row->text(0);
        const std::string weights = row->text(1);
        static_cast<void>(row->run()); // ends the reading
        for (const std::string& path : snapshotsOf(m_path)) {
            const auto snapshot = Database::open(path, Database::Access::ReadOnly);
            if (!snapshot)
                continue;
            snapshot->trustSchema();
            if (const std::string bytes =
                    soundBytes(*snapshot, "SELECT data FROM blob_store WHERE sha256 = ?1", weights);
                !bytes.empty())
                if (auto put = rows::putBlob(database, weights, bytes); !put)
                    return put;
            if (const std::string text = soundBytes(
                    *snapshot, "SELECT topology_json FROM expert_version WHERE topology_sha256 = ?1", design);
                !text.empty())
                if (auto put = putDesign(database, id, text); !put)
                    return put;
        }
        return {};
    }

    /// What a snapshot has under a hash, if it has that hash.
    static std::string soundBytes(const Database& snapshot, std::string_view sql, const std::string& sha256)
    {
        auto row = snapshot.prepare(sql);
        if (!row || !row->bind(1, sha256).step().value_or(false) || sha256Hex(row->blob(0)) != sha256)
            return {};
        return std::string(row->blob(0));
    }

    static Result<void> putDesign(const Database& database, VersionId id, const std::string& text)
    {
        return rows::runBound(
            database,
            "INSERT OR REPLACE INTO expert_version (id, expert_id, version, stage, topology_json, topology_sha256, "
            "shape, "
            "n_inputs, n_outputs, n_params, precision, weights_sha256, weights_bytes, preproc_json, seed, notes, "
            "created_at) SELECT id, expert_id, version, stage, ?2, topology_sha256, shape, n_inputs, n_outputs, "
            "n_params, "
            "precision, weights_sha256, weights_bytes, preproc_json, seed, notes, created_at FROM expert_version "
            "WHERE id = ?1 AND topology_json <> ?2",
            [&](Statement& s) { s.bind(1, id.value).bind(2, text); });
    }

    /// A copy of the newest sound snapshot, or a new library.
    Result<void> takeSnapshot()
    {
        std::error_code error;
        for (const std::string& path : snapshotsOf(m_path)) {
            std::filesystem::copy_file(filePath(path), filePath(m_new), error);
            if (error)
                return fail(ErrorCode::Io, "\"" + path + "\" cannot be copied to \"" + m_new + "\" (" +
                                               error.message() +
                                               "); check the folder's permissions and the disk's space");
            if (const auto store = ExpertStore::open(m_new); store && store->readOnlyReason().empty()) {
                if (const LibraryCondition found = store->check(); found.isSound()) {
                    m_report.base = RecoveryReport::Base::Snapshot;
                    m_report.snapshot = path;
                    m_report.kept = found.sound;
                    return {};
                }
            }
            ++m_report.badSnapshots;
            removeLibrary(m_new);
        }
        m_report.base = RecoveryReport::Base::Nothing;
        m_report.kept = 0;
        const auto made = ExpertStore::open(m_new);
        return made ? Result<void>() : Result<void>(passOn(made));
    }

    Result<void> addSalvage(const Database& damaged)
    {
        const auto clean = Database::open(":memory:", Database::Access::ReadWrite);
        const auto target = openTrusted(m_new);
        if (!clean || !target)
            return passOn(clean ? target : clean);
        clean->trustSchema();
        if (auto made = migrate(*clean, libraryMigrations()); !made)
            return made;
        const auto salvage = salvageLibrary(damaged, *target, *clean);
        if (!salvage)
            return passOn(salvage);
        m_report.isComplete = salvage->isComplete;
        auto transaction = Transaction::begin(*target);
        if (!transaction)
            return passOn(transaction);
        const auto imported = importExperts(*clean, *target, m_path);
        if (!imported)
            return passOn(imported);
        m_report.salvaged = *imported;
        for (const DamagedVersion& version : salvage->damaged) {
            const auto there = rows::numberBound(
                *target,
                "SELECT 1 FROM expert e JOIN expert_version v ON v.expert_id = e.id WHERE e.uuid = ?1 AND "
                "v.version = ?2",
                [&](Statement& s) { s.bind(1, version.uuid).bind(2, std::int64_t{version.version}); });
            if (!there || !*there)
                m_report.lost.push_back(version);
        }
        if (auto done = transaction->commit(); !done)
            return done;
        return closeWhole(*target);
    }

    /// Everything in the one file, nothing in files beside it.
    static Result<void> closeWhole(const Database& database)
    {
        const auto mode = database.text("PRAGMA journal_mode=DELETE");
        if (!mode)
            return passOn(mode);
        return *mode == "wal" ? fail(ErrorCode::Conflict, "\"" + database.path() + "\" is in use; try again")
                              : Result<void>();
    }

    /// A crash in between leaves the damaged library where it was, and a copy of it.
    Result<void> putInPlace()
    {
        m_report.damagedFile = m_path + ".damaged-" + stampText(m_now);
        const auto aside = filePath(m_report.damagedFile);
        std::error_code error;
        std::filesystem::create_hard_link(filePath(m_path), aside, error);
        if (error) // a file system without
            std::filesystem::copy_file(filePath(m_path), aside, error);
        if (std::error_code none; std::filesystem::file_size(filePath(m_path + "-wal"), none) == 0 && !none)
            std::filesystem::remove(filePath(m_path + "-wal"), none); // left by looking at it
        // They belong to the old one, and must not be taken for the new one's.
        for (const char* rest : {"-wal", "-journal"})
            if (std::error_code ignored; !error && std::filesystem::exists(filePath(m_path + rest), ignored))
                std::filesystem::rename(filePath(m_path + rest), filePath(m_report.damagedFile + rest), error);
        if (!error)
            std::filesystem::rename(filePath(m_new), filePath(m_path), error);
        if (error)
            return fail(ErrorCode::Io, "library \"" + m_path + "\" cannot be moved to \"" + m_report.damagedFile +
                                           "\" (" + error.message() +
                                           "); check the folder's permissions and the disk's space");
        syncFolderOf(m_path);
        std::filesystem::remove(filePath(m_path + "-shm"), error);
        static_cast<void>(writeFile(m_report.damagedFile + ".txt", recoveryText(m_report)));
        return {};
    }

    const std::string m_path;
    const std::string m_new;
    Timestamp m_now;
    RecoveryReport m_report;
};

std::string countOf(int number, const char* one)
{
    std::string text = std::to_string(number);
    text += ' ';
    text += one;
    return number == 1 ? text : text + 's';
}

} // namespace

Result<RecoveryReport> recoverLibrary(const std::string& path, Timestamp now) { return Recovery(path, now).run(); }

std::string recoveryText(const RecoveryReport& report)
{
    using Base = RecoveryReport::Base;
    if (report.base == Base::Sound)
        return "the library is sound, " + countOf(report.kept, "version") + "; nothing was done\n";
    std::string text = "damaged: " + report.trouble + '\n';
    text += "the damaged file lies in " + report.damagedFile + '\n';
    if (report.badSnapshots > 0)
        text += "passed over because damaged too: " + countOf(report.badSnapshots, "snapshot") + '\n';
    if (report.base == Base::Itself)
        text += "kept as it was: " + countOf(report.kept, "version") +
                "; mended from snapshots: " + std::to_string(report.mended) + '\n';
    else if (report.base == Base::Snapshot)
        text += "brought back from " + report.snapshot + ": " + countOf(report.kept, "version") + '\n';
    else
        text += "there was no sound snapshot: the library began empty\n";
    if (report.base != Base::Itself)
        text += "saved from the damaged file: " + countOf(report.salvaged.newVersions, "version") + " (" +
                countOf(report.salvaged.newExperts, "new expert") + "), without the trash and what was measured\n";
    for (const DamagedVersion& lost : report.lost)
        text += "lost: \"" + (lost.expert.empty() ? std::string("(unknown)") : lost.expert) + "\" version " +
                std::to_string(lost.version) + ": " + lost.what + '\n';
    if (!report.isComplete)
        text += "parts of the damaged file could not be read: more may have stood there\n";
    return text;
}

} // namespace wb
