// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <span>

namespace wb {

/// "MEXW" in PRAGMA application_id: how a file says that it is one of ours.
inline constexpr std::int64_t kLibraryApplicationId = 0x4D455857;

/// One step forward; there is none back.
struct Migration {
    int version;   ///< What PRAGMA user_version is afterwards; 1, 2, 3 and so on without gaps.
    int minReader; ///< The oldest version of the program's schema that can still read the result.
    const char* sql;
};

/// From resources/sql, in order; the last one is what this program writes.
std::span<const Migration> libraryMigrations();

/// What a file says of itself.
struct SchemaState {
    bool isEmpty = false; ///< No table at all: a new file.
    int version = 0;
    int minReader = 0;
};

/// Errors: Unsupported if the database belongs to another program; Corrupt.
Result<SchemaState> readSchemaState(const Database& database);

/// Whether tables, indices, triggers and views are to the letter those that the migrations up to a version make: a file
/// from elsewhere could bring triggers of its own. Tables in which SQLite keeps its statistics and its search index may
/// be there. Errors: those of the database.
Result<bool> hasSchemaOf(const Database& database, int version, std::span<const Migration> migrations);

/// Brings the database to the last migration's version: all steps in one transaction, after a copy of an older file has
/// been put beside it as "<path>.v<version>.backup". Its schema must be trusted. Does nothing if another program has
/// just done it. Errors: those of the database; it is as before then.
Result<void> migrate(const Database& database, std::span<const Migration> migrations);

} // namespace wb
