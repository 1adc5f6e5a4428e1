// SPDX-License-Identifier: Apache-2.0
#include "core/training/parameters.h"

namespace wb {

ParameterLayout::ParameterLayout(const NetworkSpec& spec) : m_signalCount(spec.signalCount())
{
    for (int at = 0; at < static_cast<int>(spec.layers.size()); ++at) {
        Layer layer{};
        layer.sources = spec.sourceCount(at);
        layer.outputs = spec.layers[static_cast<std::size_t>(at)].outputs;
        layer.stride = (layer.outputs + kTrainingStride - 1) / kTrainingStride * kTrainingStride;
        layer.sourceBegin = spec.sourceBegin(at);
        layer.signalBegin = spec.signalBegin(at);
        const auto stride = static_cast<std::size_t>(layer.stride);
        layer.unitsAt = m_units;
        layer.weightsAt = m_size;
        layer.biasesAt = m_size + static_cast<std::size_t>(layer.sources) * stride;
        m_size = layer.biasesAt + stride;
        m_units += stride;
        m_layers.push_back(layer);
    }
}

std::vector<float> ParameterLayout::pack(const Weights& weights) const
{
    std::vector<float> values(m_size, 0.0F);
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        const Layer& layer = m_layers[at];
        const LayerWeights& from = weights.layers[at];
        Eigen::Map<Matrix, 0, Eigen::OuterStride<>>(values.data() + layer.weightsAt, layer.sources, layer.outputs,
                                                    Eigen::OuterStride<>(layer.stride)) = from.weights.transpose();
        Eigen::Map<Vector>(values.data() + layer.biasesAt, layer.outputs) = from.biases;
    }
    return values;
}

Weights ParameterLayout::unpack(const std::vector<float>& values, const Weights& connections) const
{
    Weights weights;
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        const Layer& layer = m_layers[at];
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
        const Layer& layer = m_layers[at];
        for (int source = 0; source <= layer.sources; ++source) // the bias is the last
            for (int unit = 0; unit < layer.outputs; ++unit)
                exists[layer.weightsAt + static_cast<std::size_t>(source) * static_cast<std::size_t>(layer.stride) +
                       static_cast<std::size_t>(unit)] = weights.layers[at].isConnected(unit, source) ? 1 : 0;
    }
    return exists;
}

} // namespace wb
