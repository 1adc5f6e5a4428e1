// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chart_order.h"

#include <QString>

namespace wb::cli {

/// The workbench, which draws the charts: the program beside this one, or one folder up, as builds put it. Errors:
/// NotFound.
Result<QString> findWorkbench();
/// Has the workbench draw a measurement (latencyToJson). Errors: Io, with what the workbench said.
Result<void> drawCharts(const QString& workbench, const ChartOrder& order, const std::string& report);

} // namespace wb::cli
