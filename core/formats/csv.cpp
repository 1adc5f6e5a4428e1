// SPDX-License-Identifier: Apache-2.0
#include "core/formats/csv.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/csv_records.h"
#include "core/formats/fann_text.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

/// A decimal comma is one only where commas do not stand between cells.
std::optional<float> parseCell(std::string_view text, char separator)
{
    text = trimmed(text);
    const std::size_t comma = separator == ',' ? std::string_view::npos : text.find(',');
    if (comma == std::string_view::npos)
        return parseFloat(text);
    if (text.find('.') != std::string_view::npos)
        return std::nullopt;
    std::string pointed(text);
    pointed[comma] = '.';
    return parseFloat(pointed);
}

bool looksLikeHeader(const std::vector<std::string>& cells, char separator)
{
    return std::any_of(cells.begin(), cells.end(),
                       [separator](const std::string& cell) { return !parseCell(cell, separator); });
}

class TableReader {
public:
    TableReader(std::string_view text, const CsvOptions& options)
        : m_separator(options.separator != 0 ? options.separator : sniffCsvSeparator(text)), m_header(options.header),
          m_records(text, m_separator)
    {
    }

    Result<Table> read()
    {
        std::vector<std::string> cells;
        for (;;) {
            const auto more = m_records.next(cells);
            if (!more)
                return passOn(more);
            if (!*more)
                break;
            if (auto good = takeRecord(cells); !good)
                return passOn(good);
        }
        if (m_width == 0)
            return fail(ErrorCode::Parse, "there are no rows; take a file with a row of numbers for every sample");
        Table table;
        table.columns = std::move(m_columns);
        table.values = Eigen::Map<const Matrix>(m_values.data(), static_cast<Eigen::Index>(m_values.size() / m_width),
                                                static_cast<Eigen::Index>(m_width));
        return table;
    }

private:
    Result<void> takeRecord(std::vector<std::string>& cells)
    {
        if (m_width == 0) {
            m_width = cells.size();
            const bool header = m_header == CsvOptions::Header::Yes ||
                                (m_header == CsvOptions::Header::Detect && looksLikeHeader(cells, m_separator));
            if (header) {
                m_columns = cells;
                return {};
            }
        }
        if (cells.size() != m_width)
            return failAt({m_records.line()}, std::to_string(cells.size()) + " cells where the rows before have " +
                                                  std::to_string(m_width) + "; give every row as many");
        if (m_values.size() + m_width > static_cast<std::size_t>(limits::kTableCells))
            return failAt({m_records.line()},
                          "more than " + std::to_string(limits::kTableCells) + " cells; take fewer rows",
                          ErrorCode::LimitExceeded);
        for (std::size_t column = 0; column < m_width; ++column) {
            if (auto good = takeCell(cells[column], column); !good)
                return good;
        }
        return {};
    }

    Result<void> takeCell(const std::string& cell, std::size_t column)
    {
        FannPlace place{m_records.line(), "column", static_cast<std::int64_t>(column) + 1};
        if (trimmed(cell).empty())
            return failAt(place, named(column) + "the cell is empty; fill it or remove the row");
        const auto value = parseCell(cell, m_separator);
        if (!value)
            return failAt(place, named(column) + excerpt(cell) + " is not a number; mend or remove the row");
        if (!std::isfinite(*value))
            return failAt(place,
                          named(column) + excerpt(cell) + " is not a finite 32-bit number; mend or remove the row",
                          ErrorCode::NonFinite);
        m_values.push_back(*value);
        return {};
    }

    std::string named(std::size_t column) const
    {
        return m_columns.empty() ? std::string() : excerpt(m_columns[column]) + ": ";
    }

    char m_separator;
    CsvOptions::Header m_header;
    CsvRecords m_records;
    std::size_t m_width = 0;
    std::vector<std::string> m_columns;
    std::vector<float> m_values;
};

std::string quotedIfNeeded(const std::string& name, char separator)
{
    // 0xEF begins a byte order mark, which nobody may find at the start of the text.
    const bool plain = !name.empty() && name.front() != '\xEF' && std::none_of(name.begin(), name.end(), [=](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == separator;
    });
    if (plain)
        return name;
    std::string quoted = "\"";
    for (const char character : name)
        quoted.append(character == '"' ? 2 : 1, character);
    return quoted + '"';
}

} // namespace

Result<Table> readCsv(std::string_view text, const CsvOptions& options)
{
    if (text.size() > limits::kFileBytes)
        return fail(ErrorCode::LimitExceeded, "the file has " + std::to_string(text.size()) + " bytes; at most " +
                                                  std::to_string(limits::kFileBytes) + " are read");
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    return TableReader(text, options).read();
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
            const float value = table.values(row, column);
            text += style.significantDigits > 0 ? numberText(static_cast<double>(value), style.significantDigits)
                                                : numberText(value);
            text += column + 1 == table.values.cols() ? '\n' : style.separator;
        }
    }
    return text;
}

} // namespace wb
