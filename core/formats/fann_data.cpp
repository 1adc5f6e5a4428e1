// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_data.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/byte_order_mark.h"
#include "core/formats/fann_text.h"
#include "core/formats/table_builder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wb {

namespace {

/// Words with their lines; comments count as white space. Goes on where a piece before this one ended.
class Words {
public:
    Words(std::string_view text, int line, bool isInComment) : m_scanner(text, line), m_line(line)
    {
        if (isInComment)
            skipComment();
    }

    std::string_view next()
    {
        for (;;) {
            m_scanner.skipSpace();
            m_line = m_scanner.line();
            if (m_scanner.left().empty() || m_scanner.left().front() != '#')
                break;
            skipComment();
        }
        std::string_view word = m_scanner.left();
        std::size_t length = 0;
        while (length < word.size() && !isSpace(word[length]) && word[length] != '#')
            ++length;
        return m_scanner.take(length);
    }
    /// Of the last word; once there is none, of the end.
    int line() const { return m_line; }
    /// The text ends in a comment whose line goes on.
    bool isInComment() const { return m_isInComment; }

private:
    void skipComment()
    {
        m_isInComment = m_scanner.left().find('\n') == std::string_view::npos;
        m_scanner.restOfLine();
    }

    FannScanner m_scanner;
    int m_line;
    bool m_isInComment = false;
};

constexpr std::array kCountNames{"number of rows", "number of inputs", "number of outputs"};
constexpr std::array<std::int64_t, 3> kLeastCounts{0, 1, 0};

class FannDataParser : public TableParser {
public:
    Result<std::size_t> parse(std::string_view bytes, bool last) override;
    Result<LoadedTable> finish() override;

private:
    Result<void> accept(std::string_view word, int line);
    Result<void> acceptCount(std::string_view word, int line);
    Result<void> checkCounts(int line) const;
    Result<float> cell(std::string_view word, int line) const;
    /// "line 3, row 2, column 1" of the next cell.
    std::string placeOfCell(int line) const;
    std::int64_t columns() const { return m_counts[1] + m_counts[2]; }
    std::int64_t cells() const { return m_counts[0] * columns(); }

