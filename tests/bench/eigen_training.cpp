// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled for AVX2 and FMA. An Eigen of its own name: the linker would take one unit's code for the other's.
#define Eigen EigenForAvx2
#include "tests/bench/eigen_training.h"

#include <Eigen/Dense>

namespace wb::test {

namespace {

using EigenMatrix = Eigen::MatrixXf;
using EigenVector = Eigen::VectorXf;

struct EigenLayer {
    EigenMatrix weights; // outputs x inputs
    EigenVector biases;
    EigenMatrix slopes;
    EigenVector biasSlopes;
    EigenMatrix before;
    EigenMatrix sizes;
    EigenVector biasBefore;
    EigenVector biasSizes;
    EigenMatrix outputs; // a column a row of data
    EigenMatrix deltas;
    EigenVector output;
    EigenVector delta;
};

template <class Values>
void rpropStep(Values& weights, const Values& slopes, Values& before, Values& sizes)
{
    const auto product = (slopes.array() * before.array()).eval();
    sizes.array() = (product > 0)
                        .select((sizes.array() * 1.2F).min(50.0F),
                                (product < 0).select((sizes.array() * 0.5F).max(1e-6F), sizes.array()));
    before.array() = (product < 0).select(0.0F, slopes.array());
    weights.array() += before.array().sign() * sizes.array();
}

} // namespace

struct EigenTraining::Parts {
    EigenMatrix inputs;
    EigenMatrix targets;
    std::vector<EigenLayer> layers;
};

bool EigenTraining::isPossible() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

EigenTraining::EigenTraining(const std::vector<int>& sizes, const float* inputs, const float* targets, int rows)
    : m_parts(std::make_unique<Parts>())
{
    m_parts->inputs = Eigen::Map<const EigenMatrix>(inputs, sizes.front(), rows);
    m_parts->targets = Eigen::Map<const EigenMatrix>(targets, sizes.back(), rows);
    for (std::size_t at = 1; at < sizes.size(); ++at) {
        EigenLayer layer;
        layer.weights = EigenMatrix::Random(sizes[at], sizes[at - 1]) * 0.1F;
        layer.biases = EigenVector::Zero(sizes[at]);
        layer.before = EigenMatrix::Zero(sizes[at], sizes[at - 1]);
        layer.biasBefore = layer.biases;
        layer.sizes = EigenMatrix::Constant(sizes[at], sizes[at - 1], 0.1F);
        layer.biasSizes = EigenVector::Constant(sizes[at], 0.1F);
        m_parts->layers.push_back(layer);
    }
}

EigenTraining::~EigenTraining() = default;

double EigenTraining::incrementalEpoch(float rate)
{
    double squares = 0;
    auto& layers = m_parts->layers;
    for (Eigen::Index row = 0; row < m_parts->inputs.cols(); ++row) {
        const auto input = m_parts->inputs.col(row);
        for (std::size_t at = 0; at < layers.size(); ++at) {
            EigenLayer& layer = layers[at];
            layer.output = layer.biases;
            if (at == 0)
                layer.output.noalias() += layer.weights * input;
            else
                layer.output.noalias() += layer.weights * layers[at - 1].output;
            if (at + 1 < layers.size())
                layer.output.array() = 1.0F / (1.0F + (-layer.output.array()).exp());
        }
        layers.back().delta = m_parts->targets.col(row) - layers.back().output;
        squares += static_cast<double>(layers.back().delta.squaredNorm());
        for (std::size_t at = layers.size() - 1; at > 0; --at) {
            EigenLayer& before = layers[at - 1];
            before.delta.noalias() = layers[at].weights.transpose() * layers[at].delta;
            before.delta.array() *= before.output.array() * (1.0F - before.output.array());
        }
        for (std::size_t at = 0; at < layers.size(); ++at) {
            if (at == 0)
                layers[at].weights.noalias() += (rate * layers[at].delta) * input.transpose();
            else
                layers[at].weights.noalias() += (rate * layers[at].delta) * layers[at - 1].output.transpose();
            layers[at].biases += rate * layers[at].delta;
        }
    }
    return squares / static_cast<double>(m_parts->targets.size());
}

double EigenTraining::rpropEpoch()
{
    auto& layers = m_parts->layers;
    for (std::size_t at = 0; at < layers.size(); ++at) {
        EigenLayer& layer = layers[at];
        layer.outputs.noalias() = layer.weights * (at == 0 ? m_parts->inputs : layers[at - 1].outputs);
        layer.outputs.colwise() += layer.biases;
        if (at + 1 < layers.size())
            layer.outputs.array() = 1.0F / (1.0F + (-layer.outputs.array()).exp());
    }
    layers.back().deltas = m_parts->targets - layers.back().outputs;
    const auto squares = static_cast<double>(layers.back().deltas.squaredNorm());
    for (std::size_t at = layers.size() - 1; at > 0; --at) {
        EigenLayer& before = layers[at - 1];
        before.deltas.noalias() = layers[at].weights.transpose() * layers[at].deltas;
        before.deltas.array() *= before.outputs.array() * (1.0F - before.outputs.array());
    }
    for (std::size_t at = 0; at < layers.size(); ++at) {
        EigenLayer& layer = layers[at];
        layer.slopes.noalias() = layer.deltas * (at == 0 ? m_parts->inputs : layers[at - 1].outputs).transpose();
        layer.biasSlopes = layer.deltas.rowwise().sum();
        rpropStep(layer.weights, layer.slopes, layer.before, layer.sizes);
        rpropStep(layer.biases, layer.biasSlopes, layer.biasBefore, layer.biasSizes);
    }
    return squares / static_cast<double>(m_parts->targets.size());
}

void moveWeights(float* weights, std::size_t count, int passes)
{
    for (int pass = 0; pass < passes; ++pass) {
        for (std::size_t i = 0; i < count; ++i)
            weights[i] = weights[i] * 0.999F + 0.001F;
        asm volatile("" ::: "memory"); // every pass is one
    }
}

} // namespace wb::test
