// SPDX-License-Identifier: Apache-2.0
#include "core/store/database.h"

#include "core/base/limits.h"
#include "core/formats/file.h"
#include "core/store/sqlite_error.h"

#include <sqlite3.h>

#include <array>
#include <filesystem>
#include <system_error>

namespace wb {

namespace {

// SQLite's own waiting grows to a tenth of a second between two tries: who has waited long is overtaken by who comes.
constexpr int kBusyPauseMs = 5;
constexpr int kBusyTries = 2000;

int waitForLock(void*, int tries)
{
    if (tries >= kBusyTries)
        return 0;
    sqlite3_sleep(kBusyPauseMs);
    return 1;
}

struct Limit {
    int id;
    int value;
};

constexpr std::array<Limit, 9> kLimits{{
    {SQLITE_LIMIT_LENGTH, static_cast<int>(limits::kFileBytes)},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000},
}};

} // namespace

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Database::Database(sqlite3* handle, std::string path) : m_handle(handle), m_path(std::move(path)) {}

Result<Database> Database::open(const std::string& path, Access access)
{
    const int flags = (access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                      SQLITE_OPEN_NOMUTEX;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    Database database(handle, path);
    if (code != SQLITE_OK)
        return sqliteFailure(handle, code, path);
    if (const auto hardened = database.harden(); !hardened)
        return passOn(hardened);
    return database;
}

Result<void> Database::harden() const
{
    sqlite3* handle = m_handle.get();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_handler(handle, waitForLock, nullptr);
    for (const Limit& limit : kLimits)
        sqlite3_limit(handle, limit.id, limit.value);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    return execute("PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;");
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return sqliteFailure(m_handle.get(), code, m_path);
    return Statement(statement);
}

Result<void> Database::execute(const std::string& sql) const
{
    const int code = sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteFailure(m_handle.get(), code, m_path);
    return {};
}

Result<Database::FirstStatement> Database::prepareFirst(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    if (sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, &rest) != SQLITE_OK)
        return fail(ErrorCode::InvalidArgument, sqlite3_errmsg(m_handle.get()));
    FirstStatement first;
    if (statement != nullptr)
        first.statement = Statement(statement);
    first.rest = sql.substr(static_cast<std::size_t>(rest - sql.data()));
    return first;
}

Result<std::int64_t> Database::number(std::string_view sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return passOn(statement);
    const auto row = statement->step();
    if (!row)
        return passOn(row);
    return *row ? statement->integer(0) : 0;
}

Result<std::string> Database::text(std::string_view sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return passOn(statement);
    const auto row = statement->step();
    if (!row)
        return passOn(row);
    return *row ? statement->text(0) : std::string();
}

std::int64_t Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle.get()); }

bool Database::isReadOnly() const { return sqlite3_db_readonly(m_handle.get(), "main") == 1; }

bool Database::isReplaced() const
{
    int hasMoved = 0;
    return sqlite3_file_control(m_handle.get(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK &&
           hasMoved != 0;
}

void Database::trustSchema() const { sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr); }

void Database::tolerateDamage() const
{
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr); // it forbids the next
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
}

Result<void> Database::backUpTo(const std::string& path) const
{
    auto target = open(path, Access::ReadWrite);
    if (!target)
        return passOn(target);
    return copyTo(*target);
}

Result<void> Database::copyTo(const Database& target) const
{
    sqlite3* handle = target.m_handle.get();
    sqlite3_backup* backup = sqlite3_backup_init(handle, "main", m_handle.get(), "main");
    if (backup == nullptr)
        return sqliteFailure(handle, sqlite3_errcode(handle), target.m_path);
    const int code = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE || finished != SQLITE_OK)
        return sqliteFailure(handle, code != SQLITE_DONE ? code : finished, target.m_path);
    return {};
}

Result<void> Database::backUpWhole(const std::string& path) const
{
    const auto file = [](const std::string& name) {
        return std::filesystem::path(std::u8string(name.begin(), name.end()));
    };
    const std::string unfinished = path + ".unfinished";
    std::error_code error;
    std::filesystem::remove(file(unfinished), error);
    if (auto copied = backUpTo(unfinished); !copied) {
        for (const char* rest : {"", "-journal"})
            std::filesystem::remove(file(unfinished + rest), error);
        Error told = copied.error(); // of the file that was asked for
        if (const std::size_t at = told.message.find(unfinished); at != std::string::npos)
            told.message.replace(at, unfinished.size(), path);
        return tl::unexpected<Error>(std::move(told));
    }
    for (const char* rest : {"-wal", "-shm", "-journal"}) // of a database that is replaced: they are not the new one's
        std::filesystem::remove(file(path + rest), error);
    std::filesystem::rename(file(unfinished), file(path), error);
    if (error)
        return fail(ErrorCode::Io, "cannot write the copy \"" + path + "\" (" + error.message() +
                                       "); check the folder's permissions and the disk's space");
    syncFolderOf(path);
    return {};
}

Result<Database> Database::copyInMemory() const
{
    auto copy = open(":memory:", Access::ReadWrite);
    if (!copy)
        return copy;
    if (auto copied = copyTo(*copy); !copied)
        return passOn(copied);
    return copy;
}

Result<void> Database::vacuum() const
{
    sqlite3_limit(m_handle.get(), SQLITE_LIMIT_ATTACHED, 1); // the new file is attached while it is written
    auto done = execute("VACUUM");
    sqlite3_limit(m_handle.get(), SQLITE_LIMIT_ATTACHED, 0);
    return done;
}

Result<Transaction> Transaction::begin(const Database& database)
{
    const auto begun = database.execute("BEGIN IMMEDIATE");
    if (!begun)
        return passOn(begun);
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database != nullptr)
        static_cast<void>(m_database->execute("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    auto committed = m_database->execute("COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

namespace {

constexpr int kStepsBetweenLooks = 1000; ///< Of SQLite's machine.

/// Reading alone, and of functions all but those that load code.
int allowReading(void*, int action, const char*, const char* name, const char*, const char*)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return name != nullptr && std::string_view(name) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

} // namespace

ReadGuard::ReadGuard(const Database& database, std::chrono::milliseconds time)
    : m_handle(database.m_handle.get()), m_end(std::chrono::steady_clock::now() + time)
{
    sqlite3_set_authorizer(m_handle, allowReading, nullptr);
    sqlite3_progress_handler(
        m_handle, kStepsBetweenLooks,
        [](void* guard) { return static_cast<const ReadGuard*>(guard)->isOver() ? 1 : 0; }, this);
}

ReadGuard::~ReadGuard()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    sqlite3_set_authorizer(m_handle, nullptr, nullptr);
}

} // namespace wb
