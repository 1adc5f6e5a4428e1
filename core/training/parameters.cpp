// SPDX-License-Identifier: Apache-2.0
#include "core/training/parameters.h"

#include <cmath>
#include <limits>

namespace wb {

namespace {

constexpr float kFannLimit = 150.0F; // libfann's on steepness x sum, divided by the steepness
constexpr std::size_t kLineFloats = kCacheLine / sizeof(float);

template <class Count>
Count toLines(Count floats)
{
    constexpr auto kLine = static_cast<Count>(kLineFloats);
    return (floats + kLine - 1) / kLine * kLine;
}

} // namespace

ParameterLayout::ParameterLayout(const NetworkSpec& spec)
    : m_signalCount(spec.signalCount()), m_inputs(spec.inputs), m_isShortcut(spec.topology == Topology::Shortcut)
{
    const float limit = spec.limitsSums ? kFannLimit : std::numeric_limits<float>::infinity();
    for (int at = 0; at < static_cast<int>(spec.layers.size()); ++at) {
        TrainingLayer layer{};
        layer.sources = spec.sourceCount(at);
        layer.outputs = spec.layers[static_cast<std::size_t>(at)].outputs;
        layer.stride = trainingStride(layer.outputs);
        layer.sourceBegin = spec.sourceBegin(at);
        layer.signalBegin = spec.signalBegin(at);
        layer.unitsAt = m_units;
        layer.weightsAt = m_size;
        layer.biasesAt = m_size + static_cast<std::size_t>(layer.sources) * static_cast<std::size_t>(layer.stride);
        m_size = toLines(layer.biasesAt + static_cast<std::size_t>(layer.stride));
        layer.turnedAt = m_turnedSize;
        layer.turnedStride = m_isShortcut ? m_units : at == 0 ? 0 : m_layers.back().stride;
        m_turnedSize = toLines(m_turnedSize + static_cast<std::size_t>(layer.turnedStride) *
                                                  (static_cast<std::size_t>(layer.outputs) + 1));
        m_units += layer.stride;
        addStretches(spec.layers[static_cast<std::size_t>(at)], limit, layer);
        m_layers.push_back(layer);
    }
}

void ParameterLayout::addStretches(const LayerSpec& design, float limit, TrainingLayer& layer)
{
    layer.firstStretch = static_cast<int>(m_stretches.size());
    for (int unit = 0; unit < design.outputs; ++unit) {
        const UnitFunction& function = design.functionOf(unit);
        if (unit == 0 || !(m_stretches.back().function == function))
            m_stretches.push_back({function, limit / std::abs(function.steepness), unit, 0});
        ++m_stretches.back().count;
    }
    layer.stretchCount = static_cast<int>(m_stretches.size()) - layer.firstStretch;
}

TrainingView ParameterLayout::view() const
{
    constexpr int kPastTheLast = 8; // what a stride adds to the last layer's outputs is written too
    return {m_layers.data(),
            m_stretches.data(),
            static_cast<int>(m_layers.size()),
            m_inputs,
            toLines(m_signalCount + kPastTheLast),
            toLines(m_units),
            m_isShortcut};
}

void ParameterLayout::turn(const float* parameters, float* turned) const
{
    for (std::size_t at = 1; at < m_layers.size(); ++at) {
        const TrainingLayer& layer = m_layers[at];
        const std::size_t first = m_isShortcut ? 0 : at - 1;
        for (std::size_t from = first; from < at; ++from) {
            const TrainingLayer& source = m_layers[from];
            const float* const weights =
                parameters + layer.weightsAt +
                static_cast<std::ptrdiff_t>(source.signalBegin - layer.sourceBegin) * layer.stride;
            float* const to = turned + layer.turnedAt + (source.unitsAt - m_layers[first].unitsAt);
            Eigen::Map<Matrix, 0, Eigen::OuterStride<>>(to, layer.outputs, source.outputs,
                                                        Eigen::OuterStride<>(layer.turnedStride)) =
                Eigen::Map<const Matrix, 0, Eigen::OuterStride<>>(weights, source.outputs, layer.outputs,
                                                                  Eigen::OuterStride<>(layer.stride))
                    .transpose();
        }
    }
}

Floats ParameterLayout::pack(const Weights& weights) const
{
    Floats values(m_size, 0.0F);
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        const TrainingLayer& layer = m_layers[at];
        const LayerWeights& from = weights.layers[at];
        Eigen::Map<Matrix, 0, Eigen::OuterStride<>>(values.data() + layer.weightsAt, layer.sources, layer.outputs,
                                                    Eigen::OuterStride<>(layer.stride)) = from.weights.transpose();
        Eigen::Map<Vector>(values.data() + layer.biasesAt, layer.outputs) = from.biases;
    }
    return values;
}

Weights ParameterLayout::unpack(const Floats& values, const Weights& connections) const
{
    Weights weights;
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        const TrainingLayer& layer = m_layers[at];
        weights.layers.push_back(
            {Eigen::Map<const Matrix, 0, Eigen::OuterStride<>>(values.data() + layer.weightsAt, layer.sources,
                                                               layer.outputs, Eigen::OuterStride<>(layer.stride))
                 .transpose(),
             Eigen::Map<const Vector>(values.data() + layer.biasesAt, layer.outputs),
             connections.layers[at].connected});
    }
    return weights;
}

std::vector<std::uint8_t> ParameterLayout::mask(const Weights& weights) const
{
    std::vector<std::uint8_t> exists(m_size, 0);
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        const TrainingLayer& layer = m_layers[at];
        for (int source = 0; source <= layer.sources; ++source) // the bias is the last
            for (int unit = 0; unit < layer.outputs; ++unit)
                exists[layer.weightsAt + static_cast<std::size_t>(source) * static_cast<std::size_t>(layer.stride) +
                       static_cast<std::size_t>(unit)] = weights.layers[at].isConnected(unit, source) ? 1 : 0;
    }
    return exists;
}

} // namespace wb
