// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// What a question to a library gives, as text: a missing value is empty, a blob "(1 204 bytes)".
struct QueryResult {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< One text a column.
    bool isCut = false;                         ///< There were more rows.
    bool operator==(const QueryResult&) const = default;
};

struct QueryLimits {
    std::size_t rows = 1000;
    std::chrono::milliseconds time{2000};
};

/// Asks a library one question in SQL over a connection that can only read: opened read-only, and an authoriser that
/// lets nothing but SELECT and plain functions through (no PRAGMA, no ATTACH). Errors: InvalidArgument with SQLite's
/// words for what is no single SELECT; LimitExceeded after QueryLimits::time; those of Database::open().
Result<QueryResult> queryLibrary(const std::string& path, std::string_view sql, const QueryLimits& limits = {});

/// A table of a library, for people who ask.
struct LibraryTable {
    std::string name;
    std::string sql; ///< As it was created.
};
/// Sorted by name. Errors: as above.
Result<std::vector<LibraryTable>> libraryTables(const std::string& path);

/// With a header; see csvField().
std::string queryCsv(const QueryResult& result);

} // namespace wb
