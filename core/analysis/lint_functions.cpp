// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/design_cost.h"
#include "core/analysis/lint_rules.h"
#include "core/nn/rewrites.h"

#include <algorithm>

namespace wb {

namespace {

bool isThreshold(Activation activation)
{
    return activation == Activation::Threshold || activation == Activation::ThresholdSymmetric;
}

/// Goes on without an end where u grows: its slope there is its steepness.
bool isRectifying(Activation activation) { return activation >= Activation::Relu && activation != Activation::Softmax; }

/// The first unit function for which is() holds, or null.
template <typename Predicate>
const UnitFunction* findFunction(const LayerSpec& layer, Predicate is)
{
    if (layer.unitFunctions.empty())
        return is(layer.function.activation) ? &layer.function : nullptr;
    const auto found = std::find_if(layer.unitFunctions.begin(), layer.unitFunctions.end(),
                                    [&](const UnitFunction& function) { return is(function.activation); });
    return found == layer.unitFunctions.end() ? nullptr : &*found;
}

/// Replaces one activation by another wherever a unit of the layer has it, at the new one's natural steepness.
Problem::Fix replaceActivation(int layer, Activation from, Activation to)
{
    return [=](const Network& network) -> Result<Network> {
        NetworkSpec spec = network.spec();
        LayerSpec& design = spec.layers.at(static_cast<std::size_t>(layer));
        const auto exchange = [=](UnitFunction& function) {
            if (function.activation == from)
                function = naturalFunction(to);
        };
        exchange(design.function);
        std::for_each(design.unitFunctions.begin(), design.unitFunctions.end(), exchange);
        return network.edited(std::move(spec));
    };
}

Problem functionProblem(Rule rule, Severity severity, int layer, Activation activation)
{
    Problem problem;
    problem.rule = rule;
    problem.severity = severity;
    problem.layer = layer;
    problem.activation = activation;
    return problem;
}

void lintDeadFunctions(const LayerSpec& design, int layer, std::vector<Problem>& problems)
{
    if (design.isSoftmax() && design.outputs == 1) {
        problems.push_back(functionProblem(Rule::SoftmaxAlone, Severity::Error, layer, Activation::Sigmoid));
        problems.back().fix = giveFunction(layer, naturalFunction(Activation::Sigmoid));
    }
    if (findFunction(design, [](Activation activation) { return activation == Activation::GaussianStepwise; })) {
        problems.push_back(functionProblem(Rule::AlwaysZero, Severity::Error, layer, Activation::Gaussian));
        problems.back().fix = replaceActivation(layer, Activation::GaussianStepwise, Activation::Gaussian);
    }
    if (const UnitFunction* threshold = findFunction(design, isThreshold)) {
        const Activation smooth =
            threshold->activation == Activation::Threshold ? Activation::Sigmoid : Activation::Tanh;
        problems.push_back(functionProblem(Rule::Threshold, Severity::Warning, layer, smooth));
        problems.back().fix = replaceActivation(layer, threshold->activation, smooth);
    }
}

void lintRectifier(const NetworkSpec& spec, int layer, std::vector<Problem>& problems)
{
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    const UnitFunction* rectifier = findFunction(design, isRectifying);
    if (!rectifier || rectifier->steepness == naturalFunction(rectifier->activation).steepness)
        return;
    problems.push_back(functionProblem(Rule::RectifierSteepness, Severity::Warning, layer, rectifier->activation));
    problems.back().numbers = {static_cast<double>(rectifier->steepness)};
    if (design.unitFunctions.empty() && !spec.limitsSums && rectifier->steepness > 0)
        problems.back().fix = [layer](const Network& network) { return atSteepness(network, layer, 1.0F); };
}

void lintLinear(const Network& network, int layer, std::vector<Problem>& problems)
{
    if (!isMergeable(network, layer))
        return;
    const NetworkSpec& spec = network.spec();
    NetworkSpec merged = spec;
    merged.layers.erase(merged.layers.begin() + layer);
    const std::int64_t saved = designCost(spec).parameters - designCost(merged).parameters;
    if (saved <= 0) // a narrow one is a factorisation that pays
        return;
    problems.push_back(functionProblem(Rule::MergeableLinear, Severity::Info, layer, Activation::Linear));
    problems.back().numbers = {static_cast<double>(saved)};
    problems.back().fix = [layer](const Network& from) { return mergedIntoNext(from, layer); };
}

} // namespace

Problem::Fix giveFunction(int layer, UnitFunction function)
{
    return [=](const Network& network) -> Result<Network> {
        NetworkSpec spec = network.spec();
        LayerSpec& design = spec.layers.at(static_cast<std::size_t>(layer));
        design.function = function;
        design.unitFunctions.clear();
        return network.edited(std::move(spec));
    };
}

std::vector<Problem> lintFunctions(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    std::vector<Problem> problems;
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
        lintDeadFunctions(design, layer, problems);
        lintRectifier(spec, layer, problems);
        lintLinear(network, layer, problems);
        if (const UnitFunction* ours = findFunction(design, [](Activation a) { return !isFannActivation(a); }))
            problems.push_back(functionProblem(Rule::NoFannFunction, Severity::Info, layer, ours->activation));
    }
    return problems;
}

} // namespace wb
