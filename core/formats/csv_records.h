// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// The separator that stands in all of the first lines: tab, ';', ',' or blanks, in this order; ',' if there is none.
char sniffCsvSeparator(std::string_view text);

/// Cuts RFC 4180 text into records and those into cells, without a look at what is in them.
class CsvRecords {
public:
    /// separator ' ' means any run of blanks and tabs.
    CsvRecords(std::string_view text, char separator) : m_left(text), m_separator(separator) {}

    /// The next record that is not a blank line; false at the end. Errors: Parse for an open quote or text behind a
    /// closing one; LimitExceeded for a record over limits::kCsvLineBytes.
    Result<bool> next(std::vector<std::string>& cells);
    /// Where the last record begins.
    int line() const { return m_line; }

private:
    bool isSeparator(char character) const;
    bool atLineEnd() const { return m_left.empty() || m_left.front() == '\n' || m_left.front() == '\r'; }
    void skipBlankLines();
    void skipLineEnd();
    void skipBlanks();
    void takePlainCell(std::string& cell);
    Result<void> takeQuotedCell(std::string& cell, std::size_t column);

    std::string_view m_left;
    char m_separator;
    int m_line = 1;
    int m_nextLine = 1;
};

} // namespace wb
