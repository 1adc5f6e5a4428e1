// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace wb::ui {

/// Ticks of a time axis in nanoseconds, labelled with units. On a logarithmic axis: decades with 2 and 5 between where
/// there is room, and even steps once less than half a decade is seen, where powers of ten would leave the axis bare.
class TimeTicker : public QCPAxisTicker {
public:
    explicit TimeTicker(bool isLogarithmic) : m_isLogarithmic(isLogarithmic) { setTickCount(5); }

protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;

private:
    bool m_isLogarithmic;
};

} // namespace wb::ui
