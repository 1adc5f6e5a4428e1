// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_text.h"

#include <array>
#include <cmath>

namespace wb::ui {

namespace {

struct Unit {
    double nanoseconds;
    const char* name;
};
constexpr std::array<Unit, 4> kUnits{{{1, "ns"}, {1e3, "µs"}, {1e6, "ms"}, {1e9, "s"}}};
constexpr QChar kThinSpace(0x2009);

/// The unit that leaves one to three digits before the point, once rounded to three digits.
const Unit& unitFor(double nanoseconds)
{
    const Unit* chosen = &kUnits.front();
    for (const Unit& unit : kUnits)
        if (std::abs(nanoseconds) >= 0.9995 * unit.nanoseconds)
            chosen = &unit;
    return *chosen;
}

QString withUnit(const QString& number, const Unit& unit) { return number + kThinSpace + QString::fromUtf8(unit.name); }

} // namespace

QString timeText(double nanoseconds)
{
    const Unit& unit = unitFor(nanoseconds);
    const double value = nanoseconds / unit.nanoseconds;
    int decimals = 0;
    if (std::abs(value) < 9.995)
        decimals = 2;
    else if (std::abs(value) < 99.95)
        decimals = 1;
    return withUnit(QString::number(value, 'f', decimals), unit);
}

QString timeTickText(double nanoseconds)
{
    const Unit& unit = unitFor(nanoseconds);
    return withUnit(QString::number(nanoseconds / unit.nanoseconds, 'g', 4), unit);
}

} // namespace wb::ui