    std::vector<std::int64_t> m_counts; ///< Rows, inputs, outputs.
    TableBuilder m_values;
    int m_line = 1;
    bool m_hasBegun = false;
    bool m_isInComment = false;
};

/// What ends in white space: a word that reaches the end may go on in the next piece.
std::string_view wholeWords(std::string_view bytes)
{
    const auto end = std::find_if(bytes.rbegin(), bytes.rend(), isSpace);
    return bytes.substr(0, static_cast<std::size_t>(bytes.rend() - end));
}

Result<std::size_t> FannDataParser::parse(std::string_view bytes, bool last)
{
    if (!last && !m_hasBegun && bytes.size() < kByteOrderMark.size())
        return std::size_t{0};
    std::string_view text = m_hasBegun ? bytes : withoutByteOrderMark(bytes);
    const std::size_t mark = bytes.size() - text.size();
    if (!last)
        text = wholeWords(text);
    if (!last && text.empty() && bytes.size() > limits::kCsvLineBytes)
        return failAt({m_line}, "a number of more than " + std::to_string(limits::kCsvLineBytes) +
                                    " characters; separate numbers by blanks");
    m_hasBegun = true;
    Words words(text, m_line, m_isInComment);
    for (std::string_view word = words.next(); !word.empty(); word = words.next())
        if (auto good = accept(word, words.line()); !good)
            return passOn(good);
    m_line = words.line();
    m_isInComment = words.isInComment();
    return mark + text.size();
}

Result<void> FannDataParser::accept(std::string_view word, int line)
{
    if (m_counts.size() < kCountNames.size())
        return acceptCount(word, line);
    if (m_values.count() == cells())
        return failAt({line}, excerpt(word) + " is one number too many after " + std::to_string(m_counts[0]) +
                                  " rows; remove what is left over or mend the number of rows");
    const auto value = cell(word, line);
    if (!value)
        return passOn(value);
    m_values.add(*value);
    return {};
}

Result<void> FannDataParser::acceptCount(std::string_view word, int line)
{
    const std::size_t which = m_counts.size();
    const auto value = parseInteger(word);
    if (!value || *value < kLeastCounts[which])
        return failAt({line, kCountNames[which]},
                      excerpt(word) + " must be a whole number, " + std::to_string(kLeastCounts[which]) + " or more");
    m_counts.push_back(*value);
    return m_counts.size() < kCountNames.size() ? Result<void>() : checkCounts(line);
}

Result<void> FannDataParser::checkCounts(int line) const
{
    if (m_counts[1] > limits::kUnitsPerLayer || m_counts[2] > limits::kUnitsPerLayer)
        return failAt({line},
                      std::to_string(m_counts[1]) + " inputs and " + std::to_string(m_counts[2]) +
                          " outputs; at most " + std::to_string(limits::kUnitsPerLayer) + " of each are allowed",
                      ErrorCode::LimitExceeded);
    if (m_counts[0] > limits::kTableCells / columns())
        return failAt({line},
                      std::to_string(m_counts[0]) + " rows of " + std::to_string(columns()) + " numbers; at most " +
                          std::to_string(limits::kTableCells) + " numbers are allowed",
                      ErrorCode::LimitExceeded);
    return {};
}

std::string FannDataParser::placeOfCell(int line) const
{
    return FannPlace{line}.text() + ", row " + std::to_string(m_values.count() / columns() + 1) + ", column " +
           std::to_string(m_values.count() % columns() + 1);
}

Result<float> FannDataParser::cell(std::string_view word, int line) const
{
    const auto value = parseFloat(word);
    if (!value)
        return fail(ErrorCode::Parse, placeOfCell(line) + ": " + excerpt(word) + " is not a number" +
                                          (word.find(',') == std::string_view::npos
                                               ? ""
                                               : "; separate numbers by blanks and write them with a decimal point"));
    if (!std::isfinite(*value))
        return fail(ErrorCode::NonFinite, placeOfCell(line) + ": " + excerpt(word) +
                                              " is not a finite 32-bit number; mend or remove the row");
    return *value;
}

Result<LoadedTable> FannDataParser::finish()
{
    if (m_counts.size() < kCountNames.size())
        return failAt({m_line, kCountNames[m_counts.size()]},
                      "it is missing; the file begins with the numbers of rows, inputs and outputs");
    if (m_values.count() < cells())
        return fail(ErrorCode::Parse, placeOfCell(m_line) + ": the file ends before it, " +
                                          std::to_string(m_counts[0]) +
                                          " rows are announced; take a complete copy of the file or mend the number "
                                          "of rows");
    LoadedTable loaded;
    loaded.table.values = m_values.takeRows(static_cast<Eigen::Index>(columns()));
    loaded.roles.assign(static_cast<std::size_t>(m_counts[1]), Role::Input);
    loaded.roles.insert(loaded.roles.end(), static_cast<std::size_t>(m_counts[2]), Role::Target);
    return loaded;
}

void appendRow(std::string& text, const Matrix& values, Eigen::Index row)
{
    for (Eigen::Index column = 0; column < values.cols(); ++column)
        text += numberText(values(row, column)) + ' ';
    text += '\n';
}

} // namespace

bool startsLikeFannData(std::string_view text)
{
    text = withoutByteOrderMark(text);
    Words words(text.substr(0, limits::kCsvLineBytes), 1, false);
    int line = 0;
    for (int count = 0; count < 3; ++count) {
        const auto number = parseInteger(words.next());
        if (!number || *number < 0 || (count > 0 && words.line() != line))
            return false;
        line = words.line();
    }
    return !words.next().empty() && words.line() != line;
}

std::unique_ptr<TableParser> fannDataParser() { return std::make_unique<FannDataParser>(); }

Result<Dataset> readFannData(std::string_view text, std::string source)
{
    FannDataParser parser;
    const auto loaded = parseWhole(parser, text);
    if (!loaded)
        return passOn(loaded);
    const Matrix& values = loaded->table.values;
    const Eigen::Index inputs = std::count(loaded->roles.begin(), loaded->roles.end(), Role::Input);
    Dataset dataset;
    dataset.source = std::move(source);
    dataset.inputs.resize(values.rows(), inputs);
    dataset.targets.resize(values.rows(), values.cols() - inputs);
    if (values.rows() > 0) { // there is no memory to point into without
        dataset.inputs = values.leftCols(inputs);
        dataset.targets = values.rightCols(values.cols() - inputs);
    }
    return dataset;
}

std::string writeFannData(const Dataset& dataset)
{
    std::string text = std::to_string(dataset.rows()) + ' ' + std::to_string(dataset.inputs.cols()) + ' ' +
                       std::to_string(dataset.targets.cols()) + '\n';
    for (Eigen::Index row = 0; row < dataset.rows(); ++row) {
        appendRow(text, dataset.inputs, row);
        appendRow(text, dataset.targets, row);
    }
    return text;
}

} // namespace wb
