// SPDX-License-Identifier: Apache-2.0
#include "core/nn/dead_units.h"

#include "core/nn/unit_removal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace wb {

namespace {

/// What is known of every signal (inputs, then the layers' units).
struct SignalFacts {
    std::vector<std::optional<double>> constants;
    std::vector<bool> isUsed;
};

std::size_t signalAt(int begin, Eigen::Index offset)
{
    return static_cast<std::size_t>(begin) + static_cast<std::size_t>(offset);
}

double unitOutput(const NetworkSpec& spec, const UnitFunction& function, double net)
{
    const double steepness = function.steepness;
    if (spec.limitsSums) {
        const double limit = 150.0 / std::abs(steepness);
        net = std::clamp(net * steepness, -limit, limit) / steepness;
    }
    return activate(function.activation, steepness, net);
}

/// The unit's sum if nothing that changes comes in.
std::optional<double> constantSum(const LayerWeights& weights, Eigen::Index unit, int sourceBegin,
                                  const SignalFacts& facts)
{
    double sum = weights.biases[unit];
    for (Eigen::Index source = 0; source < weights.weights.cols(); ++source) {
        const double weight = weights.weights(unit, source);
        if (weight == 0)
            continue;
        const auto& value = facts.constants[signalAt(sourceBegin, source)];
        if (!value)
            return std::nullopt;
        sum += weight * *value;
    }
    return sum;
}

std::optional<double> constantOutput(const Network& network, int layer, Eigen::Index unit, const SignalFacts& facts)
{
    const NetworkSpec& spec = network.spec();
    const auto at = static_cast<std::size_t>(layer);
    const UnitFunction& function = spec.layers[at].functionOf(static_cast<int>(unit));
    const ActivationInfo& info = activationInfo(function.activation);
    if (info.lower == info.upper)
        return info.lower;
    const auto sum = constantSum(network.weights().layers[at], unit, spec.sourceBegin(layer), facts);
    if (!sum)
        return std::nullopt;
    // A softmax has only its whole layer's answer: that its sum is constant is all that is asked of it.
    return function.activation == Activation::Softmax ? *sum : unitOutput(spec, function, *sum);
}

void findConstants(const Network& network, SignalFacts& facts)
{
    const NetworkSpec& spec = network.spec();
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        const int units = spec.layers[static_cast<std::size_t>(layer)].outputs;
        for (Eigen::Index unit = 0; unit < units; ++unit)
            facts.constants[signalAt(spec.signalBegin(layer), unit)] = constantOutput(network, layer, unit, facts);
    }
}

/// Backwards: what a unit that counts reads, counts.
void findUsed(const Network& network, SignalFacts& facts)
{
    const NetworkSpec& spec = network.spec();
    const int last = static_cast<int>(spec.layers.size()) - 1;
    for (int unit = 0; unit < spec.outputs(); ++unit)
        facts.isUsed[signalAt(spec.signalBegin(last), unit)] = true;
    for (int layer = last; layer >= 0; --layer) {
        const Matrix& weights = network.weights().layers[static_cast<std::size_t>(layer)].weights;
        for (Eigen::Index unit = 0; unit < weights.rows(); ++unit) {
            const std::size_t at = signalAt(spec.signalBegin(layer), unit);
            if (!facts.isUsed[at] || (layer != last && facts.constants[at]))
                continue;
            for (Eigen::Index source = 0; source < weights.cols(); ++source) {
                if (weights(unit, source) != 0.0F)
                    facts.isUsed[signalAt(spec.sourceBegin(layer), source)] = true;
            }
        }
    }
}

DeadUnits removableOf(const NetworkSpec& spec, const SignalFacts& facts)
{
    DeadUnits dead;
    dead.removable.resize(spec.layers.size());
    const int last = static_cast<int>(spec.layers.size()) - 1;
    for (int layer = 0; layer < last; ++layer) {
        auto& removable = dead.removable[static_cast<std::size_t>(layer)];
        const int units = spec.layers[static_cast<std::size_t>(layer)].outputs;
        for (int unit = 0; unit < units; ++unit) {
            const std::size_t at = signalAt(spec.signalBegin(layer), unit);
            if (facts.constants[at] || !facts.isUsed[at])
                removable.push_back(unit);
        }
        if (static_cast<int>(removable.size()) == units)
            removable.erase(removable.begin());
    }
    const auto outputs = facts.constants.begin() + spec.signalBegin(last);
    dead.outputsAreConstant = spec.layers.back().isSoftmax() && spec.outputs() == 1;
    dead.outputsAreConstant |=
        std::all_of(outputs, outputs + spec.outputs(), [](const auto& value) { return !!value; });
    return dead;
}

DeadUnits analyse(const Network& network, SignalFacts& facts)
{
    const auto signals = static_cast<std::size_t>(network.spec().signalCount());
    facts.constants.resize(signals);
    facts.isUsed.resize(signals, false);
    findConstants(network, facts);
    findUsed(network, facts);
    return removableOf(network.spec(), facts);
}

} // namespace

std::int64_t DeadUnits::count() const
{
    std::int64_t count = 0;
    for (const auto& layer : removable)
        count += static_cast<std::int64_t>(layer.size());
    return count;
}

DeadUnits findDeadUnits(const Network& network)
{
    SignalFacts facts;
    return analyse(network, facts);
}

Result<Network> withoutDeadUnits(const Network& network)
{
    SignalFacts facts;
    const DeadUnits dead = analyse(network, facts);
    std::vector<double> given;
    given.reserve(facts.constants.size());
    for (const auto& constant : facts.constants)
        given.push_back(constant.value_or(0)); // of one that nothing reads: whatever it is
    return withoutUnits(network, dead.removable, given);
}

} // namespace wb
