// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_ticker.h"

#include "ui/charts/time_text.h"

#include <array>
#include <cmath>

namespace wb::ui {

QVector<double> TimeTicker::createTickVector(double tickStep, const QCPRange& range)
{
    const double decades = m_isLogarithmic && range.lower > 0 ? std::log10(range.upper / range.lower) : 0;
    if (decades < 0.5)
        return QCPAxisTicker::createTickVector(tickStep, range);
    static constexpr std::array<double, 3> kMantissas{1, 2, 5};
    const std::size_t used = decades > 3 ? 1 : kMantissas.size();
    QVector<double> ticks;
    const int end = static_cast<int>(std::ceil(std::log10(range.upper)));
    for (int decade = static_cast<int>(std::floor(std::log10(range.lower))); decade <= end; ++decade)
        for (std::size_t i = 0; i < used; ++i)
            ticks << kMantissas.at(i) * std::pow(10.0, decade);
    return ticks;
}

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return std::abs(tick) < 1e-6 ? QStringLiteral("0") : timeTickText(tick);
}

} // namespace wb::ui
