// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace wb::ui {

/// Ticks of a logarithmic axis: decades, with as many round numbers between them as it takes to have two ticks, and
/// never more than setTickCount() says; even steps where so little is seen that round numbers would leave the axis
/// bare.
class LogTicker : public QCPAxisTicker {
public:
    /// Not logarithmic: even steps always, for a ticker that serves both kinds of axis.
    explicit LogTicker(int most = 5, bool isLogarithmic = true) : m_isLogarithmic(isLogarithmic) { setTickCount(most); }

protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }

private:
    bool m_isLogarithmic;
};

} // namespace wb::ui
