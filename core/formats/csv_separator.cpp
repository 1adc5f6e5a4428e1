// SPDX-License-Identifier: Apache-2.0
#include "core/base/limits.h"
#include "core/formats/csv_parser.h"
#include "core/formats/csv_records.h"
#include "core/formats/fann_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wb {

namespace {

constexpr std::array kSeparators{'\t', ';', ',', ' '};
constexpr int kSniffedLines = 5;
constexpr int kSniffedRecords = 50;

bool containsOutsideQuotes(std::string_view line, char separator)
{
    bool inQuotes = false;
    for (const char character : line) {
        if (character == '"')
            inQuotes = !inQuotes;
        else if (!inQuotes && (separator == ' ' ? character == ' ' || character == '\t' : character == separator))
            return true;
    }
    return false;
}

/// The share of cells that are numbers if the separator cuts all of the first records into equally many, at least two.
std::optional<double> shareOfNumbers(std::string_view text, char separator)
{
    CsvRecords records(text, separator);
    std::vector<std::string> cells;
    std::size_t width = 0;
    std::size_t numbers = 0;
    int count = 0;
    while (count < kSniffedRecords) {
        const auto more = records.next(cells);
        if (!more)
            return std::nullopt;
        // The last record of a piece may be cut.
        if (!*more || (count > 0 && records.left().empty() && text.size() == limits::kCsvLineBytes))
            break;
        if (cells.size() < 2 || (count > 0 && cells.size() != width))
            return std::nullopt;
        width = cells.size();
        ++count;
        numbers += static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [&](const std::string& cell) {
            return parseCsvNumber(cell, separator, CsvOptions::Decimal::Either).has_value();
        }));
    }
    if (count == 0)
        return std::nullopt;
    return static_cast<double>(numbers) / (static_cast<double>(width) * count);
}

} // namespace

char sniffCsvSeparator(std::string_view text)
{
    text = text.substr(0, limits::kCsvLineBytes);
    char best = 0;
    double bestShare = -1;
    for (const char separator : kSeparators) {
        const auto share = shareOfNumbers(text, separator);
        if (share && *share > bestShare) {
            best = separator;
            bestShare = *share;
        }
    }
    if (best != 0)
        return best;
    std::array<std::string_view, kSniffedLines> lines;
    std::size_t count = 0;
    FannScanner scanner(text);
    while (count < lines.size() && !scanner.left().empty()) {
        const std::string_view line = trimmed(scanner.restOfLine());
        if (!line.empty())
            lines[count++] = line;
    }
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(count);
    for (const char separator : kSeparators) {
        if (count > 0 && std::all_of(lines.begin(), end, [separator](std::string_view line) {
                return containsOutsideQuotes(line, separator);
            }))
            return separator;
    }
    return ',';
}

} // namespace wb
