// SPDX-License-Identifier: Apache-2.0
#include "core/nn/initializer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace wb {

namespace {

constexpr std::array<const char*, 5> kInitializerNames{"uniform", "fann-widrow-nguyen", "nguyen-widrow", "xavier",
                                                       "he"};

/// Streams of the seed: weights of layer k are drawn from k, its connections from kConnectionStreams + k.
constexpr std::uint64_t kConnectionStreams = 1U << 16U;

float power(double base, double exponent) { return static_cast<float>(std::pow(base, exponent)); }

int hiddenUnits(const NetworkSpec& spec) { return spec.signalCount() - spec.inputs - spec.outputs(); }

void fill(LayerWeights& layer, Rng& rng, float weightLow, float weightHigh, float biasLow, float biasHigh)
{
    for (Eigen::Index unit = 0; unit < layer.weights.rows(); ++unit) {
        for (Eigen::Index source = 0; source < layer.weights.cols(); ++source)
            layer.weights(unit, source) = rng.uniform(weightLow, weightHigh);
        layer.biases[unit] = rng.uniform(biasLow, biasHigh);
    }
}

void drawNguyenWidrow(LayerWeights& layer, Rng& rng)
{
    const double inputs = static_cast<double>(layer.weights.cols());
    const float beta = 0.7F * power(static_cast<double>(layer.weights.rows()), 1.0 / inputs);
    for (Eigen::Index unit = 0; unit < layer.weights.rows(); ++unit) {
        double square = 0;
        for (Eigen::Index source = 0; source < layer.weights.cols(); ++source) {
            const float draw = rng.uniform(-1.0F, 1.0F);
            layer.weights(unit, source) = draw;
            square += static_cast<double>(draw) * static_cast<double>(draw);
        }
        // Summed in source order and scaled one by one: Eigen's norm() sums in an order of the platform's.
        const double scale = square > 0 ? static_cast<double>(beta) / std::sqrt(square) : 0.0;
        for (Eigen::Index source = 0; source < layer.weights.cols(); ++source)
            layer.weights(unit, source) = static_cast<float>(static_cast<double>(layer.weights(unit, source)) * scale);
        layer.biases[unit] = rng.uniform(-beta, beta);
    }
}

/// Units by units in source order, He 2015: a rectifier keeps half of the variance, so 2 / in.
void drawHe(LayerWeights& layer, Rng& rng)
{
    const float sigma = static_cast<float>(std::sqrt(2.0 / static_cast<double>(layer.weights.cols())));
    for (Eigen::Index unit = 0; unit < layer.weights.rows(); ++unit) {
        for (Eigen::Index source = 0; source < layer.weights.cols(); ++source)
            layer.weights(unit, source) = sigma * rng.normal();
    }
}

void drawXavier(LayerWeights& layer, Rng& rng)
{
    const auto fans = static_cast<double>(layer.weights.cols() + layer.weights.rows());
    const auto bound = static_cast<float>(std::sqrt(6.0 / fans));
    fill(layer, rng, -bound, bound, 0, 0);
}

void drawFannWidrowNguyen(const NetworkSpec& spec, LayerWeights& layer, Rng& rng)
{
    const double hidden = std::max(hiddenUnits(spec), 1); // libfann's count wraps around without hidden units
    const float scale = power(0.7 * hidden, 1.0 / spec.inputs) / 2.0F;
    fill(layer, rng, 0, scale, -scale, scale);
}

/// libfann's guarantee, then random pairs until the count is reached: every unit a source, every source a unit.
std::vector<std::uint8_t> drawSparse(int sources, int outputs, float rate, Rng& rng)
{
    const auto width = static_cast<std::size_t>(sources) + 1;
    std::vector<std::uint8_t> flags(static_cast<std::size_t>(outputs) * width, 0);
    for (int unit = 0; unit < outputs; ++unit)
        flags[static_cast<std::size_t>(unit) * width + static_cast<std::size_t>(sources)] = 1;

    const auto pairs = static_cast<std::int64_t>(sources) * outputs;
    const auto wanted = std::max<std::int64_t>(std::max(sources, outputs),
                                               std::llround(static_cast<double>(rate) * static_cast<double>(pairs)));
    std::vector<std::int32_t> order(static_cast<std::size_t>(std::max(sources, outputs)));
    std::iota(order.begin(), order.end(), 0);
    rng.shuffle(std::span(order));
    std::int64_t made = 0;
    for (std::size_t i = 0; i < order.size(); ++i) { // the longer side in random order, the shorter one round and round
        const auto other = i % static_cast<std::size_t>(std::min(sources, outputs));
        const auto unit = outputs >= sources ? static_cast<std::size_t>(order[i]) : other;
        const auto source = outputs >= sources ? other : static_cast<std::size_t>(order[i]);
        flags[unit * width + source] = 1;
        ++made;
    }
    std::vector<std::int32_t> rest;
    rest.reserve(static_cast<std::size_t>(pairs - made));
    for (int unit = 0; unit < outputs; ++unit) {
        for (int source = 0; source < sources; ++source) {
            if (flags[static_cast<std::size_t>(unit) * width + static_cast<std::size_t>(source)] == 0)
                rest.push_back(unit * sources + source);
        }
    }
    rng.shuffle(std::span(rest));
    for (std::size_t i = 0; i < rest.size() && made < wanted; ++i, ++made)
        flags[static_cast<std::size_t>(rest[i] / sources) * width + static_cast<std::size_t>(rest[i] % sources)] = 1;
    return flags;
}

} // namespace

