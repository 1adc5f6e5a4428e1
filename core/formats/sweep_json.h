// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/sweep.h"

#include <string>

namespace wb {

/// The plan as lines of JSON; reads back to an equal value.
std::string sweepPlanJson(const SweepPlan& plan);

/// Strict as the other readers. Errors: Parse naming the key; LimitExceeded; those of validate().
Result<SweepPlan> parseSweepPlanJson(std::string_view text);

/// The result of a task of the plan whose JSON has this SHA-256.
struct StoredSweepResult {
    std::string planDigest;
    int task = 0;
    SweepResult result;
    bool operator==(const StoredSweepResult&) const = default;
};

std::string sweepResultJson(const StoredSweepResult& stored);
/// Errors: as above.
Result<StoredSweepResult> parseSweepResultJson(std::string_view text);

/// A sweep with all its results, and for people its settings as they rank.
std::string sweepRecordJson(const SweepRecord& record);
/// What is ranked is not read but ranked anew. Errors: as above; Parse for the plan alone, saying what to open.
Result<SweepRecord> parseSweepRecordJson(std::string_view text);

} // namespace wb
