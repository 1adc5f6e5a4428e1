// SPDX-License-Identifier: Apache-2.0
#include "core/nn/rewrites.h"

#include <cmath>

namespace wb {

Result<Network> atSteepness(const Network& network, int layer, float steepness)
{
    NetworkSpec spec = network.spec();
    if (layer < 0 || layer >= static_cast<int>(spec.layers.size()))
        return fail(ErrorCode::InvalidArgument, "there is no such layer");
    const auto at = static_cast<std::size_t>(layer);
    LayerSpec& design = spec.layers[at];
    if (!design.unitFunctions.empty() || spec.limitsSums || !std::isfinite(steepness) || steepness == 0.0F)
        return fail(ErrorCode::InvalidArgument,
                    layerTitle(spec, layer) + ": its steepness cannot be moved into its weights");
    const float quotient = design.function.steepness / steepness;
    design.function.steepness = steepness;
    auto weights = std::make_shared<Weights>(network.weights());
    weights->layers[at].weights *= quotient;
    weights->layers[at].biases *= quotient;
    return Network::assemble(std::move(spec), std::move(weights));
}

Result<Network> behindInputMaps(const Network& network, const std::vector<LinearMap>& maps)
{
    const NetworkSpec& spec = network.spec();
    if (maps.size() != static_cast<std::size_t>(spec.inputs))
        return fail(ErrorCode::SizeMismatch, "an input scaling needs one map for each input");
    auto weights = std::make_shared<Weights>(network.weights());
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        if (spec.sourceBegin(layer) != 0)
            break;
        LayerWeights& changed = weights->layers[static_cast<std::size_t>(layer)];
        for (Eigen::Index unit = 0; unit < changed.weights.rows(); ++unit) {
            double bias = changed.biases[unit];
            for (std::size_t input = 0; input < maps.size(); ++input) {
                float& weight = changed.weights(unit, static_cast<Eigen::Index>(input));
                bias += static_cast<double>(weight) * maps[input].offset;
                weight = static_cast<float>(static_cast<double>(weight) * maps[input].slope);
            }
            changed.biases[unit] = static_cast<float>(bias);
            if (bias != 0 && !changed.hasBias(unit))
                changed.connected[static_cast<std::size_t>((unit + 1) * (changed.weights.cols() + 1) - 1)] = 1;
        }
    }
    return Network::assemble(spec, std::move(weights));
}

Result<Network> beforeOutputMaps(const Network& network, const std::vector<LinearMap>& maps)
{
    const NetworkSpec& spec = network.spec();
    const LayerSpec& last = spec.layers.back();
    if (maps.size() != static_cast<std::size_t>(spec.outputs()))
        return fail(ErrorCode::SizeMismatch, "an output scaling needs one map for each output");
    if (!last.unitFunctions.empty() || last.function.activation != Activation::Linear || spec.limitsSums)
        return fail(ErrorCode::InvalidArgument, "only a linear output layer can take a scaling into its weights");
    auto weights = std::make_shared<Weights>(network.weights());
    LayerWeights& changed = weights->layers.back();
    for (std::size_t output = 0; output < maps.size(); ++output) {
        const auto unit = static_cast<Eigen::Index>(output);
        const auto [slope, offset] = maps[output];
        changed.weights.row(unit) = (changed.weights.row(unit).cast<double>() * slope).cast<float>();
        changed.biases[unit] = static_cast<float>(static_cast<double>(changed.biases[unit]) * slope +
                                                  offset / static_cast<double>(last.function.steepness));
        if (offset != 0 && !changed.hasBias(unit))
            changed.connected[static_cast<std::size_t>((unit + 1) * (changed.weights.cols() + 1) - 1)] = 1;
    }
    return Network::assemble(spec, std::move(weights));
}

bool isMergeable(const Network& network, int layer)
{
    const NetworkSpec& spec = network.spec();
    if (layer < 0 || layer + 1 >= static_cast<int>(spec.layers.size()) || spec.topology != Topology::Layered ||
        spec.limitsSums)
        return false;
    const auto at = static_cast<std::size_t>(layer);
    const LayerSpec& design = spec.layers[at];
    return design.unitFunctions.empty() && design.function.activation == Activation::Linear &&
           network.weights().layers[at].connected.empty() && network.weights().layers[at + 1].connected.empty();
}

Result<Network> mergedIntoNext(const Network& network, int layer)
{
    if (!isMergeable(network, layer))
        return fail(ErrorCode::InvalidArgument, "only a linear hidden layer can be merged into the one after it");
    NetworkSpec spec = network.spec();
    const auto at = static_cast<std::size_t>(layer);
    const double steepness = spec.layers[at].function.steepness;
    const LayerWeights& first = network.weights().layers[at];
    const LayerWeights& second = network.weights().layers[at + 1];
    const MatrixD outer = second.weights.cast<double>() * steepness;
    LayerWeights merged;
    merged.weights = (outer * first.weights.cast<double>()).cast<float>();
    merged.biases = (outer * first.biases.cast<double>() + second.biases.cast<double>()).cast<float>();
    auto weights = std::make_shared<Weights>(network.weights());
    weights->layers.erase(weights->layers.begin() + layer);
    weights->layers[at] = std::move(merged);
    spec.layers.erase(spec.layers.begin() + layer);
    return Network::assemble(std::move(spec), std::move(weights));
}

} // namespace wb
