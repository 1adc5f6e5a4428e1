// SPDX-License-Identifier: Apache-2.0
#include "core/formats/csv_parser.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/byte_order_mark.h"
#include "core/formats/fann_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

constexpr std::int64_t kShownBadCells = 20;
constexpr std::size_t kShownCellBytes = 80;
constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

bool looksLikeHeader(const std::vector<std::string>& cells, char separator, CsvOptions::Decimal decimal)
{
    return std::any_of(cells.begin(), cells.end(),
                       [&](const std::string& cell) { return !parseCsvNumber(cell, separator, decimal); });
}

} // namespace

std::optional<float> parseCsvNumber(std::string_view text, char separator, CsvOptions::Decimal decimal)
{
    text = trimmed(text);
    const bool commas =
        decimal == CsvOptions::Decimal::Comma || (decimal == CsvOptions::Decimal::Either && separator != ',');
    const bool points = decimal != CsvOptions::Decimal::Comma;
    const std::size_t comma = commas ? text.find(',') : std::string_view::npos;
    const bool pointed = (!points || comma != std::string_view::npos) && text.find('.') != std::string_view::npos;
    if (pointed)
        return std::nullopt;
    if (comma == std::string_view::npos)
        return parseFloat(text);
    std::string number(text);
    number[comma] = '.';
    return parseFloat(number);
}

bool isMissingCell(std::string_view text, const CsvOptions& options)
{
    return text.empty() ||
           std::find(options.missingTexts.begin(), options.missingTexts.end(), text) != options.missingTexts.end();
}

Result<std::size_t> CsvParser::parse(std::string_view bytes, bool last)
{
    const std::string_view all = bytes;
    if (!m_started) {
        // The separator is found in the first lines, so they have to be there.
        const std::size_t needed = m_options.separator == 0 ? limits::kCsvLineBytes : 0;
        if (!last && bytes.size() < needed + kByteOrderMark.size())
            return std::size_t{0};
        bytes = withoutByteOrderMark(bytes);
        if (m_options.separator == 0)
            m_options.separator = sniffCsvSeparator(bytes);
        m_started = true;
    }
    if (!last && !bytes.empty() && bytes.back() == '\r') // its line feed may be on the way
        bytes.remove_suffix(1);
    auto taken = parseRecords(bytes, last);
    if (!taken)
        return taken;
    return *taken + static_cast<std::size_t>(bytes.data() - all.data());
}

Result<std::size_t> CsvParser::parseRecords(std::string_view text, bool last)
{
    CsvRecords records(text, m_options.separator, m_line);
    std::vector<std::string> cells;
    std::size_t taken = 0;
    for (;;) {
        const auto more = records.next(cells);
        const bool cut = !last && (!more || records.left().empty());
        if (cut && text.size() - taken > limits::kCsvLineBytes)
            return more ? fail(ErrorCode::LimitExceeded, "line " + std::to_string(m_line) + ": more than " +
                                                             std::to_string(limits::kCsvLineBytes) +
                                                             " bytes without an end; is this a table?")
                        : passOn(more);
        if (cut)
            return taken;
        if (!more)
            return passOn(more);
        if (!*more)
            return text.size();
        if (auto good = takeRecord(cells, records.line()); !good)
            return passOn(good);
        taken = text.size() - records.left().size();
        m_line = records.nextLine();
    }
}

Result<void> CsvParser::takeFirst(const std::vector<std::string>& cells)
{
    m_width = cells.size();
    if (m_width > static_cast<std::size_t>(limits::kTableColumns))
        return fail(ErrorCode::LimitExceeded, "the rows have " + std::to_string(m_width) + " cells; at most " +
                                                  std::to_string(limits::kTableColumns) + " are read");
    if (!m_options.kinds.empty() && m_options.kinds.size() != m_width)
        return fail(ErrorCode::SizeMismatch, "the rows have " + std::to_string(m_width) + " cells where " +
                                                 std::to_string(m_options.kinds.size()) +
                                                 " columns were expected; look at the file's layout again");
    if (std::count(m_options.kinds.begin(), m_options.kinds.end(), ColumnKind::Category) > 0)
        m_categories.resize(m_width);
    m_keptWidth = m_width - static_cast<std::size_t>(
                                std::count(m_options.kinds.begin(), m_options.kinds.end(), ColumnKind::Skip));
    if (m_keptWidth == 0)
        return fail(ErrorCode::InvalidArgument, "all columns are left out; take at least one");
    return {};
}

