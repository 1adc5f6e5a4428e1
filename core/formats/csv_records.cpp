// SPDX-License-Identifier: Apache-2.0
#include "core/formats/csv_records.h"

#include "core/base/limits.h"
#include "core/formats/fann_text.h"

#include <algorithm>

namespace wb {

namespace {

bool isBlank(char character) { return character == ' ' || character == '\t'; }

} // namespace

bool CsvRecords::isSeparator(char character) const
{
    return m_separator == ' ' ? isBlank(character) : character == m_separator;
}

void CsvRecords::skipLineEnd()
{
    if (!m_left.empty() && m_left.front() == '\r')
        m_left.remove_prefix(1);
    if (!m_left.empty() && m_left.front() == '\n')
        m_left.remove_prefix(1);
    ++m_nextLine;
}

void CsvRecords::skipBlanks()
{
    while (!m_left.empty() && isBlank(m_left.front()))
        m_left.remove_prefix(1);
}

void CsvRecords::skipBlankLines()
{
    for (;;) {
        const std::size_t end = m_left.find_first_not_of(" \t");
        if (end == std::string_view::npos) {
            m_left = {};
            return;
        }
        if (m_left[end] != '\n' && m_left[end] != '\r')
            return;
        m_left.remove_prefix(end);
        skipLineEnd();
    }
}

void CsvRecords::takePlainCell(std::string& cell)
{
    std::size_t length = 0;
    while (length < m_left.size() && m_left[length] != '\n' && m_left[length] != '\r' && !isSeparator(m_left[length]))
        ++length;
    cell = trimmed(m_left.substr(0, length));
    m_left.remove_prefix(length);
}

Result<void> CsvRecords::takeQuotedCell(std::string& cell, std::size_t column)
{
    const FannPlace place{m_nextLine, "column", static_cast<std::int64_t>(column)};
    m_left.remove_prefix(1);
    cell.clear();
    for (;;) {
        const std::size_t quote = m_left.find('"');
        if (quote == std::string_view::npos || cell.size() + quote > limits::kCsvLineBytes)
            return failAt(place, "the quote that opens here is never closed; add the closing quote");
        cell.append(m_left.substr(0, quote));
        m_nextLine +=
            static_cast<int>(std::count(m_left.begin(), m_left.begin() + static_cast<std::ptrdiff_t>(quote), '\n'));
        m_left.remove_prefix(quote + 1);
        if (m_left.empty() || m_left.front() != '"')
            break;
        cell += '"';
        m_left.remove_prefix(1);
    }
    if (!atLineEnd() && !isSeparator(m_left.front()))
        return failAt(place, "there is text behind the closing quote; write a quote inside quotes twice");
    return {};
}

Result<bool> CsvRecords::next(std::vector<std::string>& cells)
{
    skipBlankLines();
    cells.clear();
    m_line = m_nextLine;
    if (m_left.empty())
        return false;
    const std::size_t before = m_left.size();
    if (m_separator == ' ')
        skipBlanks();
    for (;;) {
        std::string& cell = cells.emplace_back();
        if (!m_left.empty() && m_left.front() == '"') {
            if (auto good = takeQuotedCell(cell, cells.size()); !good)
                return passOn(good);
        } else {
            takePlainCell(cell);
        }
        if (before - m_left.size() > limits::kCsvLineBytes)
            return failAt({m_line},
                          "the line has more than " + std::to_string(limits::kCsvLineBytes) +
                              " bytes; is this a table?",
                          ErrorCode::LimitExceeded);
        if (m_separator == ' ')
            skipBlanks();
        if (atLineEnd())
            break;
        if (m_separator != ' ')
            m_left.remove_prefix(1);
    }
    skipLineEnd();
    return true;
}

} // namespace wb
