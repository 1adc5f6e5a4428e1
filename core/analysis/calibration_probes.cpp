// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/calibration_probes.h"

#include "core/base/rng.h"
#include "core/engine/fused_function.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

using Sizes = std::vector<int>;

constexpr int kCheckProbes = 20;
constexpr int kScaledEvery = 3; ///< Of them: inputs, outputs or both in turn.
constexpr int kFittedRandomProbes = 24;
constexpr std::uint64_t kFitSeed = 1'000;
constexpr std::uint64_t kCheckSeed = 2'000;

const Activation kFusedActivations[] = {Activation::Linear, Activation::Relu, Activation::Sigmoid, Activation::Tanh};

void addEach(std::vector<NetworkSpec>& probes, Activation activation, const std::vector<Sizes>& shapes)
{
    for (const Sizes& sizes : shapes)
        probes.push_back(probeSpec(sizes, activation));
}

double parametersOf(const Sizes& sizes)
{
    double count = 0;
    for (std::size_t i = 1; i < sizes.size(); ++i)
        count += static_cast<double>(sizes[i]) * (sizes[i - 1] + 1);
    return count;
}

Sizes scaledSizes(const std::vector<double>& shape, double factor)
{
    Sizes sizes;
    for (const double size : shape)
        sizes.push_back(static_cast<int>(std::clamp(std::lround(size * factor), 1L, 4096L)));
    return sizes;
}

/// What a time does not depend on: every column is halved.
Scaling halvingScaling(int columns)
{
    Scaling scaling = identityScaling(columns);
    scaling.factor.assign(scaling.columns(), 0.5);
    return scaling;
}

/// Every unfused function three times: two counts of whole vectors, and one with a rest.
void addUnfused(std::vector<NetworkSpec>& probes)
{
    for (const ActivationInfo& info : allActivations()) {
        if (fusedFunction(info.activation) != FusedFunction::None)
            continue;
        const bool isLast = info.activation == Activation::Softmax;
        addEach(probes, info.activation,
                isLast ? std::vector<Sizes>{{16, 16}, {16, 64}, {16, 43}}
                       : std::vector<Sizes>{{16, 16, 16}, {16, 64, 64}, {16, 43, 29}});
    }
}

constexpr int kScaledSides = 3;

/// side 0: inputs, 1: outputs, 2: both.
void scale(NetworkSpec& spec, int side)
{
    if (side != 1)
        spec.inputScaling = halvingScaling(spec.inputs);
    if (side != 0)
        spec.outputScaling = halvingScaling(spec.outputs());
}

/// Networks of two layers that scale their inputs, their outputs, or both.
void addScaled(std::vector<NetworkSpec>& probes, const std::vector<Sizes>& shapes)
{
    for (const Sizes& sizes : shapes)
        for (int side = 0; side < kScaledSides; ++side) {
            NetworkSpec spec = probeSpec(sizes, Activation::Linear);
            scale(spec, side);
            probes.push_back(std::move(spec));
        }
}

/// 1 000 to 100 000, evenly on a logarithmic scale.
double spread(int index, int count) { return 1e3 * std::pow(100.0, (index + 0.5) / count); }

} // namespace

NetworkSpec probeSpec(const std::vector<int>& sizes, Activation activation)
{
    NetworkSpec spec;
    spec.inputs = sizes.front();
    for (std::size_t i = 1; i < sizes.size(); ++i) {
        LayerSpec layer;
        layer.id = spec.nextLayerId();
        layer.outputs = sizes[i];
        layer.function = naturalFunction(activation);
        spec.layers.push_back(layer);
    }
    return spec;
}

NetworkSpec randomSpec(std::uint64_t seed, double parameters)
{
    Rng rng(seed);
    const int layers = 2 + static_cast<int>(rng.below(4));
    std::vector<double> shape;
    for (int i = 0; i <= layers; ++i)
        shape.push_back(std::exp(rng.uniform(0.0F, 3.5F)));
    double low = 1e-3;
    double high = 4e3;
    for (int turn = 0; turn < 60; ++turn) {
        const double middle = std::sqrt(low * high);
        (parametersOf(scaledSizes(shape, middle)) < parameters ? low : high) = middle;
    }
    NetworkSpec spec = probeSpec(scaledSizes(shape, low), Activation::Linear);
    for (std::size_t i = 0; i < spec.layers.size(); ++i) {
        // Half of them the four that most networks have.
        Activation activation = kFusedActivations[rng.below(4)];
        if (rng.below(2) == 0)
            activation = static_cast<Activation>(rng.below(kActivationCount));
        if (activation == Activation::Softmax && i + 1 < spec.layers.size())
            activation = Activation::Tanh;
        spec.layers[i].function = naturalFunction(activation);
    }
    return spec;
}

