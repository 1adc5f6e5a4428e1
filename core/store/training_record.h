// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/stored_training.h"

namespace wb {

/// What is kept of rows: everything but their digest.
TrainingData trainingDataOf(const Dataset& rows);

/// What is kept of a training that begins now on these rows (all of them, those put aside for validation too):
/// everything but their digest, rows for validation that came apart, its curve, reason and end. before: the network it
/// begins with. userAgent: of the browser, where it is one.
TrainingRun beginRun(const TrainingSettings& settings, const Dataset& rows, const Network& before,
                     std::string_view userAgent = {});

} // namespace wb
