// SPDX-License-Identifier: Apache-2.0
#include "core/nn/dead_units.h"

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
    std::vector<bool> isRemoved;
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

DeadUnits removableOf(const NetworkSpec& spec, SignalFacts& facts)
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
        for (const int unit : removable)
            facts.isRemoved[signalAt(spec.signalBegin(layer), unit)] = true;
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
    facts.isRemoved.resize(signals, false);
    findConstants(network, facts);
    findUsed(network, facts);
    return removableOf(network.spec(), facts);
}

/// Positions below count that are not in removed (ascending).
std::vector<Eigen::Index> positionsWithout(int begin, Eigen::Index count, const SignalFacts& facts)
{
    std::vector<Eigen::Index> kept;
    for (Eigen::Index i = 0; i < count; ++i) {
        if (!facts.isRemoved[signalAt(begin, i)])
            kept.push_back(i);
    }
    return kept;
}

/// What the removed sources give a unit's sum, constant as they are.
double foldedSum(const LayerWeights& weights, Eigen::Index unit, int sourceBegin, const SignalFacts& facts)
{
    double sum = 0;
    for (Eigen::Index source = 0; source < weights.weights.cols(); ++source) {
        const std::size_t at = signalAt(sourceBegin, source);
        if (facts.isRemoved[at] && facts.constants[at])
            sum += static_cast<double>(weights.weights(unit, source)) * *facts.constants[at];
    }
    return sum;
}

LayerWeights reducedLayer(const Network& network, int layer, const SignalFacts& facts)
{
    const NetworkSpec& spec = network.spec();
    const LayerWeights& from = network.weights().layers[static_cast<std::size_t>(layer)];
    const int sourceBegin = spec.sourceBegin(layer);
    const auto units = positionsWithout(spec.signalBegin(layer), from.weights.rows(), facts);
    const auto sources = positionsWithout(sourceBegin, from.weights.cols(), facts);
    LayerWeights to{Matrix(static_cast<Eigen::Index>(units.size()), static_cast<Eigen::Index>(sources.size())),
                    Vector(static_cast<Eigen::Index>(units.size())),
                    {}};
    for (std::size_t row = 0; row < units.size(); ++row) {
        const Eigen::Index unit = units[row];
        const auto toRow = static_cast<Eigen::Index>(row);
        for (std::size_t column = 0; column < sources.size(); ++column) {
            to.weights(toRow, static_cast<Eigen::Index>(column)) = from.weights(unit, sources[column]);
            if (!from.connected.empty())
                to.connected.push_back(from.isConnected(unit, sources[column]) ? 1 : 0);
        }
        const double folded = foldedSum(from, unit, sourceBegin, facts);
        to.biases[toRow] = static_cast<float>(static_cast<double>(from.biases[unit]) + folded);
        if (!from.connected.empty())
            to.connected.push_back(from.hasBias(unit) || to.biases[toRow] != 0.0F ? 1 : 0);
    }
    return to;
}

void removeUnits(LayerSpec& layer, const std::vector<int>& removed)
{
    layer.outputs -= static_cast<int>(removed.size());
    if (layer.unitFunctions.empty())
        return;
    for (auto unit = removed.rbegin(); unit != removed.rend(); ++unit)
        layer.unitFunctions.erase(layer.unitFunctions.begin() + *unit);
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
    NetworkSpec spec = network.spec();
    auto weights = std::make_shared<Weights>();
    for (std::size_t layer = 0; layer < spec.layers.size(); ++layer) {
        weights->layers.push_back(reducedLayer(network, static_cast<int>(layer), facts));
        removeUnits(spec.layers[layer], dead.removable[layer]);
    }
    return Network::assemble(std::move(spec), std::move(weights));
}

} // namespace wb
