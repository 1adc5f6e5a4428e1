// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/sweep.h"

#include <string>

namespace wb::cli {

/// The settings as a ranked table. missing: tasks without a result.
std::string sweepText(const SweepPlan& plan, const std::vector<SweepRank>& ranks, int missing);
/// A line a task that has a result, with a header.
std::string sweepCsv(const SweepPlan& plan, const std::vector<std::optional<SweepResult>>& results);

} // namespace wb::cli
