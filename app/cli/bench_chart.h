// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_report.h"

#include <string>

namespace wb::cli {

/// An SVG with a panel a network: one bar a contender, its time for one row as a multiple of the bandwidth limit, on a
/// logarithmic axis, fastest first, the rounds' range as a whisker.
std::string benchChart(const BenchReport& report, const std::string& conditions);

} // namespace wb::cli
