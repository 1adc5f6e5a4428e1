// SPDX-License-Identifier: Apache-2.0
#include "core/formats/csv.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/csv_parser.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

std::string inQuotes(std::string_view text)
{
    std::string quoted = "\"";
    for (const char character : text)
        quoted.append(character == '"' ? 2 : 1, character);
    return quoted + '"';
}

std::string quotedIfNeeded(const std::string& name, char separator)
{
    // 0xEF begins a byte order mark, which nobody may find at the start of the text.
    const bool plain = !name.empty() && name.front() != '\xEF' && std::none_of(name.begin(), name.end(), [=](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == separator;
    });
    return plain ? name : inQuotes(name);
}

void appendCell(std::string& text, const Table& table, Eigen::Index row, Eigen::Index column, const CsvStyle& style)
{
    const float value = table.values(row, column);
    if (std::isnan(value))
        text += table.values.cols() == 1 ? "\"\"" : ""; // a line without anything would be no row
    else if (table.isCategorical(column))
        text += quotedIfNeeded(
            table.categories[static_cast<std::size_t>(column)][static_cast<std::size_t>(static_cast<int>(value))],
            style.separator);
    else
        text += style.significantDigits > 0 ? numberText(static_cast<double>(value), style.significantDigits)
                                            : numberText(value);
}

} // namespace

std::string csvField(std::string_view text)
{
    return text.find_first_of(",\"\n\r") == std::string_view::npos ? std::string(text) : inQuotes(text);
}

Result<Table> readCsv(std::string_view text, const CsvOptions& options)
{
    if (text.size() > limits::kFileBytes)
        return fail(ErrorCode::LimitExceeded, "the file has " + std::to_string(text.size()) + " bytes; at most " +
                                                  std::to_string(limits::kFileBytes) + " are read");
    CsvParser parser(options);
    auto loaded = parseWhole(parser, text);
    return loaded ? std::move(loaded->table) : Result<Table>(passOn(loaded));
}

std::string writeCsv(const Table& table, const CsvStyle& style)
{
    std::string text;
    for (std::size_t column = 0; style.header && column < table.columns.size(); ++column) {
        text += quotedIfNeeded(table.columns[column], style.separator);
        text += column + 1 == table.columns.size() ? '\n' : style.separator;
    }
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        for (Eigen::Index column = 0; column < table.values.cols(); ++column) {
            appendCell(text, table, row, column, style);
            text += column + 1 == table.values.cols() ? '\n' : style.separator;
        }
    }
    return text;
}

} // namespace wb
