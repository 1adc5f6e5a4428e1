// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_ticker.h"

#include "ui/charts/time_text.h"

#include <cmath>

namespace wb::ui {

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return std::abs(tick) < 1e-6 ? QStringLiteral("0") : timeTickText(tick);
}

} // namespace wb::ui
