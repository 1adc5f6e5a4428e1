// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "core/training/trainer.h"

namespace wb::cli {

/// How to train: algorithm, loss, rates, and when to end.
Options& withTrainingOptions(Options& options);
/// What they say of an algorithm. Errors: InvalidArgument or NotFound naming the option.
Result<TrainingConfig> trainingConfig(const Options& options, const std::string& algorithm);
/// The same of settings that stay where none of them says otherwise.
Result<TrainingConfig> trainingConfig(const Options& options, TrainingConfig config);

/// "tanh, relu". Errors: InvalidArgument for a name nobody knows.
Result<std::vector<Activation>> activationsFrom(const QString& names);

/// What the network is to scale by itself from now on.
Options& withScalingOptions(Options& options);
/// Errors: NotFound naming the option and all ways.
Result<ScalingChoice> scalingChoice(const Options& options);

/// Which rows train, which choose the best weights, and which test.
Options& withRowsOptions(Options& options);
/// The exit code if they cannot go together, which is reported.
std::optional<int> checkRowsOptions(const Options& options);
/// How many columns are inputs and targets, where neither the file nor the user says which.
struct RowSizes {
    int inputs;
    int outputs;
};
/// Reads them; without sizes the file or the user has to say which columns are targets. Errors: those of reading;
/// SizeMismatch where there are no targets; InvalidArgument for a share outside 0 to 1. before: of a training that is
/// gone on with; its share and its seed hold where no option says otherwise.
Result<RowSets> trainingRows(const Options& options, std::optional<RowSizes> sizes,
                             const TrainingSettings* before = nullptr);
/// The share of the rows put aside for validation; 0: none. Errors: InvalidArgument for what is no number.
Result<double> validationShare(const Options& options, const TrainingSettings* before);
/// What draws them, where it is not the seed. Errors: InvalidArgument for what is no number.
Result<std::optional<std::uint64_t>> ownSplitSeed(const Options& options, const TrainingSettings* before);

} // namespace wb::cli
