// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// The separator that cuts the first lines into equally many cells, and the most of them into numbers; where none
/// does, the first of tab, ';', ',' and blanks that stands in all of the first five lines; else ','.
char sniffCsvSeparator(std::string_view text);

/// Cuts RFC 4180 text into records and those into cells, without a look at what is in them.
class CsvRecords {
public:
    /// separator ' ' means any run of blanks and tabs.
    CsvRecords(std::string_view text, char separator, int line = 1)
        : m_left(text), m_separator(separator), m_line(line), m_nextLine(line)
    {
    }

    /// The next record that is not a blank line; false at the end. Errors: Parse for an open quote or text behind a
    /// closing one; LimitExceeded for a record over limits::kCsvLineBytes.
    Result<bool> next(std::vector<std::string>& cells);
    /// Where the last record begins.
    int line() const { return m_line; }
    /// What follows it, and the line that begins with.
    std::string_view left() const { return m_left; }
    int nextLine() const { return m_nextLine; }

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
    int m_line;
    int m_nextLine;
};

} // namespace wb
