// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/lint_rules.h"
#include "core/nn/dead_units.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr double kSaturatedShare = 0.5; ///< More than this is reported.
constexpr double kSilentShare = 0.3;    ///< More than this is reported.
constexpr int kHalvings = 12;

bool isMonotone(Activation activation)
{
    switch (activation) {
    case Activation::Gaussian:
    case Activation::GaussianSymmetric:
    case Activation::GaussianStepwise:
    case Activation::Sin:
    case Activation::SinSymmetric:
    case Activation::Cos:
    case Activation::CosSymmetric:
    case Activation::Softmax:
    case Activation::Gelu:
    case Activation::Silu:
    case Activation::Mish:
        return false;
    default:
        return true;
    }
}

/// Every output a unit can have for sums within the range; exact for monotone functions, else the function's own ends.
ValueRange outputRange(const UnitFunction& function, const ValueRange& sums)
{
    const ActivationInfo& info = activationInfo(function.activation);
    if (!isMonotone(function.activation))
        return {info.lower,
                std::min(static_cast<double>(info.upper), std::max({1.0, std::abs(function.steepness * sums.low),
                                                                    std::abs(function.steepness * sums.high)}))};
    const double steepness = function.steepness;
    const double first = activate(function.activation, steepness, sums.low);
    const double second = activate(function.activation, steepness, sums.high);
    return {std::min(first, second), std::max(first, second)};
}

ValueRange sumRange(const LayerWeights& layer, Eigen::Index unit, const ValueRange* sources)
{
    ValueRange sums{layer.biases[unit], layer.biases[unit]};
    const float* const weights = layer.weights.data() + unit * layer.weights.cols();
    for (Eigen::Index source = 0; source < layer.weights.cols(); ++source) {
        const double weight = weights[source];
        sums.low += weight * (weight >= 0 ? sources[source].low : sources[source].high);
        sums.high += weight * (weight >= 0 ? sources[source].high : sources[source].low);
    }
    return sums;
}

Problem unitsProblem(Rule rule, int layer, const std::vector<double>& numbers, bool isOfData)
{
    Problem problem;
    problem.rule = rule;
    problem.layer = layer;
    problem.numbers = numbers;
    problem.isOfData = isOfData;
    return problem;
}

Problem::Fix leakyFix(const LayerSpec& design, int layer)
{
    if (!design.unitFunctions.empty() || design.function.activation != Activation::Relu)
        return {};
    return giveFunction(layer, {Activation::LeakyRelu, design.function.steepness});
}

int silentUnits(const NetworkSpec& spec, int layer, const Matrix& signals)
{
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    int silent = 0;
    for (int unit = 0; unit < design.outputs; ++unit) {
        if (design.functionOf(unit).activation == Activation::Relu)
            silent += (signals.col(spec.signalBegin(layer) + unit).array() == 0.0F).all() ? 1 : 0;
    }
    return silent;
}

Matrix runSamples(const Network& network, const Matrix& inputs)
{
    const auto plan = Plan::compile(network);
    Scratch scratch(*plan);
    Matrix signals(inputs.rows(), plan->signalCount());
    for (Eigen::Index row = 0; row < inputs.rows(); ++row)
        keepSignals(runSampledRow(*plan, inputs, row, scratch), signals, row);
    return signals;
}

Problem::Fix gentlerFix(int layer, const Matrix& inputs)
{
    return [layer, inputs](const Network& network) -> Result<Network> {
        NetworkSpec spec = network.spec();
        if (inputs.cols() != spec.inputs)
            return fail(ErrorCode::Conflict, "the network has other inputs by now");
        LayerSpec& design = spec.layers.at(static_cast<std::size_t>(layer));
        for (int halving = 0; halving < kHalvings; ++halving) {
            design.function.steepness /= 2;
            for (UnitFunction& function : design.unitFunctions)
                function.steepness /= 2;
            auto gentler = network.edited(spec);
            if (!gentler || saturatedShare(spec, layer, runSamples(*gentler, inputs)) <= kSaturatedShare)
                return gentler;
        }
        return fail(ErrorCode::InvalidArgument,
                    layerTitle(spec, layer) + " stays at its ends at any steepness: scale its inputs");
    };
}

} // namespace

