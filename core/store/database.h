// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/statement.h"

#include <chrono>
#include <optional>

struct sqlite3;

namespace wb {

/// A connection to one SQLite file, hardened as SQLite advises for files of unknown origin: defensive, schema not
/// trusted, cells checked, no memory map, tight limits, foreign keys on. Waits 10 s for another program's lock.
/// Thread: one owner.
class Database {
public:
    enum class Access {
        ReadOnly,
        ReadWrite, ///< Made if it is not there.
    };

    /// Path: UTF-8, or ":memory:". Errors: Io, Corrupt.
    static Result<Database> open(const std::string& path, Access access);

    Result<Statement> prepare(std::string_view sql) const;
    /// The first statement of a text somebody typed, none in an empty one, and what stands behind it. Errors:
    /// InvalidArgument with SQLite's own words.
    struct FirstStatement {
        std::optional<Statement> statement;
        std::string_view rest;
    };
    Result<FirstStatement> prepareFirst(std::string_view sql) const;
    /// A whole script. Errors: as Statement::step().
    Result<void> execute(const std::string& sql) const;
    /// The one number a statement gives, 0 if it gives no row.
    Result<std::int64_t> number(std::string_view sql) const;
    Result<std::string> text(std::string_view sql) const;
    std::int64_t lastInsertId() const;
    /// What was asked for, or what the file's permissions leave of it.
    bool isReadOnly() const;
    const std::string& path() const { return m_path; }
    /// The file it reads no longer stands at its path.
    bool isReplaced() const;

    /// Lets the schema use json functions and FTS5, which SQLite 3.40 counts as unsafe; only once it is known to be
    /// ours.
    void trustSchema() const;

    /// Reads on where the schema or the length of the file is wrong, as far as there is anything to be read. Only for a
    /// connection that cannot write.
    void tolerateDamage() const;

    /// A copy of everything committed, as it is now. Errors: Io; an unfinished copy is left behind then.
    Result<void> backUpTo(const std::string& path) const;
    /// The same into a file that is there whole or not at all, whatever was there before. Errors: Io.
    Result<void> backUpWhole(const std::string& path) const;
    /// The same into memory; its path is ":memory:".
    Result<Database> copyInMemory() const;
    /// Writes the file anew without gaps. Errors: as Statement::step(); it is as before then.
    Result<void> vacuum() const;

private:
    friend class ReadGuard;
    struct Close {
        void operator()(sqlite3* database) const;
    };
    Database(sqlite3* handle, std::string path);
    Result<void> harden() const;
    Result<void> copyTo(const Database& target) const;

    std::unique_ptr<sqlite3, Close> m_handle;
    std::string m_path;
};

/// While it lives a connection can do nothing but SELECT, and no statement lasts longer than the time given. The
/// database must outlive it.
class ReadGuard {
public:
    ReadGuard(const Database& database, std::chrono::milliseconds time);
    ReadGuard(const ReadGuard&) = delete;
    ReadGuard& operator=(const ReadGuard&) = delete;
    ~ReadGuard();

    /// The time is up: a statement that was interrupted was so by this.
    bool isOver() const { return std::chrono::steady_clock::now() >= m_end; }

private:
    sqlite3* m_handle;
    std::chrono::steady_clock::time_point m_end;
};

/// Takes the write lock at once, because a transaction that reads first and writes later can be refused without
/// waiting. Rolled back unless committed. The database must outlive it.
class Transaction {
public:
    static Result<Transaction> begin(const Database& database);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(const Database& database) : m_database(&database) {}
    const Database* m_database;
};

} // namespace wb
