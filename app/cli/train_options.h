// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "core/training/trainer.h"

namespace wb::cli {

/// How to train: algorithm, loss, rates, and when to end.
Options& withTrainingOptions(Options& options);
/// What they say. Errors: InvalidArgument or NotFound naming the option.
Result<TrainingConfig> trainingConfig(const Options& options);

/// Which rows train, which choose the best weights, and which test.
Options& withRowsOptions(Options& options);
struct TrainingRows {
    Trainer::Data data;
    std::shared_ptr<const Dataset> test; ///< May be null.
};
/// Reads them. Errors: those of reading; InvalidArgument for a share outside 0 to 1.
Result<TrainingRows> trainingRows(const Options& options, int inputs, int outputs);

} // namespace wb::cli
