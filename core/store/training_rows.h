// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/expert_rows.h"
#include "core/store/stored_training.h"

namespace wb::rows {

/// A training as a run of a version, with its rows, its curve and, where a version holds what it began with, that one
/// as the parent. Belongs inside a transaction of the caller's. Errors: InvalidArgument for one without an epoch, rows
/// or a digest; as Statement::step().
Result<void> addTraining(const Database& database, VersionId version, const TrainingRun& training);

} // namespace wb::rows
