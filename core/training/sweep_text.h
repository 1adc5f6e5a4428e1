// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/sweep.h"

#include <string>
#include <string_view>

namespace wb {

/// "1-10", "1,2,7" or both; at most SweepPlan::kMostTasks of them and one. Errors: InvalidArgument saying how.
Result<std::vector<std::uint64_t>> parseSeeds(std::string_view text);
/// "1-5,9": reads back to the same seeds.
std::string seedsText(const std::vector<std::uint64_t>& seeds);

/// Widths of hidden layers: "8,16x8,none". Errors: InvalidArgument naming what is none.
Result<std::vector<std::vector<int>>> parseShapes(std::string_view text);
/// "16x8"; "none" without hidden layers.
std::string shapeText(const std::vector<int>& widths);
std::string shapesText(const std::vector<std::vector<int>>& shapes);

/// "rprop, tanh, 16x8".
std::string settingText(const SweepPlan& plan, const SweepTask& task);

} // namespace wb
