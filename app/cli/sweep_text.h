// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/sweep.h"

#include <QJsonObject>

#include <string>

namespace wb::cli {

/// "16x8"; "none" without hidden layers.
std::string shapeText(const std::vector<int>& widths);
/// "rprop, tanh, 16x8".
std::string settingText(const SweepPlan& plan, const SweepTask& task);

/// The settings as a ranked table. missing: tasks without a result.
std::string sweepText(const SweepPlan& plan, const std::vector<SweepRank>& ranks, int missing);
QJsonObject sweepJson(const SweepPlan& plan, const std::vector<SweepRank>& ranks, int missing);
/// A line a task that has a result, with a header.
std::string sweepCsv(const SweepPlan& plan, const std::vector<std::optional<SweepResult>>& results);

} // namespace wb::cli