std::vector<Problem> lintDeadUnits(const Network& network)
{
    std::vector<Problem> problems;
    const DeadUnits dead = findDeadUnits(network);
    for (std::size_t layer = 0; layer < dead.removable.size(); ++layer) {
        if (dead.removable[layer].empty())
            continue;
        problems.push_back(unitsProblem(Rule::DeadUnits, static_cast<int>(layer),
                                        {static_cast<double>(dead.removable[layer].size()),
                                         static_cast<double>(network.spec().layers[layer].outputs)},
                                        false));
        problems.back().fix = withoutDeadUnits;
    }
    if (!dead.outputsAreConstant)
        return problems;
    problems.push_back(
        unitsProblem(Rule::OutputsConstant, static_cast<int>(network.spec().layers.size()) - 1, {}, false));
    problems.back().severity = Severity::Error;
    const auto fresh = Network::create(network.spec());
    if (fresh && !findDeadUnits(*fresh).outputsAreConstant)
        problems.back().fix = [](const Network& from) { return Network::create(from.spec()); };
    return problems;
}

std::vector<Problem> lintIntervals(const Network& network, const DataSample* data)
{
    const NetworkSpec& spec = network.spec();
    std::vector<ValueRange> ranges(static_cast<std::size_t>(spec.inputs), ValueRange{-1, 1});
    if (data)
        ranges = data->inputs;
    // Without a range there is nothing to prove: every unit gives one value for one row.
    const bool varies = std::any_of(ranges.begin(), ranges.end(), [](const auto& range) { return range.half() > 0; });
    std::vector<Problem> problems;
    for (int layer = 0; varies && layer < static_cast<int>(spec.layers.size()); ++layer) {
        const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
        const LayerWeights& weights = network.weights().layers[static_cast<std::size_t>(layer)];
        const auto from = static_cast<std::size_t>(spec.sourceBegin(layer));
        int constant = 0;
        for (Eigen::Index unit = 0; unit < weights.weights.rows(); ++unit) {
            const ValueRange sums = sumRange(weights, unit, ranges.data() + from);
            ranges.push_back(outputRange(design.functionOf(static_cast<int>(unit)), sums));
            constant += sums.low < sums.high && ranges.back().low == ranges.back().high ? 1 : 0;
        }
        if (constant == 0)
            continue;
        problems.push_back(unitsProblem(Rule::ConstantInRange, layer,
                                        {static_cast<double>(constant), static_cast<double>(design.outputs)},
                                        data != nullptr));
        problems.back().fix = leakyFix(design, layer);
    }
    return problems;
}

std::vector<Problem> lintSampledSignals(const Network& network, const Matrix& signals, const Matrix& inputs,
                                        bool isOfData)
{
    const NetworkSpec& spec = network.spec();
    const auto rows = static_cast<double>(signals.rows());
    std::vector<Problem> problems;
    if (signals.rows() < kFewestSampledRows) // too few to say anything
        return problems;
    for (int layer = 0; layer + 1 < static_cast<int>(spec.layers.size()); ++layer) {
        const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
        if (const double share = saturatedShare(spec, layer, signals); share > kSaturatedShare) {
            problems.push_back(unitsProblem(Rule::Saturated, layer, {share, rows}, isOfData));
            problems.back().fix = gentlerFix(layer, inputs);
        }
        if (const int silent = silentUnits(spec, layer, signals); silent > kSilentShare * design.outputs) {
            problems.push_back(unitsProblem(Rule::Silent, layer,
                                            {static_cast<double>(silent), static_cast<double>(design.outputs), rows},
                                            isOfData));
            problems.back().fix = leakyFix(design, layer);
        }
    }
    return problems;
}

} // namespace wb
