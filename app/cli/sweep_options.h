// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "core/training/sweep.h"

namespace wb::cli {

/// What is tried: algorithms, activations, shapes, seeds; beside those of train_options.h.
Options& withSweepOptions(Options& options);
/// What they say, for such rows. Errors: InvalidArgument or NotFound naming the option.
Result<SweepPlan> sweepPlan(const Options& options, const Dataset& rows);

} // namespace wb::cli
