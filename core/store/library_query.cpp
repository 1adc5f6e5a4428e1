// SPDX-License-Identifier: Apache-2.0
#include "core/store/library_query.h"

#include "core/base/number_text.h"
#include "core/formats/csv.h"
#include "core/store/database.h"

#include <algorithm>

namespace wb {

namespace {

/// White space, ends of statements and comments after the one that is run.
bool isNothing(std::string_view text)
{
    while (!text.empty()) {
        if (text.starts_with("--")) {
            text.remove_prefix(std::min(text.find('\n'), text.size()));
        } else if (text.front() == ';' || text.front() == ' ' || text.front() == '\n' || text.front() == '\t' ||
                   text.front() == '\r') {
            text.remove_prefix(1);
        } else {
            return false;
        }
    }
    return true;
}

std::string cellText(const Statement& row, int column)
{
    switch (row.kind(column)) {
    case Statement::Kind::Real:
        return numberText(row.real(column));
    case Statement::Kind::Blob:
        return '(' + groupedText(static_cast<std::int64_t>(row.blob(column).size())) + " bytes)";
    default:
        return row.text(column);
    }
}

} // namespace

Result<QueryResult> queryLibrary(const std::string& path, std::string_view sql, const QueryLimits& limits)
{
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return passOn(database);
    const ReadGuard guard(*database, limits.time);
    auto question = database->prepareFirst(sql);
    if (!question)
        return passOn(question);
    if (!question->statement)
        return fail(ErrorCode::InvalidArgument, "there is no question: write a SELECT");
    if (!isNothing(question->rest))
        return fail(ErrorCode::InvalidArgument, "one SELECT at a time: there is more behind the first one");
    Statement& statement = *question->statement;
    QueryResult result;
    for (int column = 0; column < statement.columnCount(); ++column)
        result.columns.push_back(statement.columnName(column));
    for (;;) {
        const auto row = statement.step();
        if (!row && guard.isOver())
            return fail(ErrorCode::LimitExceeded, "the question took longer than " +
                                                      std::to_string(limits.time.count()) +
                                                      " ms: ask for less, or add a LIMIT");
        if (!row)
            return passOn(row);
        if (!*row)
            return result;
        if (result.rows.size() == limits.rows) {
            result.isCut = true;
            return result;
        }
        std::vector<std::string>& texts = result.rows.emplace_back();
        for (int column = 0; column < statement.columnCount(); ++column)
            texts.push_back(cellText(statement, column));
    }
}

Result<std::vector<LibraryTable>> libraryTables(const std::string& path)
{
    const auto found = queryLibrary(
        path, "SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'view') AND sql IS NOT NULL ORDER BY name");
    if (!found)
        return passOn(found);
    std::vector<LibraryTable> tables;
    for (const auto& row : found->rows)
        tables.push_back({row[0], row[1]});
    return tables;
}

std::string queryCsv(const QueryResult& result)
{
    std::string text;
    const auto add = [&text](const std::vector<std::string>& cells) {
        for (std::size_t at = 0; at < cells.size(); ++at) {
            text += at > 0 ? "," : "";
            text += csvField(cells[at]);
        }
        text += '\n';
    };
    add(result.columns);
    for (const auto& row : result.rows)
        add(row);
    return text;
}

} // namespace wb
