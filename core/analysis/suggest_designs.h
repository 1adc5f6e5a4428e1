// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/data_sample.h"
#include "core/analysis/fit_budget.h"

namespace wb {

struct SuggestedDesign {
    Network network; ///< Fresh weights, made for the ranges of the data: see suggestDesigns().
    DesignCost cost;
    std::optional<double> latencyNs; ///< As predicted, if it could be.
};

/// What keeps the largest suggestion from being larger.
enum class SizeBound {
    Rows,       ///< A parameter for each target value: more are learnt by heart sooner than they generalise.
    Budget,     ///< The next larger one breaks it.
    MicroExpert ///< kMicroExpertParameters.
};

constexpr std::int64_t kMicroExpertParameters = 100'000;

struct Suggestions {
    std::vector<SuggestedDesign> designs; ///< At most three, largest first.
    SizeBound bound = SizeBound::Rows;
};

/// Networks to begin with for such data, within the budget: the largest that makes sense, and of it a quarter and a
/// sixteenth of the parameters. One hidden layer below 1 000 parameters, else two, each half as wide as the one before;
/// tanh; an output that reaches the targets (softmax for classes). Weights are Xavier's with seed 1, behind a scaling
/// of the inputs from their ranges to [-1, 1] and, for a linear output, before one to the ranges of the targets, both
/// multiplied in: the network takes the values as they are. Cost: some tens of predictions. Errors: InvalidArgument for
/// data without targets, for a latency limit without a predictor, and where inputs and outputs alone break the budget.
Result<Suggestions> suggestDesigns(const DataSample& data, const Budget& budget, const LatencyPredictor& predict);

} // namespace wb
