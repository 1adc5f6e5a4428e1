// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace wb {

/// One prepared statement of a Database, which must outlive it. Parameters count from 1, columns from 0. Thread: the
/// database's owner.
class Statement {
public:
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, double value);
    /// Text in UTF-8; NULs are kept.
    Statement& bind(int parameter, std::string_view text);
    Statement& bindBlob(int parameter, std::string_view bytes);
    Statement& bindNull(int parameter);

    /// True: a row stands ready. False: done, and reset for the next use. Errors: InvalidArgument for a violated
    /// constraint, Conflict if another program holds the lock, LimitExceeded, Corrupt, Io.
    Result<bool> step();
    /// Steps to the end, whatever rows there are. Errors: as step().
    Result<void> run();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    /// Valid until the next step.
    std::string_view blob(int column) const;
    bool isNull(int column) const;

    enum class Kind { Null, Integer, Real, Text, Blob };
    /// Of the value that stands there.
    Kind kind(int column) const;
    int columnCount() const;
    std::string columnName(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement);
    Statement& note(int code);

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_bindCode = 0; ///< The first refusal of a bind since the last step.
};

} // namespace wb
