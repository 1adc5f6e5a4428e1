// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <string>
#include <string_view>

namespace wb {

/// What the cells of a column hold.
enum class ColumnKind {
    Number,
    Category, ///< Texts that come again; kept by name.
    Skip,     ///< Whatever it is, the column is left out.
};

struct CsvOptions {
    enum class Header { Detect, Yes, No };
    enum class Decimal { Either, Point, Comma };
    enum class BadCells { Refuse, Missing };
    /// Between cells: ',' ';' '\t', ' ' for any run of blanks, or 0 to find out from the first lines.
    char separator = 0;
    /// Detect: the first row is a header if any of its cells is not a number.
    Header header = Header::Detect;
    /// Either: a point, or a comma where commas do not separate.
    Decimal decimal = Decimal::Either;
    /// Empty (all numbers), or one a column.
    std::vector<ColumnKind> kinds = {};
    /// Whether an empty cell is a missing value instead of an error, and which texts are as good as empty then.
    bool allowsMissing = false;
    std::vector<std::string> missingTexts = {};
    /// What becomes of a cell that is not the number it should be.
    BadCells badCells = BadCells::Refuse;
    bool operator==(const CsvOptions&) const = default;
};

/// Reads RFC 4180 text (quotes, CRLF, byte order mark, blank lines skipped), separated by commas, semicolons, tabs or
/// blanks. Errors: Parse with line and column for a cell that is not a number, an open quote, or a row of another
/// length; NonFinite; LimitExceeded for a line over kCsvLineBytes, a table over kTableCells or a column over
/// kCategories.
Result<Table> readCsv(std::string_view text, const CsvOptions& options = {});

struct CsvStyle {
    char separator = ',';
    bool header = true;        ///< Written if the table has column names.
    int significantDigits = 0; ///< 0: as many as it takes to read back the same bits.
};

/// A cell of a line that is put together by hand: in quotes where RFC 4180 wants them (2.6, 2.7), else as it is.
std::string csvField(std::string_view text);

/// Rows end with LF; names are quoted where they must be; a category is written by its name, a missing value as an
/// empty cell; '.' is the decimal point, whatever the locale.
std::string writeCsv(const Table& table, const CsvStyle& style = {});

} // namespace wb
