// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/log_ticker.h"

namespace wb::ui {

/// Ticks of a time axis in nanoseconds, labelled with units.
class TimeTicker : public LogTicker {
public:
    explicit TimeTicker(bool isLogarithmic) : LogTicker(5, isLogarithmic) {}

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;
};

} // namespace wb::ui
