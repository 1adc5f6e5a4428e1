// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/number_text.h"
#include "ui/charts/log_ticker.h"

#include <qcustomplot.h>

namespace wb::ui {

/// Ticks of errors: numbers as short as they are exact, whatever the locale; powers of ten on a logarithmic axis.
class LogErrorTicker : public LogTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return QString::fromStdString(numberText(tick, 4));
    }
};

/// The same on a plain axis.
class ErrorTicker : public QCPAxisTicker {
public:
    ErrorTicker() { setTickCount(5); }

protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return tick == 0 ? QStringLiteral("0") : QString::fromStdString(numberText(tick, 4));
    }
};

/// For an axis of errors, with what it is scaled by.
inline void setErrorTicks(QCPAxis& axis, bool logarithmic)
{
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new LogErrorTicker)
                               : QSharedPointer<QCPAxisTicker>(new ErrorTicker));
}

} // namespace wb::ui
