// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_text.h"
#include "ui/document/layer_text.h"

#include <QString>

#include <cmath>

namespace wb::ui {

/// wb::timeText() and wb::timeTickText() as Qt wants them.
inline QString timeText(double nanoseconds) { return QString::fromStdString(wb::timeText(nanoseconds)); }
inline QString timeTickText(double nanoseconds) { return QString::fromStdString(wb::timeTickText(nanoseconds)); }

/// "Δ +0.7 µs, ×1.21".
inline QString timeDifferenceText(double fromNs, double toNs)
{
    const QString sign = toNs < fromNs ? QStringLiteral("−") : QStringLiteral("+");
    return QStringLiteral("Δ ") + sign + timeText(std::abs(toNs - fromNs)) + QStringLiteral(", ") +
           ratioText(fromNs, toNs);
}

} // namespace wb::ui
