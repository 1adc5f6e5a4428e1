// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/design_cost.h"
#include "core/analysis/lint_rules.h"
#include "core/nn/initializer.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr double kReach = 1e-3;         ///< So much beyond an end is rounding of the data.
constexpr double kScaledInput = 2;      ///< Inputs up to this are no trouble, whatever the weights.
constexpr double kTinyInput = 0.05;     ///< Nor those that reach this.
constexpr double kSumExcess = 4;        ///< So many times what fresh weights are made for is too much.
constexpr double kSumLack = 1.0 / 20.0; ///< And so little too little.

Problem networkProblem(Rule rule, Severity severity, std::vector<double> numbers)
{
    Problem problem;
    problem.rule = rule;
    problem.severity = severity;
    problem.layer = Problem::kWholeNetwork;
    problem.numbers = std::move(numbers);
    return problem;
}

Problem columnProblem(bool isTarget, std::size_t have, int want, int layer)
{
    Problem problem = networkProblem(Rule::ColumnCount, Severity::Error,
                                     {isTarget ? 1.0 : 0.0, static_cast<double>(have), static_cast<double>(want)});
    problem.layer = layer;
    problem.isOfData = true;
    problem.fix = [isTarget, have](const Network& network) {
        NetworkSpec spec = network.spec();
        const int count = static_cast<int>(have);
        if (!isTarget) {
            spec.inputs = count;
        } else {
            LayerSpec& last = spec.layers.back();
            if (!last.unitFunctions.empty())
                last.unitFunctions.resize(have, last.unitFunctions.back());
            last.outputs = count;
        }
        return network.edited(std::move(spec));
    };
    return problem;
}

Problem outputProblem(Rule rule, const NetworkSpec& spec, Activation wanted)
{
    Problem problem;
    problem.rule = rule;
    problem.layer = static_cast<int>(spec.layers.size()) - 1;
    problem.activation = wanted;
    problem.isOfData = true;
    problem.fix = giveFunction(problem.layer, naturalFunction(wanted));
    return problem;
}

/// How far a column's targets reach beyond what the function gives; 0 if they do not.
double overshoot(const ValueRange& targets, const ActivationInfo& info)
{
    return std::max({0.0, targets.high - kReach - static_cast<double>(info.upper),
                     static_cast<double>(info.lower) - kReach - targets.low});
}

/// What a range of an output is before the network's scaling.
ValueRange inDataUnits(const NetworkSpec& spec, std::size_t output, const ValueRange& range)
{
    if (spec.outputScaling.empty())
        return range;
    const auto [slope, offset] = inverseMaps(spec.outputScaling)[output];
    const double first = range.low * slope + offset;
    const double second = range.high * slope + offset;
    return {std::min(first, second), std::max(first, second)};
}

std::optional<Problem> lintOutputRange(const NetworkSpec& spec, const DataSample& data)
{
    int concerned = 0;
    std::size_t worst = 0;
    double furthest = 0;
    for (std::size_t column = 0; column < data.targets.size(); ++column) {
        const auto& function = spec.layers.back().functionOf(static_cast<int>(column));
        const double beyond = overshoot(data.targets[column], activationInfo(function.activation));
        concerned += beyond > 0 ? 1 : 0;
        if (beyond > furthest) {
            furthest = beyond;
            worst = column;
        }
    }
    if (concerned == 0)
        return std::nullopt;
    const auto& info = activationInfo(spec.layers.back().functionOf(static_cast<int>(worst)).activation);
    Problem problem = outputProblem(Rule::OutputRange, spec, activationFor(data));
    const ValueRange targets = inDataUnits(spec, worst, data.targets[worst]);
    const ValueRange reached = inDataUnits(spec, worst, {info.lower, info.upper});
    problem.numbers = {static_cast<double>(concerned),
                       static_cast<double>(worst),
                       targets.low,
                       targets.high,
                       reached.low,
                       reached.high};
    return problem;
}

bool endsInProbabilities(const LayerSpec& last)
{
    return last.isSoftmax() || (last.unitFunctions.empty() && last.function == naturalFunction(Activation::Sigmoid));
}

/// What one layer's sums are made of: root mean squares over its units.
struct SumScale {
    double fresh = 0;              ///< Of a Xavier weight: what fresh weights are like.
    double offset = 0;             ///< Of the sums in the middle of all ranges, biases included.
    std::vector<double> perColumn; ///< Of the weights of each input.
};

SumScale sumScale(const LayerWeights& layer, const DataSample& data)
{
    SumScale scale;
    const auto units = static_cast<double>(layer.weights.rows());
    scale.fresh = std::sqrt(2.0 / (units + static_cast<double>(layer.weights.cols())));
    VectorD sums = layer.biases.cast<double>();
    for (std::size_t column = 0; column < data.inputs.size(); ++column) {
        const VectorD weights = layer.weights.col(static_cast<Eigen::Index>(column)).cast<double>();
        scale.perColumn.push_back(std::sqrt(weights.squaredNorm() / units));
        sums += data.inputs[column].middle() * weights;
    }
    scale.offset = std::sqrt(sums.squaredNorm() / units);
    return scale;
}