std::vector<NetworkSpec> vectorProbes()
{
    std::vector<NetworkSpec> probes;
    addEach(probes, Activation::Linear, {{4, 4},       {16, 16},     {16, 16, 16},  {16, 16, 16, 16, 16},
                                         {64, 16},     {256, 16},    {64, 64},      {128, 64},
                                         {32, 128},    {7, 16},      {67, 64},      {131, 48},
                                         {64, 8},      {256, 8},     {64, 24, 24},  {64, 4},
                                         {256, 4},     {64, 20, 20}, {64, 1},       {256, 3},
                                         {64, 18, 18}, {99, 35, 35}, {102, 27, 13}, {512, 4},
                                         {4, 512},     {1024, 8},    {8, 320}});
    addEach(probes, Activation::Linear,
            {{96, 56},
             {96, 80},
             {96, 104},
             {112, 112},
             {112, 128},
             {128, 144},
             {160, 160},
             {200, 200},
             {256, 256},
             {320, 320},
             {512, 512},
             {1024, 1024},
             {128, 96, 64, 16},
             {96, 160, 160, 96},
             {300, 200, 100}});
    for (const Activation activation : {Activation::Relu, Activation::Sigmoid, Activation::Tanh})
        addEach(probes, activation,
                {{16, 16}, {16, 16, 16, 16}, {64, 64, 64}, {16, 128, 16}, {32, 40, 40, 40}, {50, 27, 27}, {3, 64, 1}});
    for (int i = 0; i < kFittedRandomProbes; ++i) {
        NetworkSpec spec = randomSpec(kFitSeed + static_cast<std::uint64_t>(i), spread(i, kFittedRandomProbes));
        for (std::size_t at = 0; at < spec.layers.size(); ++at)
            spec.layers[at].function = naturalFunction(kFusedActivations[(at + static_cast<std::size_t>(i)) % 4]);
        probes.push_back(spec);
    }
    addUnfused(probes);
    addScaled(probes, {{4, 4}, {16, 16}, {64, 16}, {64, 64}, {256, 16}});
    return probes;
}

std::vector<NetworkSpec> scalarProbes(bool wide)
{
    std::vector<NetworkSpec> probes;
    addEach(
        probes, Activation::Linear,
        {{1, 1}, {4, 1}, {16, 1}, {64, 1}, {64, 3}, {257, 2}, {7, 3, 3}, {16, 3, 3, 3, 3}, {258, 1}, {3, 2, 2, 2, 2}});
    if (wide)
        addEach(probes, Activation::Linear,
                {{16, 16}, {64, 64}, {67, 33}, {128, 96, 64, 16}, {160, 160}, {256, 256}, {320, 320}, {512, 512}});
    for (const ActivationInfo& info : allActivations()) {
        if (info.activation == Activation::Linear)
            continue;
        const bool isLast = info.activation == Activation::Softmax;
        addEach(probes, info.activation,
                isLast ? std::vector<Sizes>{{8, 3}, {8, 2}} : std::vector<Sizes>{{8, 3, 3}, {8, 1}});
    }
    addScaled(probes, {{4, 1}, {16, 3}, {64, 2}});
    return probes;
}

std::vector<NetworkSpec> checkProbes()
{
    std::vector<NetworkSpec> probes;
    probes.reserve(kCheckProbes);
    for (int i = 0; i < kCheckProbes; ++i) {
        probes.push_back(randomSpec(kCheckSeed + static_cast<std::uint64_t>(i), spread(i, kCheckProbes)));
        if (i % kScaledEvery == 0)
            scale(probes.back(), i / kScaledEvery % kScaledSides);
    }
    return probes;
}

} // namespace wb
