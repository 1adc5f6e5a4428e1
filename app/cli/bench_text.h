// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_verdict.h"
#include "core/analysis/environment.h"

#include <string>
#include <vector>

namespace wb::cli {

/// What `expert bench` prints: for each network its limits, every contender and the sweep, then the ratios side by side
/// and the conditions they hold under.
std::string benchText(const BenchReport& report, const Environment& environment);

/// A line for each measure both runs have, and the rule.
std::string changesText(const std::vector<BenchChange>& changes, double margin);

} // namespace wb::cli