/// How many times too much or too little an input brings to the sums; at most 1 where it is fine.
double scaleTrouble(const ValueRange& range, double weight, const SumScale& scale)
{
    const double far = std::max(std::abs(range.low), std::abs(range.high));
    const double spread = weight * range.half() / scale.fresh;
    if (far > kScaledInput) {
        const double shift = scale.offset > kSumExcess ? weight * std::abs(range.middle()) / scale.fresh : 0;
        return std::max(spread, shift) / kSumExcess;
    }
    return far < kTinyInput && range.half() > 0 && weight > 0 ? kSumLack / spread : 0;
}

/// Whether the weights that read the inputs are still those that were drawn.
bool readsInputsAsDrawn(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()) && spec.sourceBegin(layer) == 0; ++layer) {
        const LayerWeights& now = network.weights().layers[static_cast<std::size_t>(layer)];
        const LayerWeights fresh = drawLayer(spec, layer, now.connected);
        if (!(now.weights == fresh.weights) || !(now.biases == fresh.biases))
            return false;
    }
    return true;
}

} // namespace

std::vector<Problem> lintColumns(const NetworkSpec& spec, const DataSample& data)
{
    std::vector<Problem> problems;
    if (data.inputs.size() != static_cast<std::size_t>(spec.inputs) && !data.inputs.empty())
        problems.push_back(columnProblem(false, data.inputs.size(), spec.inputs, -1));
    if (!data.targets.empty() && data.targets.size() != static_cast<std::size_t>(spec.outputs()))
        problems.push_back(
            columnProblem(true, data.targets.size(), spec.outputs(), static_cast<int>(spec.layers.size()) - 1));
    return problems;
}

std::vector<Problem> lintTargets(const NetworkSpec& spec, const DataSample& data)
{
    std::vector<Problem> problems;
    const LayerSpec& last = spec.layers.back();
    if (auto range = lintOutputRange(spec, data)) {
        problems.push_back(*std::move(range));
    } else if (last.isSoftmax() && last.outputs > 1 && !data.sumsToOne) {
        problems.push_back(outputProblem(Rule::SoftmaxTargets, spec, activationFor(data)));
    } else if (data.isOneHot && data.sumsToOne && !endsInProbabilities(last)) {
        problems.push_back(outputProblem(Rule::ClassesWithoutSoftmax, spec, Activation::Softmax));
        problems.back().numbers = {static_cast<double>(data.targets.size())};
    }
    return problems;
}

std::vector<Problem> lintBudget(const LintSubject& subject)
{
    std::vector<Problem> problems;
    const DesignCost cost = designCost(costReport(subject.network));
    const auto bytes = static_cast<double>(cost.bytes);
    if (subject.budget.bytes && cost.bytes > *subject.budget.bytes)
        problems.push_back(
            networkProblem(Rule::OverBytes, Severity::Error, {bytes, static_cast<double>(*subject.budget.bytes)}));
    const auto& limit = subject.budget.latencyNs;
    if (limit && subject.latency && subject.latency->ns > *limit)
        problems.push_back(networkProblem(Rule::OverLatency, Severity::Error,
                                          {subject.latency->ns, *limit, subject.latency->isPredicted ? 1.0 : 0.0}));
    if (cost.parameters < 1'000 || cost.parameters > 100'000)
        problems.push_back(networkProblem(Rule::ProductRange, Severity::Info, {static_cast<double>(cost.parameters)}));
    return problems;
}

std::vector<Problem> lintInputScale(const Network& network, const DataSample& data, const DataSample& scaled)
{
    const SumScale scale = sumScale(network.weights().layers.front(), scaled);
    int concerned = 0;
    std::size_t worst = 0;
    double most = 0;
    for (std::size_t column = 0; column < scaled.inputs.size(); ++column) {
        const double trouble = scaleTrouble(scaled.inputs[column], scale.perColumn[column], scale);
        concerned += trouble > 1 ? 1 : 0;
        if (trouble > most) {
            most = trouble;
            worst = column;
        }
    }
    if (concerned == 0)
        return {};
    Problem problem = networkProblem(
        Rule::InputScale, Severity::Warning,
        {static_cast<double>(concerned), static_cast<double>(worst), data.inputs[worst].low, data.inputs[worst].high});
    problem.layer = -1;
    problem.isOfData = true;
    if (readsInputsAsDrawn(network))
        problem.fix = [scaling = scalingToUnitRange(data.inputs)](const Network& from) {
            NetworkSpec spec = from.spec();
            spec.inputScaling = scaling;
            return from.edited(std::move(spec));
        };
    return {problem};
}

} // namespace wb
