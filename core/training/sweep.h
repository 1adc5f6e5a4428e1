// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"
#include "core/training/trainer.h"

#include <functional>
#include <string>
#include <vector>

namespace wb {

/// Every training with every hidden activation, every shape and every seed, on the same rows: tasks, counted from 0,
/// the seeds of a setting side by side. Each task stands for itself and always comes to the same bits (on one
/// instruction set), so that they can be shared out and done again in any way.
struct SweepPlan {
    static constexpr int kMostTasks = 100'000;

    std::vector<TrainingConfig> trainings;  ///< Their seeds do not count.
    std::vector<Activation> hidden;         ///< Of all hidden layers.
    std::vector<std::vector<int>> shapes;   ///< Widths of the hidden layers; none in an empty one.
    std::vector<std::uint64_t> seeds;       ///< Of the fresh weights and of the training.
    Activation output = Activation::Linear; ///< Of the last layer.
    ScalingChoice scaling;                  ///< Fitted to the train rows, the same for every task.
    int inputs = 0;
    int outputs = 0;
    std::string trainDigest;      ///< See DatasetDigest.
    std::string validationDigest; ///< Empty: without a validation set.
    std::string testDigest;       ///< Empty: without a test set.

    bool operator==(const SweepPlan&) const = default;
};

/// What a task is made of: positions in the lists of the plan.
struct SweepTask {
    std::size_t training = 0;
    std::size_t hidden = 0;
    std::size_t shape = 0;
    std::size_t seed = 0;
};

/// Errors: InvalidArgument for an empty list or a value twice in one, or scaled softmax outputs; LimitExceeded over
/// kMostTasks; those of a training's validate() and of the networks' specs.
Result<void> validate(const SweepPlan& plan);
int taskCount(const SweepPlan& plan);
SweepTask taskAt(const SweepPlan& plan, int index);
/// Fresh, as the task begins with it. Errors: those of NetworkBuilder.
Result<Network> networkOf(const SweepPlan& plan, const SweepTask& task);
TrainingConfig configOf(const SweepPlan& plan, const SweepTask& task);

/// What came of a task.
struct SweepResult {
    int epochs = 0;
    int bestEpoch = 0; ///< 0: none was better than the start.
    /// Of the best weights: validation error, or without a validation set train error; nothing where no epoch ended.
    /// Of scaled outputs where the plan scales them; test errors never are.
    std::optional<double> bestError;
    std::optional<double> testError;    ///< Mean square over the test set, of the best weights.
    std::optional<double> testAccuracy; ///< See Evaluation.
    bool diverged = false;
    double seconds = 0; ///< Of the training alone.

    bool operator==(const SweepResult&) const = default;
};

/// A task from its beginning to its end, with the network it comes to. goesOn: asked about every 50 ms; false ends it,
/// and there is no result. Errors: those of Trainer::create() and evaluate().
struct SweepOutcome {
    SweepResult result;
    Network network;
};
Result<std::optional<SweepOutcome>> runSweepTask(const SweepPlan& plan, int index, const RowSets& rows,
                                                 const std::function<bool()>& goesOn);

/// One setting over its seeds.
struct SweepRank {
    int firstTask = 0; ///< Its first seed.
    SweepTask setting; ///< Of that task.
    std::int64_t parameters = 0;
    int done = 0;     ///< Seeds that have a result.
    int diverged = 0; ///< Among them.
    double mean = 0;  ///< Of the test error, or without a test set of the best error; infinity where one has none.
    std::optional<double> deviation; ///< Of the sample (n - 1); nothing of one, or of infinity.
    std::optional<double> accuracy;  ///< Mean, where all have one.
    double epochs = 0;               ///< Mean.
    double seconds = 0;              ///< Mean.
};

/// results: one a task, nothing where it is missing. Lowest mean first; settings without results are left out.
std::vector<SweepRank> rankSweep(const SweepPlan& plan, const std::vector<std::optional<SweepResult>>& results);
/// The same with those that have none, behind the others.
std::vector<SweepRank> rankAll(const SweepPlan& plan, const std::vector<std::optional<SweepResult>>& results);
/// What they are ranked by: "test error", "validation error" or "train error".
const char* sweepErrorName(const SweepPlan& plan);

/// A sweep and what came of it so far.
struct SweepRecord {
    SweepPlan plan;
    std::vector<std::optional<SweepResult>> results; ///< One a task.
    bool operator==(const SweepRecord&) const = default;
};

} // namespace wb