Result<void> CsvParser::takeRecord(const std::vector<std::string>& cells, int line)
{
    if (!m_sawFirst) {
        m_sawFirst = true;
        if (auto good = takeFirst(cells); !good)
            return good;
        const bool header = m_options.header == CsvOptions::Header::Yes ||
                            (m_options.header == CsvOptions::Header::Detect &&
                             looksLikeHeader(cells, m_options.separator, m_options.decimal));
        if (header) {
            m_names = cells;
            return {};
        }
    }
    if (cells.size() != m_width)
        return failAt({line}, std::to_string(cells.size()) + " cells where the rows before have " +
                                  std::to_string(m_width) + "; give every row as many");
    m_cells += static_cast<std::int64_t>(m_keptWidth);
    if (m_cells > limits::kTableCells)
        return failAt({line}, "more than " + std::to_string(limits::kTableCells) + " cells; take fewer rows",
                      ErrorCode::LimitExceeded);
    for (std::size_t column = 0; column < m_width; ++column) {
        if (auto good = takeCell(cells[column], column, line); !good)
            return good;
    }
    return {};
}

Result<void> CsvParser::takeCell(const std::string& cell, std::size_t column, int line)
{
    if (kind(column) == ColumnKind::Skip)
        return {};
    if (m_options.allowsMissing && isMissingCell(trimmed(cell), m_options)) {
        m_values.add(kMissing);
        return {};
    }
    if (kind(column) == ColumnKind::Number)
        return takeNumber(cell, column, line);
    const auto number = m_categories[column].number(cell);
    if (!number)
        return failAt({line, "column", static_cast<std::int64_t>(column) + 1}, named(column) + number.error().message,
                      number.error().code);
    m_values.add(*number);
    return {};
}

Result<void> CsvParser::takeNumber(const std::string& cell, std::size_t column, int line)
{
    const auto value = parseCsvNumber(cell, m_options.separator, m_options.decimal);
    if (!value)
        return badCell(cell, column, line, ErrorCode::Parse);
    if (!std::isfinite(*value))
        return badCell(cell, column, line, ErrorCode::NonFinite);
    m_values.add(*value);
    return {};
}

Result<void> CsvParser::badCell(const std::string& cell, std::size_t column, int line, ErrorCode code)
{
    const FannPlace place{line, "column", static_cast<std::int64_t>(column) + 1};
    const std::string what =
        named(column) + (trimmed(cell).empty()      ? "the cell is empty"
                         : code == ErrorCode::Parse ? excerpt(cell) + " is not a number"
                                                    : excerpt(cell) + " is not a finite 32-bit number");
    if (m_options.badCells == CsvOptions::BadCells::Refuse)
        return failAt(
            place, what + (trimmed(cell).empty() ? "; fill it or remove the row" : "; mend or remove the row"), code);
    if (++m_badCellCount <= kShownBadCells)
        m_badCells.push_back(place.text() + ": " + what + "; taken as missing");
    if (m_badPlaces.size() < LoadedTable::kShownBadCells)
        m_badPlaces.push_back({line, static_cast<int>(column) + 1, cell.substr(0, kShownCellBytes)});
    m_values.add(kMissing);
    return {};
}

std::string CsvParser::named(std::size_t column) const
{
    return m_names.empty() ? std::string() : excerpt(m_names[column]) + ": ";
}

void CsvParser::sortCategories(Table& table, const std::vector<std::size_t>& kept) const
{
    if (m_categories.empty())
        return;
    for (std::size_t at = 0; at < kept.size(); ++at) {
        table.categories.push_back(m_categories[kept[at]].sortedNames());
        const std::vector<float> sorted = m_categories[kept[at]].sortedNumbers();
        for (float& value : table.values.col(static_cast<Eigen::Index>(at)))
            if (kind(kept[at]) == ColumnKind::Category && !std::isnan(value))
                value = sorted[static_cast<std::size_t>(value)];
    }
}

Result<LoadedTable> CsvParser::finish()
{
    if (!m_sawFirst)
        return fail(ErrorCode::Parse, "there are no rows; take a file with a row of numbers for every sample");
    LoadedTable loaded;
    std::vector<std::size_t> kept;
    for (std::size_t column = 0; column < m_width; ++column) {
        if (kind(column) == ColumnKind::Skip)
            continue;
        kept.push_back(column);
        if (!m_names.empty())
            loaded.table.columns.push_back(m_names[column]);
    }
    loaded.table.values = m_values.takeRows(static_cast<Eigen::Index>(m_keptWidth));
    sortCategories(loaded.table, kept);
    loaded.roles.assign(kept.size(), Role::Input);
    loaded.warnings = std::move(m_badCells);
    loaded.badCells = std::move(m_badPlaces);
    loaded.badCellCount = m_badCellCount;
    if (m_badCellCount > kShownBadCells)
        loaded.warnings.push_back("and " + std::to_string(m_badCellCount - kShownBadCells) + " more such cells");
    return loaded;
}

} // namespace wb
