// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

#include <functional>
#include <optional>
#include <vector>

namespace wb {

enum class Severity { Error, Warning, Info };

/// What the linter looks for. The number is the id people see ("W11"): it never changes its meaning. "numbers" are what
/// Problem::numbers holds, in this order; "fix" is what Problem::fix does. Ranges are of the data where it fits the
/// network, else of inputs on [-1, 1].
enum class Rule {
    /// Hidden units that give a constant or that nothing reads, whatever comes in. numbers: such units of the layer,
    /// all its units. fix: removes them all, outputs unchanged (dead_units.h).
    DeadUnits = 1,
    /// Units that give the same for every input within the ranges: proven by interval arithmetic. numbers: such units,
    /// all units. fix: leaky_relu for relu.
    ConstantInRange = 2,
    /// Hidden outputs within 1 % of an end of their function, on sampled rows: more than half of them. numbers: share,
    /// rows. fix: halves the steepness until it is at most half.
    Saturated = 3,
    /// ReLU units that give 0 on every sampled row: more than 30 % of the layer. numbers: such units, all units, rows.
    /// fix: leaky_relu.
    Silent = 4,
    SoftmaxAlone = 5, ///< One output: always 1. fix: sigmoid.
    AlwaysZero = 6,   ///< gaussian_stepwise, which FANN never wrote. fix: gaussian.
    Threshold = 7,    ///< Slope 0 everywhere: no gradient passes. fix: sigmoid or tanh, as the range is.
    /// A rectifier whose steepness is not 1: its slope is not either. numbers: steepness. fix: into the weights
    /// (rewrites.h), outputs unchanged.
    RectifierSteepness = 8,
    /// Targets beyond what the output function can give. numbers: outputs concerned, the worst one's column, its lowest
    /// and highest target, the function's lower and upper end. fix: a function that reaches them (Problem::activation).
    OutputRange = 9,
    /// Targets are classes, the outputs no probabilities, so that cross-entropy cannot be used. numbers: classes. fix:
    /// softmax.
    ClassesWithoutSoftmax = 10,
    /// An input whose range makes the first sums much larger, or smaller, than the weights are made for. numbers:
    /// inputs concerned, the worst one's column, its lowest and highest value. fix, while the weights are as drawn: the
    /// network scales its inputs to [-1, 1].
    InputScale = 11,
    SoftmaxTargets = 12, ///< Softmax, but the targets do not add up to 1. fix: a function that reaches them.
    ColumnCount = 13,    ///< numbers: 0 inputs or 1 targets, columns of the data, of the design. fix: the data's.
    OverBytes = 14,      ///< numbers: bytes, limit.
    OverLatency = 15,    ///< numbers: ns, limit, 1 if predicted.
    ProductRange = 16,   ///< Not within 1 000 to 100 000 parameters. numbers: parameters.
    NoFannFunction = 17, ///< A .net file cannot carry the function. No fix: nothing is wrong with it.
    /// A linear hidden layer that costs more than merging it does. numbers: parameters saved. fix: merges it
    /// (rewrites.h), outputs unchanged.
    MergeableLinear = 18,
    OutputsConstant = 19, ///< No output depends on any input. fix: draws the weights anew, where that helps.
};
inline constexpr int kRuleCount = 19;

/// Something about a network that its maker should know.
struct Problem {
    /// A change that mends it: of the network it was found in, or of one with the same design. Errors: why it cannot.
    using Fix = std::function<Result<Network>(const Network&)>;

    Rule rule = Rule::DeadUnits;
    Severity severity = Severity::Warning;
    int layer = -1;                       ///< Position, -1 for the inputs, kWholeNetwork.
    std::vector<double> numbers;          ///< See Rule.
    std::optional<Activation> activation; ///< The function it speaks of, or that the fix gives the layer.
    bool isOfData = false;                ///< Ranges or rows are the data's.
    Fix fix;                              ///< May be empty.

    static constexpr int kWholeNetwork = -2;
};

} // namespace wb
