// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace wb {

/// What SQLite's code means for a person: the file, what happened, and what to do about it. database may be null.
tl::unexpected<Error> sqliteFailure(sqlite3* database, int code, const std::string& path);
/// The same for a database that knows its path.
tl::unexpected<Error> sqliteFailure(sqlite3* database, int code);

} // namespace wb
