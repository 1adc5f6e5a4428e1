// SPDX-License-Identifier: Apache-2.0
#include "core/base/time_text.h"

#include "core/base/number_text.h"

#include <array>
#include <cmath>
#include <utility>

namespace wb {

namespace {

struct TimeUnit {
    double nanoseconds;
    const char* name;
};
constexpr std::array<TimeUnit, 4> kTimeUnits{{{1, "ns"}, {1e3, "µs"}, {1e6, "ms"}, {1e9, "s"}}};
constexpr const char* kThinSpace = "\u2009";

/// The unit that leaves one to three digits before the point, once rounded to three digits.
const TimeUnit& unitFor(double nanoseconds)
{
    const TimeUnit* chosen = &kTimeUnits.front();
    for (const TimeUnit& unit : kTimeUnits)
        if (std::abs(nanoseconds) >= 0.9995 * unit.nanoseconds)
            chosen = &unit;
    return *chosen;
}

/// printf's %.*f, whose point would follow the locale.
std::string fixedText(double value, int decimals)
{
    if (!std::isfinite(value) || std::abs(value) > 1e15)
        return numberText(value);
    const long long scaled = std::llround(std::abs(value) * std::pow(10.0, decimals));
    std::string digits = std::to_string(scaled);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (decimals > 0)
        digits.insert(digits.size() - places, 1, '.');
    return (value < 0 && scaled != 0 ? "-" : "") + digits;
}

std::string withUnit(const std::string& number, const TimeUnit& unit) { return number + kThinSpace + unit.name; }

} // namespace

std::string timeText(double nanoseconds)
{
    const TimeUnit& unit = unitFor(nanoseconds);
    const double value = nanoseconds / unit.nanoseconds;
    int decimals = 0;
    if (std::abs(value) < 9.995)
        decimals = 2;
    else if (std::abs(value) < 99.95)
        decimals = 1;
    return withUnit(fixedText(value, decimals), unit);
}

std::string timeTickText(double nanoseconds)
{
    const TimeUnit& unit = unitFor(nanoseconds);
    return withUnit(numberText(nanoseconds / unit.nanoseconds, 4), unit);
}

std::optional<double> parseTime(std::string_view text)
{
    // Both letters a keyboard may give for micro: U+00B5 and U+03BC. "s" last: the others end in it.
    constexpr std::array<std::pair<std::string_view, double>, 6> kUnits{
        {{"ns", 1}, {"\u00b5s", 1e3}, {"\u03bcs", 1e3}, {"us", 1e3}, {"ms", 1e6}, {"s", 1e9}}};
    for (const auto& unit : kUnits) {
        if (text.size() <= unit.first.size() || text.substr(text.size() - unit.first.size()) != unit.first)
            continue;
        text.remove_suffix(unit.first.size());
        while (!text.empty() && text.back() == ' ')
            text.remove_suffix(1);
        const auto number = parseDouble(text);
        if (!number || !(*number > 0) || *number * unit.second > 3.6e12)
            return std::nullopt;
        return *number * unit.second;
    }
    return std::nullopt;
}

} // namespace wb
