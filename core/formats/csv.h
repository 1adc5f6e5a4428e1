// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <string>
#include <string_view>

namespace wb {

struct CsvOptions {
    enum class Header { Detect, Yes, No };
    /// Between cells: ',' ';' '\t', ' ' for any run of blanks, or 0 to find out from the first lines.
    char separator = 0;
    /// Detect: the first row is a header if any of its cells is not a number.
    Header header = Header::Detect;
};

/// Reads RFC 4180 text (quotes, CRLF, byte order mark, blank lines skipped) of numbers, separated by commas,
/// semicolons, tabs or blanks. Where the separator is not a comma, decimal commas are read too. Errors: Parse with line
/// and column for a cell that is not a number, an open quote, or a row of another length; NonFinite; LimitExceeded for
/// a line over kCsvLineBytes or a table over kTableCells.
Result<Table> readCsv(std::string_view text, const CsvOptions& options = {});

struct CsvStyle {
    char separator = ',';
    bool header = true;        ///< Written if the table has column names.
    int significantDigits = 0; ///< 0: as many as it takes to read back the same bits.
};

/// Rows end with LF; names are quoted where they must be; '.' is the decimal point, whatever the locale.
std::string writeCsv(const Table& table, const CsvStyle& style = {});

} // namespace wb
