// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/scaling.h"
#include "core/training/cascade_rules.h"
#include "core/training/loss.h"

#include <cstdint>
#include <optional>

namespace wb {

/// How weights follow from gradients.
enum class Algorithm {
    Incremental, ///< After every row, in a shuffled order.
    MiniBatch,   ///< Stochastic gradient descent: after batchSize rows, by their mean gradient.
    Batch,       ///< After all rows, by their mean gradient.
    Rprop,       ///< iRPROP- as published: Igel & Huesken 2000, "Improving the Rprop learning algorithm", sec. 2.2.
    FannRprop,   ///< libfann's RPROP (fann_update_weights_irpropm): a weight whose gradient is 0 moves too.
    Quickprop,   ///< Fahlman 1988, with libfann's conditions (fann_update_weights_quickprop).
    Sarprop,     ///< Treadgold & Gedeon 1998, as libfann has it, without its stale step where the slope is 0.
    Adam,        ///< Kingma & Ba 2015, arXiv:1412.6980, algorithm 1.
    AdamW,       ///< Loshchilov & Hutter 2019, arXiv:1711.05101, algorithm 2.
};
inline constexpr int kAlgorithmCount = 9;

/// "incremental", "mini-batch", "batch", "rprop", "fann-rprop", "quickprop", "sarprop", "adam", "adamw".
const char* algorithmName(Algorithm algorithm);
/// Errors: NotFound naming all.
Result<Algorithm> parseAlgorithm(std::string_view name);
/// Whether weights change within an epoch, so that the order of the rows matters.
bool isOnline(Algorithm algorithm);

/// What the learning rate is multiplied by in epoch e = 0, 1, ...
enum class Schedule {
    Constant,
    Exponential, ///< decay^e.
    Step,        ///< decay^floor(e / scheduleEpochs).
    Cosine,      ///< (1 + cos(pi e / maxEpochs)) / 2: SGDR without restarts (arXiv:1608.03983, eq. 5).
};
const char* scheduleName(Schedule schedule);
/// Errors: NotFound naming all.
Result<Schedule> parseSchedule(std::string_view name);

/// A training as asked for. The numbers of configFor() are libfann's, for Adam and AdamW those of their papers.
struct TrainingConfig {
    Algorithm algorithm = Algorithm::Rprop;
    Loss loss = Loss::SquaredError;
    double huberDelta = 1.0;
    double learningRate = 0.7; ///< Not used by the RPROPs.
    Schedule schedule = Schedule::Constant;
    double decay = 0.99;
    int scheduleEpochs = 100;
    double momentum = 0;    ///< Incremental, MiniBatch and Batch: [0, 1).
    int batchSize = 32;     ///< MiniBatch, Adam and AdamW.
    double weightDecay = 0; ///< L2 as a share of every weight a step, biases not; AdamW's own, decoupled kind there.
    std::uint64_t seed = 1; ///< Of the shuffles, and of SARPROP's noise.
    bool shuffle = true;    ///< Where isOnline(); libfann never does.
    /// libfann's gradients and errors, with what is wrong in them: reference in core/training/fann_gradient.h.
    bool fannCompatible = false;
    /// The portable kernels: slower, and the same bits on every processor and in a browser.
    bool reproducible = false;

    double rpropIncrease = 1.2;
    double rpropDecrease = 0.5;
    double rpropStepMin = 1e-6;
    double rpropStepMax = 50;
    double rpropStepStart = 0.1;
    double quickpropMu = 1.75;
    double quickpropDecay = -0.0001;
    double sarpropTemperature = 0.015;
    double sarpropDecayShift = -6.644;
    double sarpropThreshold = 0.1;
    double sarpropErrorShift = 1.385;
    double adamBeta1 = 0.9;
    double adamBeta2 = 0.999;
    double adamEpsilon = 1e-8;

    int maxEpochs = 1000;
    double targetError = 0; ///< Ends when the train error is at most this; 0: never.
    double bitFailLimit = 0.35;
    std::int64_t targetBitFail = -1; ///< Ends when so few outputs miss by the limit or more; -1: never.
    int patience = 0;                ///< Epochs without a better monitored error before it ends; 0: never.
    double plateau = 0;              ///< What is better by less than this share does not count for patience.
    double maxSeconds = 0;           ///< 0: no limit.

    bool operator==(const TrainingConfig&) const = default;
};

/// How a training was set up.
struct TrainingSettings {
    TrainingConfig config;
    double validationShare = 0; ///< Of the rows put aside, [0, 1); drawn with splitSeed().
    ScalingChoice scaling = {}; ///< Fitted to the rows that are not put aside, before it begins.
    /// What draws the rows put aside; nothing: the config's seed. Trainings that are compared share one.
    std::optional<std::uint64_t> ownSplitSeed = {};
    std::optional<CascadeRules> cascade = {}; ///< The network grew by them while it learnt.

    std::uint64_t splitSeed() const { return ownSplitSeed.value_or(config.seed); }
    bool operator==(const TrainingSettings&) const = default;
};

/// The learning rate of an epoch, counted from 0.
double learningRateOf(const TrainingConfig& config, int epoch);
/// The defaults of an algorithm.
TrainingConfig configFor(Algorithm algorithm);
/// Errors: InvalidArgument naming the value and its range.
Result<void> validate(const TrainingConfig& config);

} // namespace wb
