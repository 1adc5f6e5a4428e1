// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_text.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr std::size_t kLongestExcerpt = 40;
constexpr std::size_t kLongestTuple = 256;
/// libfann's double library writes the same version string; its numbers have more digits than a float can hold.
constexpr std::size_t kDigitsOfDouble = 17;
constexpr int kPrecisionChecks = 200;

} // namespace

std::string FannPlace::text() const
{
    std::string text = "line " + std::to_string(line);
    if (!item.empty())
        text.append(", ").append(item);
    if (number > 0)
        text += ' ' + std::to_string(number);
    return text;
}

tl::unexpected<Error> failAt(const FannPlace& place, const std::string& what, ErrorCode code)
{
    return fail(code, place.text() + ": " + what);
}

std::string excerpt(std::string_view text)
{
    std::string shown(text.substr(0, kLongestExcerpt));
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return '"' + shown + (text.size() > kLongestExcerpt ? "...\"" : "\"");
}

bool isSpace(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

void FannScanner::advance(std::size_t count)
{
    m_line += static_cast<int>(std::count(m_left.begin(), m_left.begin() + static_cast<std::ptrdiff_t>(count), '\n'));
    m_left.remove_prefix(count);
}

void FannScanner::skipSpace()
{
    std::size_t count = 0;
    while (count < m_left.size() && isSpace(m_left[count]))
        ++count;
    advance(count);
}

std::string_view FannScanner::word()
{
    skipSpace();
    std::size_t count = 0;
    while (count < m_left.size() && !isSpace(m_left[count]))
        ++count;
    return take(count);
}

std::string_view FannScanner::take(std::size_t count)
{
    const std::string_view taken = m_left.substr(0, count);
    m_left.remove_prefix(taken.size());
    return taken;
}

std::string_view FannScanner::restOfLine()
{
    const std::size_t end = m_left.find('\n');
    const std::string_view line = m_left.substr(0, end);
    advance(end == std::string_view::npos ? m_left.size() : end + 1);
    return line;
}

Result<std::string_view> FannScanner::tuple(const FannPlace& place)
{
    skipSpace();
    const FannPlace here{m_line, place.item, place.number};
    if (m_left.empty())
        return failAt(here, "the file ends before it; take a complete copy of the file");
    if (m_left.front() != '(')
        return failAt(here, "expected (...) but found " + excerpt(m_left.substr(0, m_left.find('\n'))));
    const std::size_t end = m_left.substr(0, kLongestTuple).find(')');
    if (end == std::string_view::npos)
        return failAt(here, "its closing parenthesis is missing; take a complete copy of the file");
    const std::string_view inside = m_left.substr(1, end - 1);
    advance(end + 1);
    return inside;
}

void FannNumbers::setDecimalPoint(int decimalPoint)
{
    m_fixedPoint = true;
    m_unit = std::ldexp(1.0, -decimalPoint);
}

Result<std::int64_t> FannNumbers::whole(std::string_view text, std::int64_t low, std::int64_t high,
                                        const FannPlace& place) const
{
    text = trimmed(text);
    if (text.empty())
        return failAt(place, "a number is missing; take a complete copy of the file");
    const auto value = parseInteger(text);
    if (!value || *value < low || *value > high)
        return failAt(place, excerpt(text) + " must be a whole number from " + std::to_string(low) + " to " +
                                 std::to_string(high));
    return *value;
}

std::string_view FannNumbers::pointed(std::string_view text, int line)
{
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) {
        if (m_pointLine == 0 && text.find('.') != std::string_view::npos)
            m_pointLine = line;
        return text;
    }
    if (m_commaLine == 0)
        m_commaLine = line;
    m_buffer = text;
    m_buffer[comma] = '.';
    return m_buffer;
}

Result<double> FannNumbers::real(std::string_view text, const FannPlace& place)
{
    text = trimmed(text);
    if (text.empty())
        return failAt(place, "a number is missing; take a complete copy of the file");
    const auto value = parseDouble(pointed(text, place.line));
    if (!value)
        return failAt(place, excerpt(text) + " is not a number");
    if (!std::isfinite(*value))
        return failAt(place, excerpt(text) + " is not a finite number; write the value it should have",
                      ErrorCode::NonFinite);
    return *value;
}

Result<float> FannNumbers::fannValue(std::string_view text, const FannPlace& place)
{
    if (m_fixedPoint) {
        constexpr std::int64_t kMost = std::int64_t{1} << 53U;
        const auto scaled = whole(text, -kMost, kMost, place);
        return scaled ? Result<float>(static_cast<float>(static_cast<double>(*scaled) * m_unit)) : passOn(scaled);
    }
    text = trimmed(text);
    if (text.empty())
        return failAt(place, "a number is missing; take a complete copy of the file");
    const std::string_view digits = pointed(text, place.line);
    const auto value = parseFloat(digits);
    if (!value)
        return failAt(place, excerpt(text) + " is not a number");
    if (!std::isfinite(*value))
        return failAt(place,
                      excerpt(text) + " is not a finite 32-bit number; train again from an earlier copy of the network",
                      ErrorCode::NonFinite);
    if (m_doubleLine == 0 && digits.size() >= kDigitsOfDouble && m_precisionChecks++ < kPrecisionChecks &&
        parseDouble(digits) != static_cast<double>(*value))
        m_doubleLine = place.line;
    return *value;
}

Result<void> FannNumbers::finish(std::vector<std::string>& warnings) const
{
    if (m_commaLine != 0 && m_pointLine != 0)
        return fail(ErrorCode::Parse, "line " + std::to_string(m_commaLine) + " has a decimal comma and line " +
                                          std::to_string(m_pointLine) +
                                          " a decimal point: write all numbers with a point");
    if (m_commaLine != 0)
        warnings.push_back("line " + std::to_string(m_commaLine) +
                           ": decimal commas were read as decimal points, here and wherever they follow");
    if (m_doubleLine != 0)
        warnings.push_back("line " + std::to_string(m_doubleLine) +
                           ": the numbers have double precision; they were rounded to 32 bits");
    return {};
}

} // namespace wb
