// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart_order.h"

namespace wb {

/// Draws the measurement of a report (see core/formats/latency_json.h) with the window's own charts, in their light
/// theme, without a window. Either every file is written, each whole, or those that could be before the error.
Result<void> drawCharts(const ChartOrder& order, const std::string& reportPath);

} // namespace wb
