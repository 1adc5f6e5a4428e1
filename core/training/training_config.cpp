// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_config.h"

#include "core/base/number_text.h"
#include "core/base/portable_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wb {

namespace {

constexpr std::array<const char*, kAlgorithmCount> kAlgorithmNames{
    "incremental", "mini-batch", "batch", "rprop", "fann-rprop", "quickprop", "sarprop", "adam", "adamw"};
constexpr std::array<const char*, 4> kScheduleNames{"constant", "exponential", "step", "cosine"};
constexpr std::array<const char*, kLossCount> kLossNames{"mse", "mae", "huber", "fann-tanh", "cross-entropy"};

template <class Choice, std::size_t kCount>
Result<Choice> parseChoice(const char* what, const std::array<const char*, kCount>& names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        return static_cast<Choice>(found - names.begin());
    std::string known;
    for (const char* each : names)
        known += (known.empty() ? "" : ", ") + std::string(each);
    return fail(ErrorCode::NotFound, std::string("no ") + what + " \"" + std::string(name) + "\"; there are " + known);
}

struct Range {
    const char* name;
    double value;
    double low;
    double high;
};

} // namespace

const char* algorithmName(Algorithm algorithm) { return kAlgorithmNames[static_cast<std::size_t>(algorithm)]; }
Result<Algorithm> parseAlgorithm(std::string_view name)
{
    return parseChoice<Algorithm>("algorithm", kAlgorithmNames, name);
}
const char* scheduleName(Schedule schedule) { return kScheduleNames[static_cast<std::size_t>(schedule)]; }
Result<Schedule> parseSchedule(std::string_view name)
{
    return parseChoice<Schedule>("schedule", kScheduleNames, name);
}
const char* lossName(Loss loss) { return kLossNames[static_cast<std::size_t>(loss)]; }
Result<Loss> parseLoss(std::string_view name) { return parseChoice<Loss>("loss", kLossNames, name); }

bool isOnline(Algorithm algorithm)
{
    return algorithm == Algorithm::Incremental || algorithm == Algorithm::MiniBatch || algorithm == Algorithm::Adam ||
           algorithm == Algorithm::AdamW;
}

double learningRateOf(const TrainingConfig& config, int epoch)
{
    switch (config.schedule) {
    case Schedule::Constant:
        break;
    case Schedule::Exponential:
        return config.learningRate * portablePower(config.decay, epoch);
    case Schedule::Step: {
        const int steps = epoch / config.scheduleEpochs;
        return config.learningRate * portablePower(config.decay, steps);
    }
    case Schedule::Cosine:
        return config.learningRate * 0.5 * (1 + portableCos(std::numbers::pi * epoch / config.maxEpochs));
    }
    return config.learningRate;
}

TrainingConfig configFor(Algorithm algorithm)
{
    TrainingConfig config;
    config.algorithm = algorithm;
    if (algorithm == Algorithm::Adam || algorithm == Algorithm::AdamW)
        config.learningRate = 0.001;
    if (algorithm == Algorithm::MiniBatch)
        config.learningRate = 0.1;
    if (algorithm == Algorithm::AdamW)
        config.weightDecay = 0.01;
    if (algorithm == Algorithm::FannRprop)
        config.rpropStepMin = 0;
    return config;
}

Result<void> validate(const TrainingConfig& config)
{
    const std::array ranges{
        Range{"the learning rate", config.learningRate, 0, 1e6},
        Range{"the schedule's decay", config.decay, 0, 1},
        Range{"the schedule's epochs", static_cast<double>(config.scheduleEpochs), 1, 1e9},
        Range{"the momentum", config.momentum, 0, 0.9999},
        Range{"the batch size", static_cast<double>(config.batchSize), 1, 1e6},
        Range{"the weight decay", config.weightDecay, 0, 1},
        Range{"Huber's delta", config.huberDelta, 1e-9, 1e9},
        Range{"RPROP's increase", config.rpropIncrease, 1, 100},
        Range{"RPROP's decrease", config.rpropDecrease, 1e-6, 1},
        Range{"RPROP's smallest step", config.rpropStepMin, 0, config.rpropStepMax},
        Range{"RPROP's largest step", config.rpropStepMax, 1e-12, 1e6},
        Range{"RPROP's first step", config.rpropStepStart, 0, config.rpropStepMax},
        Range{"Quickprop's mu", config.quickpropMu, 0, 100},
        Range{"Quickprop's decay", config.quickpropDecay, -1, 1},
        Range{"Adam's beta 1", config.adamBeta1, 0, 0.999999},
        Range{"Adam's beta 2", config.adamBeta2, 0, 0.999999},
        Range{"Adam's epsilon", config.adamEpsilon, 1e-30, 1},
        Range{"the number of epochs", static_cast<double>(config.maxEpochs), 1, 1e9},
        Range{"the error to stop at", config.targetError, 0, 1e30},
        Range{"the bit-fail limit", config.bitFailLimit, 0, 1e30},
        Range{"the patience", static_cast<double>(config.patience), 0, 1e9},
        Range{"the plateau", config.plateau, 0, 1},
        Range{"the time limit", config.maxSeconds, 0, 1e9},
    };
    for (const Range& range : ranges)
        if (!(range.value >= range.low && range.value <= range.high))
            return fail(ErrorCode::InvalidArgument, std::string(range.name) + " is " + numberText(range.value) +
                                                        "; it must be from " + numberText(range.low) + " to " +
                                                        numberText(range.high));
    return {};
}

} // namespace wb
