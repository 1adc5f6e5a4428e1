// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <functional>

namespace wb::ui {

/// Major ticks alone, each with the text that a function gives it.
class UnitTicker : public QCPAxisTicker {
public:
    UnitTicker(int count, std::function<QString(double)> text) : m_text(std::move(text)) { setTickCount(count); }

protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return m_text(tick); }

private:
    std::function<QString(double)> m_text;
};

} // namespace wb::ui
