// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace wb {

namespace {

struct Meaning {
    int code;
    ErrorCode error;
    const char* what;
    const char* remedy;
};

constexpr std::array<Meaning, 13> kMeanings{{
    {SQLITE_BUSY, ErrorCode::Conflict, "another program is writing to it", "try again in a moment"},
    {SQLITE_LOCKED, ErrorCode::Conflict, "it is in use", "try again in a moment"},
    {SQLITE_FULL, ErrorCode::Io, "the disk is full", "free some space and try again; nothing was changed"},
    {SQLITE_READONLY, ErrorCode::Io, "it is write-protected", "change its permissions or choose another file"},
    {SQLITE_CANTOPEN, ErrorCode::Io, "it cannot be opened",
     "check that the folder exists and that you may write there"},
    {SQLITE_PERM, ErrorCode::Io, "access is denied", "change its permissions or choose another file"},
    {SQLITE_IOERR, ErrorCode::Io, "the system refused to read or write it", "check the disk and try again"},
    {SQLITE_NOTADB, ErrorCode::Corrupt, "it is not a database", "choose a library file"},
    {SQLITE_CORRUPT, ErrorCode::Corrupt, "it is damaged", "restore it from a backup"},
    {SQLITE_CONSTRAINT, ErrorCode::InvalidArgument, "a value is outside its limits", "change it and try again"},
    {SQLITE_MISMATCH, ErrorCode::InvalidArgument, "a value is of the wrong kind", "change it and try again"},
    {SQLITE_TOOBIG, ErrorCode::LimitExceeded, "a value is too big to be stored", "make it smaller"},
    {SQLITE_NOMEM, ErrorCode::LimitExceeded, "there is not enough memory", "close something and try again"},
}};

/// What the system said last of the database's file or of its journal.
bool isRefusalForRoom(sqlite3_file* file)
{
    int error = 0;
    if (file == nullptr || file->pMethods == nullptr ||
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error) != SQLITE_OK)
        return false;
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

/// SQLite itself knows a full disk only where the system says ENOSPC.
bool isNoRoom(sqlite3* database)
{
    for (const int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file* file = nullptr;
        if (database != nullptr &&
            sqlite3_file_control(database, "main", which, static_cast<void*>(&file)) == SQLITE_OK &&
            isRefusalForRoom(file))
            return true;
    }
    return false;
}

} // namespace

tl::unexpected<Error> sqliteFailure(sqlite3* database, int code, const std::string& path)
{
    const int primary = (code & 0xff) == SQLITE_IOERR && isNoRoom(database) ? SQLITE_FULL : code & 0xff;
    const auto known =
        std::find_if(kMeanings.begin(), kMeanings.end(), [&](const Meaning& m) { return m.code == primary; });
    const char* detail = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    std::string message = "library \"" + path + "\": ";
    if (known == kMeanings.end())
        return fail(ErrorCode::Io, message + detail + " (SQLite " + std::to_string(code) + ")");
    message += std::string(known->what) + "; " + known->remedy + " (" + detail + ")";
    return fail(known->error, std::move(message));
}

tl::unexpected<Error> sqliteFailure(sqlite3* database, int code)
{
    const char* path = sqlite3_db_filename(database, "main");
    return sqliteFailure(database, code, path != nullptr && *path != 0 ? path : ":memory:");
}

} // namespace wb
