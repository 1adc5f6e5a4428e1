// SPDX-License-Identifier: Apache-2.0
#include "core/nn/reference.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

double sumLimit(const NetworkSpec& spec, double steepness)
{
    return spec.limitsSums ? 150.0 / std::abs(steepness) : std::numeric_limits<double>::infinity();
}

/// y of every unit of a layer from its nets.
void applyFunctions(const NetworkSpec& spec, int layer, ReferenceRun& run)
{
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    const auto begin = static_cast<std::size_t>(spec.signalBegin(layer));
    for (int unit = 0; unit < design.outputs; ++unit) {
        const UnitFunction& function = design.functionOf(unit);
        const auto at = begin + static_cast<std::size_t>(unit);
        const double steepness = function.steepness;
        const double limit = sumLimit(spec, steepness);
        run.nets[at] = std::clamp(run.nets[at] * steepness, -limit, limit) / steepness;
        run.signalValues[at] = function.activation == Activation::Softmax
                                   ? run.nets[at]
                                   : activate(function.activation, steepness, run.nets[at]);
    }
    if (design.isSoftmax())
        softmax(static_cast<double>(design.function.steepness),
                std::span(run.signalValues).subspan(begin, static_cast<std::size_t>(design.outputs)));
}

/// Turns dL/dy of a layer's units, in place, into dL/dnet.
void throughFunctions(const NetworkSpec& spec, int layer, const ReferenceRun& run, std::vector<double>& gradient)
{
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    const auto begin = static_cast<std::size_t>(spec.signalBegin(layer));
    const auto count = static_cast<std::size_t>(design.outputs);
    if (design.isSoftmax()) {
        double mean = 0; // dL/du_i = y_i (g_i - sum_j g_j y_j)
        for (std::size_t i = begin; i < begin + count; ++i)
            mean += gradient[i] * run.signalValues[i];
        for (std::size_t i = begin; i < begin + count; ++i)
            gradient[i] = design.function.steepness * run.signalValues[i] * (gradient[i] - mean);
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const UnitFunction& function = design.functionOf(static_cast<int>(i));
        const double steepness = function.steepness;
        const double net = run.nets[begin + i];
        const bool held = std::abs(net * steepness) >= sumLimit(spec, steepness);
        gradient[begin + i] *= held ? 0.0 : activationSlope(function.activation, steepness, net);
    }
}

void applyInDouble(const std::vector<LinearMap>& maps, double* values)
{
    for (std::size_t column = 0; column < maps.size(); ++column)
        values[column] = values[column] * maps[column].slope + maps[column].offset;
}

/// Gradients go through a linear map by its slope alone.
void applySlopes(const std::vector<LinearMap>& maps, double* gradients)
{
    for (std::size_t column = 0; column < maps.size(); ++column)
        gradients[column] *= maps[column].slope;
}

Result<void> checkLength(std::size_t got, int wanted, const char* what)
{
    if (got == static_cast<std::size_t>(wanted))
        return {};
    return fail(ErrorCode::SizeMismatch,
                "the network has " + std::to_string(wanted) + " " + what + ", not " + std::to_string(got));
}

} // namespace

Result<ReferenceRun> referenceRun(const Network& network, std::span<const double> input)
{
    const NetworkSpec& spec = network.spec();
    if (auto good = checkLength(input.size(), spec.inputs, "inputs"); !good)
        return passOn(good);
    const auto signals = static_cast<std::size_t>(spec.signalCount());
    ReferenceRun run{std::vector<double>(signals, 0.0), std::vector<double>(signals, 0.0), {}};
    std::copy(input.begin(), input.end(), run.signalValues.begin());
    applyInDouble(linearMaps(spec.inputScaling), run.signalValues.data());
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        const LayerWeights& weights = network.weights().layers[static_cast<std::size_t>(layer)];
        const auto from = static_cast<std::size_t>(spec.sourceBegin(layer));
        const auto to = static_cast<std::size_t>(spec.signalBegin(layer));
        for (Eigen::Index unit = 0; unit < weights.weights.rows(); ++unit) {
            double sum = weights.biases[unit];
            for (Eigen::Index source = 0; source < weights.weights.cols(); ++source)
                sum += static_cast<double>(weights.weights(unit, source)) *
                       run.signalValues[from + static_cast<std::size_t>(source)];
            run.nets[to + static_cast<std::size_t>(unit)] = sum;
        }
        applyFunctions(spec, layer, run);
    }
    run.outputs.assign(run.signalValues.end() - spec.outputs(), run.signalValues.end());
    applyInDouble(inverseMaps(spec.outputScaling), run.outputs.data());
    return run;
}

Result<ReferenceGradient> referenceGradient(const Network& network, std::span<const double> input,
                                            std::span<const double> outputWeights)
{
    const NetworkSpec& spec = network.spec();
    if (auto good = checkLength(outputWeights.size(), spec.outputs(), "outputs"); !good)
        return passOn(good);
    const auto run = referenceRun(network, input);
    if (!run)
        return passOn(run);

    std::vector<double> gradient(run->signalValues.size(), 0.0); // dL/dsignal, then dL/dnet once a layer is passed
    std::copy(outputWeights.begin(), outputWeights.end(), gradient.end() - spec.outputs());
    applySlopes(inverseMaps(spec.outputScaling), gradient.data() + gradient.size() - spec.outputs());
    ReferenceGradient result;
    result.layers.resize(spec.layers.size());
    for (int layer = static_cast<int>(spec.layers.size()) - 1; layer >= 0; --layer) {
        throughFunctions(spec, layer, *run, gradient);
        const LayerWeights& weights = network.weights().layers[static_cast<std::size_t>(layer)];
        auto& out = result.layers[static_cast<std::size_t>(layer)];
        out.weights = MatrixD::Zero(weights.weights.rows(), weights.weights.cols());
        out.biases = VectorD::Zero(weights.biases.size());
        const auto from = static_cast<std::size_t>(spec.sourceBegin(layer));
        const auto to = static_cast<std::size_t>(spec.signalBegin(layer));
        for (Eigen::Index unit = 0; unit < weights.weights.rows(); ++unit) {
            const double delta = gradient[to + static_cast<std::size_t>(unit)];
            out.biases[unit] = weights.hasBias(unit) ? delta : 0.0;
            for (Eigen::Index source = 0; source < weights.weights.cols(); ++source) {
                if (!weights.isConnected(unit, source))
                    continue;
                const auto at = from + static_cast<std::size_t>(source);
                out.weights(unit, source) = delta * run->signalValues[at];
                gradient[at] += delta * static_cast<double>(weights.weights(unit, source));
            }
        }
    }
    result.inputs.assign(gradient.begin(), gradient.begin() + spec.inputs);
    applySlopes(linearMaps(spec.inputScaling), result.inputs.data());
    return result;
}

} // namespace wb
