// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_report.h"
#include "core/analysis/environment.h"

#include <string>

namespace wb::cli {

/// What `expert bench` prints: for each network its limits, every contender and the sweep, then the ratios side by side
/// and the conditions they hold under.
std::string benchText(const BenchReport& report, const Environment& environment);

} // namespace wb::cli