const char* initializerName(Initializer kind) { return kInitializerNames[static_cast<std::size_t>(kind)]; }

Result<Initializer> parseInitializer(std::string_view name)
{
    std::string known;
    for (std::size_t i = 0; i < kInitializerNames.size(); ++i) {
        if (name == kInitializerNames[i])
            return static_cast<Initializer>(i);
        known += (i == 0 ? "" : ", ") + std::string(kInitializerNames[i]);
    }
    return fail(ErrorCode::InvalidArgument,
                "unknown initialiser \"" + std::string(name.substr(0, 40)) + "\"; use one of " + known);
}

std::vector<std::vector<std::uint8_t>> drawConnections(const NetworkSpec& spec)
{
    std::vector<std::vector<std::uint8_t>> connections(spec.layers.size());
    if (spec.connectionRate >= 1.0F)
        return connections;
    for (std::size_t layer = 0; layer < spec.layers.size(); ++layer) {
        Rng rng(spec.initialization.seed, kConnectionStreams + layer);
        connections[layer] =
            drawSparse(spec.sourceCount(static_cast<int>(layer)), spec.layers[layer].outputs, spec.connectionRate, rng);
    }
    return connections;
}

LayerWeights drawLayer(const NetworkSpec& spec, int layer, std::vector<std::uint8_t> connected)
{
    const int outputs = spec.layers[static_cast<std::size_t>(layer)].outputs;
    const int sources = spec.sourceCount(layer);
    LayerWeights drawn{Matrix::Zero(outputs, sources), Vector::Zero(outputs), std::move(connected)};
    Rng rng(spec.initialization.seed, static_cast<std::uint64_t>(layer));
    switch (spec.initialization.kind) {
    case Initializer::Uniform: {
        const auto [low, high] = std::pair(spec.initialization.low, spec.initialization.high);
        fill(drawn, rng, low, high, low, high);
        break;
    }
    case Initializer::FannWidrowNguyen:
        drawFannWidrowNguyen(spec, drawn, rng);
        break;
    case Initializer::NguyenWidrow:
        drawNguyenWidrow(drawn, rng);
        break;
    case Initializer::Xavier:
        drawXavier(drawn, rng);
        break;
    case Initializer::He:
        drawHe(drawn, rng);
        break;
    }
    for (Eigen::Index unit = 0; unit < outputs && !drawn.connected.empty(); ++unit) {
        for (Eigen::Index source = 0; source < sources; ++source) {
            if (!drawn.isConnected(unit, source))
                drawn.weights(unit, source) = 0;
        }
    }
    return drawn;
}

} // namespace wb
