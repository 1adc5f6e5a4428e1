// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/bench_shape.h"

#include "core/nn/network_builder.h"

namespace wb {

namespace {

bool isCurve(Activation activation)
{
    switch (activation) {
    case Activation::Linear:
    case Activation::Threshold:
    case Activation::ThresholdSymmetric:
    case Activation::SigmoidStepwise:
    case Activation::TanhStepwise:
    case Activation::GaussianStepwise:
    case Activation::LinearPiece:
    case Activation::LinearPieceSymmetric:
    case Activation::Relu:
    case Activation::LeakyRelu:
        return false;
    default:
        return true;
    }
}

} // namespace

std::string BenchShape::sizesText() const
{
    std::string text = std::to_string(network.numInputs());
    for (const LayerSpec& layer : network.spec().layers)
        text += '-' + std::to_string(layer.outputs);
    return text;
}

std::int64_t BenchShape::weightCount() const
{
    std::int64_t count = 0;
    for (const LayerWeights& layer : network.weights().layers) {
        std::int64_t biases = 0;
        for (Eigen::Index unit = 0; unit < layer.weights.rows(); ++unit)
            biases += layer.hasBias(unit) ? 1 : 0;
        count += layer.parameterCount() - biases;
    }
    return count;
}

std::int64_t BenchShape::flop() const { return 2 * weightCount(); }

std::int64_t BenchShape::curveCount() const
{
    std::int64_t count = 0;
    for (const LayerSpec& layer : network.spec().layers)
        for (int unit = 0; unit < layer.outputs; ++unit)
            count += isCurve(layer.functionOf(unit).activation) ? 1 : 0;
    return count;
}

BenchShape benchShape(std::string name, Network network) { return {std::move(name), std::move(network)}; }

std::vector<BenchShape> standardShapes(std::uint64_t seed, Activation hidden)
{
    std::vector<BenchShape> shapes;
    const auto add = [&](const char* name, std::vector<int> sizes) {
        auto network = NetworkBuilder()
                           .layersFromSizes(std::move(sizes))
                           .activationHidden(hidden)
                           .activationOutput(Activation::Linear)
                           .initialization({Initializer::Uniform, seed, -0.25F, 0.25F}) // biases that are not 0
                           .build();
        if (network)
            shapes.push_back({name, std::move(*network)});
    };
    add("A", {64, 32, 16, 8});
    add("B", {16, 32, 16});
    add("C", {64, 96, 40});
    add("D", {256, 256, 128});
    return shapes;
}

} // namespace wb
