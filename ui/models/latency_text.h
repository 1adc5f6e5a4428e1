// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_report.h"

#include <QStringList>

namespace wb::ui {

/// Under which conditions a latency was measured, a line each.
QStringList conditionLines(const LatencyReport& report);
/// What makes the figures worse than what users of a release get, or nothing.
QString slowBuildWarning(const Environment& environment);
/// "Chromium 156 …": what the browser calls itself; empty on the desktop.
QString browserUserAgent();

} // namespace wb::ui
