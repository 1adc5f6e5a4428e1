// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QWidget>

namespace wb::ui {

/// Of a column with numbers of so many digits, by default all that 32-bit floats need: a number that is cut is none.
inline int numberWidth(const QWidget& table, int digits = 8)
{
    const QString widest = QStringLiteral("-0.00") + QString(digits, u'8');
    return table.fontMetrics().horizontalAdvance(widest) + 2 * metrics::kPadding;
}

} // namespace wb::ui
