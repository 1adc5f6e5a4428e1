// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QWidget>

namespace wb::ui {

/// Of a column with 32-bit floats: all the digits they need, for a number that is cut is none.
inline int numberWidth(const QWidget& table)
{
    return table.fontMetrics().horizontalAdvance(QStringLiteral("-0.0088888888")) + 2 * metrics::kPadding;
}

} // namespace wb::ui
