// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// Where in a FANN file something stands, as messages say it: "line 36, connection 17". number 0: the item as a whole.
struct FannPlace {
    int line = 0;
    std::string_view item = {};
    std::int64_t number = 0;

    std::string text() const;
};

tl::unexpected<Error> failAt(const FannPlace& place, const std::string& what, ErrorCode code = ErrorCode::Parse);

/// A piece of a file in a message: in quotes, cut where it is long, without control characters.
std::string excerpt(std::string_view text);
std::string_view trimmed(std::string_view text);
/// Blanks, line ends and the like as C's isspace has them in the C locale.
bool isSpace(char character);

/// Walks through text and knows its line.
class FannScanner {
public:
    explicit FannScanner(std::string_view text, int line = 1) : m_left(text), m_line(line) {}

    int line() const { return m_line; }
    std::string_view left() const { return m_left; }
    void skipSpace();
    /// Up to the next white space, which is left standing; empty at the end.
    std::string_view word();
    /// So many characters, of which none is a line end.
    std::string_view take(std::size_t count);
    /// The rest of the line, without its end; moves on to the next.
    std::string_view restOfLine();
    /// What stands between the next pair of parentheses.
    Result<std::string_view> tuple(const FannPlace& place);

private:
    void advance(std::size_t count);

    std::string_view m_left;
    int m_line;
};

/// Reads the numbers of one file: with decimal points or, if all of it is so, decimal commas; fixed-point ones too.
class FannNumbers {
public:
    /// From now on fannValue() reads whole numbers and divides them by 2^decimalPoint.
    void setDecimalPoint(int decimalPoint);

    Result<std::int64_t> whole(std::string_view text, std::int64_t low, std::int64_t high,
                               const FannPlace& place) const;
    Result<double> real(std::string_view text, const FannPlace& place);
    /// A number of the library's own type: weights, steepness and a few limits.
    Result<float> fannValue(std::string_view text, const FannPlace& place);

    /// Errors: Parse if commas and points are mixed. Warns of commas and of numbers that lost precision.
    Result<void> finish(std::vector<std::string>& warnings) const;

private:
    /// With a point instead of a comma.
    std::string_view pointed(std::string_view text, int line);

    bool m_fixedPoint = false;
    double m_unit = 1.0;
    int m_pointLine = 0;
    int m_commaLine = 0;
    int m_doubleLine = 0;
    int m_precisionChecks = 0;
    std::string m_buffer;
};

} // namespace wb
