// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_text.h"

#include <QString>

#include <cmath>

namespace wb::ui {

/// wb::timeText() and wb::timeTickText() as Qt wants them.
inline QString timeText(double nanoseconds) { return QString::fromStdString(wb::timeText(nanoseconds)); }
inline QString timeTickText(double nanoseconds) { return QString::fromStdString(wb::timeTickText(nanoseconds)); }

/// "×1.21"; what is 0 has no ratio: empty.
inline QString ratioText(double from, double to)
{
    return from == 0 ? QString() : QStringLiteral("×") + QString::number(to / from, 'g', 3);
}

/// "Δ +0.7 µs, ×1.21".
inline QString timeDifferenceText(double fromNs, double toNs)
{
    const QString sign = toNs < fromNs ? QStringLiteral("−") : QStringLiteral("+");
    return QStringLiteral("Δ ") + sign + timeText(std::abs(toNs - fromNs)) + QStringLiteral(", ") +
           ratioText(fromNs, toNs);
}

} // namespace wb::ui
