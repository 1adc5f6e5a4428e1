// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/log_ticker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace wb::ui {

namespace {

constexpr double kLeastLogDecades = 0.2; ///< Even steps look even below.

QVector<double> roundNumbers(const QCPRange& range, std::span<const double> mantissas)
{
    QVector<double> ticks;
    const int last = static_cast<int>(std::floor(std::log10(range.upper)));
    for (int decade = static_cast<int>(std::floor(std::log10(range.lower))); decade <= last; ++decade) {
        for (const double mantissa : mantissas) {
            const double tick = mantissa * std::pow(10.0, decade);
            if (range.contains(tick))
                ticks << tick;
        }
    }
    return ticks;
}

} // namespace

QVector<double> LogTicker::createTickVector(double tickStep, const QCPRange& range)
{
    static constexpr std::array kSparse{1.0};
    static constexpr std::array kUsual{1.0, 2.0, 5.0};
    static constexpr std::array kDense{1.0, 1.5, 2.0, 3.0, 5.0, 7.0};
    static constexpr std::array kDensest{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0};
    if (!m_isLogarithmic || range.lower <= 0 || std::log10(range.upper / range.lower) < kLeastLogDecades)
        return QCPAxisTicker::createTickVector(tickStep, range);
    QVector<double> ticks;
    for (const std::span<const double> mantissas : {std::span<const double>(kSparse), std::span<const double>(kUsual),
                                                    std::span<const double>(kDense), std::span<const double>(kDensest)})
        if (ticks.size() < 2)
            ticks = roundNumbers(range, mantissas);
    const qsizetype stride = std::max<qsizetype>((ticks.size() + tickCount() - 1) / tickCount(), 1);
    QVector<double> kept;
    for (qsizetype at = 0; at < ticks.size(); at += stride)
        kept << ticks[at];
    return kept;
}

} // namespace wb::ui
