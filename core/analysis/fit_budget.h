// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/budget.h"
#include "core/analysis/design_cost.h"

#include <functional>

namespace wb {

/// How a proposal makes a network smaller. Inputs, outputs and functions stay.
enum class FitWay {
    Scale,          ///< All hidden layers by one factor.
    KeepBottleneck, ///< All hidden layers but the narrowest by one factor.
    DropLayer,      ///< One hidden layer goes; the others by one factor, where that is still needed.
};

struct FitProposal {
    FitWay way = FitWay::Scale;
    int droppedLayer = -1; ///< Its position before; DropLayer only.
    NetworkSpec spec;
    DesignCost cost;
    std::optional<double> latencyNs; ///< As predicted, if it could be.
};

/// Predicted time of one inference, ns.
using LatencyPredictor = std::function<double(const NetworkSpec&)>;

/// Whether a design is within every limit that is set. A latency limit needs a predictor; without one it is not kept.
bool isWithin(const NetworkSpec& spec, const Budget& budget, const LatencyPredictor& predict);

/// Designs within the budget, at most one a way, each as wide as its way allows and different from the others: the one
/// with the most parameters first. Every one was checked against both limits, so none breaks them even if the
/// prediction is not monotone in the widths. None if the design is within the budget already, or if its inputs and
/// outputs alone cost too much. Everything is counted as fully connected, or at libfann's counts. Cost: some hundred
/// predictions. Errors: InvalidArgument for a latency limit without a predictor; those of validate().
Result<std::vector<FitProposal>> fitBudget(const NetworkSpec& spec, const Budget& budget,
                                           const LatencyPredictor& predict);

} // namespace wb
