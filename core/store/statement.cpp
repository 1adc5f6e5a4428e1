// SPDX-License-Identifier: Apache-2.0
#include "core/store/statement.h"

#include "core/store/sqlite_error.h"

#include <sqlite3.h>

namespace wb {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3_stmt* statement) : m_statement(statement) {}

Statement& Statement::note(int code)
{
    if (m_bindCode == SQLITE_OK)
        m_bindCode = code;
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    return note(sqlite3_bind_int64(m_statement.get(), parameter, value));
}

Statement& Statement::bind(int parameter, double value)
{
    return note(sqlite3_bind_double(m_statement.get(), parameter, value));
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    const char* data = text.empty() ? "" : text.data(); // a null pointer would bind NULL
    return note(sqlite3_bind_text64(m_statement.get(), parameter, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes)
{
    const char* data = bytes.empty() ? "" : bytes.data();
    return note(sqlite3_bind_blob64(m_statement.get(), parameter, data, bytes.size(), SQLITE_TRANSIENT));
}

Statement& Statement::bindNull(int parameter) { return note(sqlite3_bind_null(m_statement.get(), parameter)); }

Result<bool> Statement::step()
{
    sqlite3* database = sqlite3_db_handle(m_statement.get());
    int code = m_bindCode;
    m_bindCode = SQLITE_OK;
    if (code == SQLITE_OK)
        code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    auto outcome = code == SQLITE_DONE ? Result<bool>(false) : Result<bool>(sqliteFailure(database, code));
    sqlite3_reset(m_statement.get());
    return outcome;
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return passOn(row);
        if (!*row)
            return {};
    }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

std::string Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    if (data == nullptr)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string_view Statement::blob(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    if (data == nullptr)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

bool Statement::isNull(int column) const { return kind(column) == Kind::Null; }

Statement::Kind Statement::kind(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return Kind::Integer;
    case SQLITE_FLOAT:
        return Kind::Real;
    case SQLITE_TEXT:
        return Kind::Text;
    case SQLITE_BLOB:
        return Kind::Blob;
    default:
        return Kind::Null;
    }
}

int Statement::columnCount() const { return sqlite3_column_count(m_statement.get()); }

std::string Statement::columnName(int column) const
{
    const char* name = sqlite3_column_name(m_statement.get(), column);
    return name != nullptr ? name : "";
}

} // namespace wb
