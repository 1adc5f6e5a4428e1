// SPDX-License-Identifier: Apache-2.0
// The parts of the linter, for linter.cpp; what each rule means stands in problem.h.
#pragma once

#include "core/analysis/linter.h"
#include "core/analysis/sampled_signals.h"

namespace wb {

/// From the design alone: SoftmaxAlone, AlwaysZero, Threshold, RectifierSteepness, NoFannFunction, MergeableLinear.
std::vector<Problem> lintFunctions(const Network& network);
/// ColumnCount.
std::vector<Problem> lintColumns(const NetworkSpec& spec, const DataSample& data);
/// OutputRange, ClassesWithoutSoftmax, SoftmaxTargets; data, as the layers see it, fits the network and has targets.
std::vector<Problem> lintTargets(const NetworkSpec& spec, const DataSample& data);
/// OverBytes, OverLatency, ProductRange.
std::vector<Problem> lintBudget(const LintSubject& subject);
/// DeadUnits, OutputsConstant.
std::vector<Problem> lintDeadUnits(const Network& network);
/// ConstantInRange; data as the layers see it, null: inputs on [-1, 1].
std::vector<Problem> lintIntervals(const Network& network, const DataSample* data);
/// InputScale; data fits the network. scaled: the same as the layers see it.
std::vector<Problem> lintInputScale(const Network& network, const DataSample& data, const DataSample& scaled);

/// Saturated, Silent. signals: rows x signalCount().
std::vector<Problem> lintSampledSignals(const Network& network, const Matrix& signals, const Matrix& inputs,
                                        bool isOfData);

/// A fix that gives the layer, all its units, another function.
Problem::Fix giveFunction(int layer, UnitFunction function);

} // namespace wb
