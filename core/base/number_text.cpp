// SPDX-License-Identifier: Apache-2.0
#include "core/base/number_text.h"

#include <fast_float/fast_float.h>

#include <array>
#include <charconv>

namespace wb {

namespace {

template <typename... Arguments>
std::string print(Arguments... arguments)
{
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), arguments...);
    return {buffer.data(), end.ptr};
}

/// A leading '+' is fine in front of a number, but from_chars does not know it.
std::string_view withoutPlus(std::string_view text)
{
    return text.size() > 1 && text[0] == '+' && text[1] != '-' ? text.substr(1) : text;
}

template <typename T>
std::optional<T> parseFloating(std::string_view text)
{
    text = withoutPlus(text);
    T value{};
    const auto read = fast_float::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

std::string numberText(float value) { return print(value); }

std::string numberText(double value) { return print(value); }

std::string numberText(double value, int significantDigits)
{
    return print(value, std::chars_format::general, significantDigits);
}

std::string groupedText(std::int64_t value)
{
    std::string digits = print(value);
    const std::size_t first = value < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, "\u2009");
    }
    return digits;
}

std::optional<float> parseFloat(std::string_view text) { return parseFloating<float>(text); }

std::optional<double> parseDouble(std::string_view text) { return parseFloating<double>(text); }

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    text = withoutPlus(text);
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace wb
