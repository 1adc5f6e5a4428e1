// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_data.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/byte_order_mark.h"
#include "core/formats/fann_text.h"

#include <cmath>

namespace wb {

namespace {

/// Words with their lines; comments count as white space.
class Words {
public:
    explicit Words(std::string_view text) : m_scanner(text) {}

    std::string_view next()
    {
        for (;;) {
            m_scanner.skipSpace();
            m_line = m_scanner.line();
            if (m_scanner.left().empty() || m_scanner.left().front() != '#')
                break;
            m_scanner.restOfLine();
        }
        std::string_view word = m_scanner.left();
        std::size_t length = 0;
        while (length < word.size() && !isSpace(word[length]) && word[length] != '#')
            ++length;
        return m_scanner.take(length);
    }
    /// Of the last word.
    int line() const { return m_line; }
    std::size_t bytesLeft() const { return m_scanner.left().size(); }

private:
    FannScanner m_scanner;
    int m_line = 1;
};

struct Counts {
    std::int64_t rows = 0;
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
};

Result<std::int64_t> readCount(Words& words, const char* what, std::int64_t low)
{
    const std::string_view word = words.next();
    const FannPlace place{words.line(), what};
    if (word.empty())
        return failAt(place, "it is missing; the file begins with the numbers of rows, inputs and outputs");
    const auto value = parseInteger(word);
    if (!value || *value < low)
        return failAt(place, excerpt(word) + " must be a whole number, " + std::to_string(low) + " or more");
    return *value;
}

Result<Counts> readCounts(Words& words)
{
    const auto rows = readCount(words, "number of rows", 0);
    const auto inputs = rows ? readCount(words, "number of inputs", 1) : rows;
    const auto outputs = inputs ? readCount(words, "number of outputs", 0) : inputs;
    if (!outputs)
        return passOn(outputs);
    const FannPlace place{words.line()};
    if (*inputs > limits::kUnitsPerLayer || *outputs > limits::kUnitsPerLayer)
        return failAt(place,
                      std::to_string(*inputs) + " inputs and " + std::to_string(*outputs) + " outputs; at most " +
                          std::to_string(limits::kUnitsPerLayer) + " of each are allowed",
                      ErrorCode::LimitExceeded);
    const std::int64_t columns = *inputs + *outputs;
    if (*rows > limits::kTableCells / columns)
        return failAt(place,
                      std::to_string(*rows) + " rows of " + std::to_string(columns) + " numbers; at most " +
                          std::to_string(limits::kTableCells) + " numbers are allowed",
                      ErrorCode::LimitExceeded);
    // A number and the space before it take two bytes at least.
    if (*rows * columns > static_cast<std::int64_t>(words.bytesLeft() / 2))
        return failAt(place, std::to_string(*rows) + " rows of " + std::to_string(columns) +
                                 " numbers are announced, more than the file has; take a complete copy of the file or "
                                 "mend the number of rows");
    return Counts{*rows, *inputs, *outputs};
}

Result<float> readCell(Words& words, std::int64_t row, std::int64_t column)
{
    const std::string_view word = words.next();
    const auto at = [&] {
        return FannPlace{words.line()}.text() + ", row " + std::to_string(row) + ", column " + std::to_string(column);
    };
    if (word.empty())
        return fail(ErrorCode::Parse, at() + ": the file ends before it; take a complete copy of the file or mend the "
                                             "number of rows");
    const auto value = parseFloat(word);
    if (!value)
        return fail(ErrorCode::Parse, at() + ": " + excerpt(word) + " is not a number" +
                                          (word.find(',') == std::string_view::npos
                                               ? ""
                                               : "; separate numbers by blanks and write them with a decimal point"));
    if (!std::isfinite(*value))
        return fail(ErrorCode::NonFinite,
                    at() + ": " + excerpt(word) + " is not a finite 32-bit number; mend or remove the row");
    return *value;
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
    Words words(text.substr(0, limits::kCsvLineBytes));
    int line = 0;
    for (int count = 0; count < 3; ++count) {
        const auto number = parseInteger(words.next());
        if (!number || *number < 0 || (count > 0 && words.line() != line))
            return false;
        line = words.line();
    }
    return !words.next().empty() && words.line() != line;
}

Result<Dataset> readFannData(std::string_view text, std::string source)
{
    if (text.size() > limits::kFileBytes)
        return fail(ErrorCode::LimitExceeded, "the file has " + std::to_string(text.size()) + " bytes; at most " +
                                                  std::to_string(limits::kFileBytes) + " are read");
    text = withoutByteOrderMark(text);
    Words words(text);
    const auto counts = readCounts(words);
    if (!counts)
        return passOn(counts);
    Dataset dataset;
    dataset.source = std::move(source);
    const auto rows = static_cast<Eigen::Index>(counts->rows); // within limits.h, so within 32 bits
    const auto inputs = static_cast<Eigen::Index>(counts->inputs);
    const auto outputs = static_cast<Eigen::Index>(counts->outputs);
    dataset.inputs.resize(rows, inputs);
    dataset.targets.resize(rows, outputs);
    for (Eigen::Index row = 0; row < rows; ++row) {
        for (Eigen::Index column = 0; column < inputs + outputs; ++column) {
            const auto value = readCell(words, row + 1, column + 1);
            if (!value)
                return passOn(value);
            const Eigen::Index target = column - inputs;
            (target < 0 ? dataset.inputs(row, column) : dataset.targets(row, target)) = *value;
        }
    }
    if (const std::string_view surplus = words.next(); !surplus.empty())
        return failAt({words.line()}, excerpt(surplus) + " is one number too many after " +
                                          std::to_string(counts->rows) +
                                          " rows; remove what is left over or mend the "
                                          "number of rows");
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
