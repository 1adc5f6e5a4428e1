// SPDX-License-Identifier: Apache-2.0
#include "core/formats/csv_guess.h"

#include "core/base/limits.h"
#include "core/formats/csv_parser.h"
#include "core/formats/fann_text.h"

#include <algorithm>
#include <set>

namespace wb {

namespace {

using Record = std::vector<std::string>;

constexpr std::size_t kMostRecords = 2000;
constexpr int kFewRows = 20;
/// Of the rows, from which on texts are names of rows rather than categories.
constexpr double kNearlyAll = 0.9;
constexpr double kFewTexts = 0.1;

Result<std::vector<Record>> firstRecords(std::string_view head, bool headIsAll, char separator)
{
    CsvRecords records(head, separator);
    std::vector<Record> rows;
    Record cells;
    while (rows.size() < kMostRecords) {
        const auto more = records.next(cells);
        const bool cut = !headIsAll && (!more || records.left().empty()); // by the end of the piece
        if (cut && !rows.empty())
            break;
        if (!more)
            return passOn(more);
        if (!*more)
            break;
        rows.push_back(cells);
    }
    if (rows.empty())
        return fail(ErrorCode::Parse, "there are no rows; take a file with a row of numbers for every sample");
    return rows;
}

/// With a point or a comma, whichever more cells need.
CsvOptions::Decimal decimalOf(const std::vector<Record>& rows, char separator)
{
    int commas = 0;
    int points = 0;
    for (const Record& row : rows) {
        for (const std::string& cell : row) {
            const bool comma = cell.find(',') != std::string::npos;
            if (comma && parseCsvNumber(cell, separator, CsvOptions::Decimal::Comma))
                ++commas;
            else if (cell.find('.') != std::string::npos && parseCsvNumber(cell, separator, CsvOptions::Decimal::Point))
                ++points;
        }
    }
    return commas > points ? CsvOptions::Decimal::Comma : CsvOptions::Decimal::Point;
}

class Columns {
public:
    Columns(const std::vector<Record>& rows, const CsvOptions& options) : m_rows(rows), m_options(options) {}

    CsvColumnGuess look(std::size_t column, std::size_t firstRow) const
    {
        CsvColumnGuess guess;
        std::set<std::string_view> texts;
        for (std::size_t row = firstRow; row < m_rows.size(); ++row) {
            if (column >= m_rows[row].size())
                continue;
            const std::string& cell = m_rows[row][column];
            if (guess.firstCell.empty())
                guess.firstCell = cell;
            if (isMissingCell(trimmed(cell), m_options)) {
                ++guess.missing;
            } else if (parseCsvNumber(cell, m_options.separator, m_options.decimal)) {
                ++guess.numbers;
            } else {
                ++guess.texts;
                texts.insert(cell);
            }
        }
        guess.differentTexts = static_cast<int>(texts.size());
        return guess;
    }

    /// A header is a row of texts over columns that hold something else.
    bool hasHeader() const
    {
        const Record& first = m_rows.front();
        bool allTexts = true;
        bool repeats = false;
        for (std::size_t column = 0; column < first.size(); ++column) {
            const bool text = !isMissingCell(trimmed(first[column]), m_options) &&
                              !parseCsvNumber(first[column], m_options.separator, m_options.decimal);
            allTexts = allTexts && text;
            const CsvColumnGuess below = look(column, 1);
            if (text && below.numbers > 0 && below.texts == 0)
                return true;
            for (std::size_t row = 1; row < m_rows.size(); ++row)
                repeats = repeats || (column < m_rows[row].size() && m_rows[row][column] == first[column]);
        }
        const std::set<std::string_view> different(first.begin(), first.end());
        return allTexts && !repeats && different.size() == first.size() && m_rows.size() > 2;
    }

private:
    const std::vector<Record>& m_rows;
    const CsvOptions& m_options;
};

ColumnKind kindOf(const CsvColumnGuess& column, int rows)
{
    if (column.texts == 0)
        return ColumnKind::Number;
    const int known = column.numbers + column.texts;
    if (column.numbers > 0 && column.texts <= kFewTexts * known)
        return ColumnKind::Number;
    return rows > kFewRows && column.differentTexts > kNearlyAll * known ? ColumnKind::Skip : ColumnKind::Category;
}

} // namespace

Result<CsvGuess> guessCsv(std::string_view head, bool headIsAll)
{
    return guessCsv(head, headIsAll, 0, CsvOptions::Header::Detect);
}

Result<CsvGuess> guessCsv(std::string_view head, bool headIsAll, char separator, CsvOptions::Header header)
{
    if (head.substr(0, 3) == "\xEF\xBB\xBF")
        head.remove_prefix(3);
    CsvGuess guess;
    CsvOptions& options = guess.options;
    options.separator = separator != 0 ? separator : sniffCsvSeparator(head);
    options.allowsMissing = true;
    options.missingTexts = {"?", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL"};
    const auto rows = firstRecords(head, headIsAll, options.separator);
    if (!rows)
        return passOn(rows);
    if (rows->front().size() > static_cast<std::size_t>(limits::kTableColumns))
        return fail(ErrorCode::LimitExceeded, "the rows have " + std::to_string(rows->front().size()) +
                                                  " cells; at most " + std::to_string(limits::kTableColumns) +
                                                  " are read");
    options.decimal = decimalOf(*rows, options.separator);
    const Columns columns(*rows, options);
    options.header = header != CsvOptions::Header::Detect ? header
                     : columns.hasHeader()                ? CsvOptions::Header::Yes
                                                          : CsvOptions::Header::No;
    const std::size_t firstRow = options.header == CsvOptions::Header::Yes ? 1 : 0;
    guess.rowsSeen = static_cast<int>(rows->size() - firstRow);
    for (std::size_t column = 0; column < rows->front().size(); ++column) {
        guess.columns.push_back(columns.look(column, firstRow));
        if (firstRow > 0)
            guess.columns.back().name = rows->front()[column];
        options.kinds.push_back(kindOf(guess.columns.back(), guess.rowsSeen));
    }
    return guess;
}

} // namespace wb
