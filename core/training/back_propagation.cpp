// SPDX-License-Identifier: Apache-2.0
#include "core/training/back_propagation.h"

#include "core/training/fann_gradient.h"

#include <algorithm>

namespace wb {

BackPropagation::BackPropagation(const NetworkSpec& spec, const Kernels& kernels, bool fannGradients, int tileRows)
    : m_spec(spec), m_kernels(kernels), m_fannGradients(fannGradients), m_tileRows(tileRows), m_layout(spec),
      m_net(m_layout.view()), m_turned(tileRows > 1 ? m_layout.turnedSize() : 0, 0.0F)
{
    const auto rows = static_cast<std::size_t>(tileRows);
    m_signals.resize(rows * static_cast<std::size_t>(m_net.signalStride), 0.0F);
    m_nets.resize(rows * static_cast<std::size_t>(m_net.unitStride), 0.0F);
    m_deltas.resize(m_nets.size(), 0.0F);
    m_rows = {m_signals.data(), m_nets.data(), m_deltas.data(), 0};
}

void BackPropagation::run(const float* parameters, int rows)
{
    m_rows.rows = rows;
    m_kernels.training.forward(m_net, parameters, m_rows, m_knowsNext);
    m_knowsNext = false;
}

std::span<const float> BackPropagation::outputs(int row) const
{
    const float* const signals = m_signals.data() + static_cast<std::ptrdiff_t>(row) * m_net.signalStride;
    return {signals + m_layout.layers().back().signalBegin, static_cast<std::size_t>(m_spec.outputs())};
}

void BackPropagation::spread(std::span<const float> errors)
{
    const std::ptrdiff_t outputs = m_spec.outputs();
    float* const deltas = m_deltas.data() + m_layout.layers().back().unitsAt;
    for (std::ptrdiff_t row = 0; row < m_rows.rows; ++row)
        std::copy_n(errors.data() + row * outputs, outputs, deltas + row * m_net.unitStride);
}

void BackPropagation::setOutputErrors(std::span<const float> errors)
{
    spread(errors);
    const std::size_t last = m_layout.layers().size() - 1;
    if (m_fannGradients)
        fannSlopes(last);
    else
        m_kernels.training.slopes(m_net, static_cast<int>(last), m_rows);
}

void BackPropagation::setOutputErrorsThroughLoss(std::span<const float> errors, float factor)
{
    spread(errors);
    const LayerSpec& last = m_spec.layers.back();
    float* deltas = m_deltas.data() + m_layout.layers().back().unitsAt;
    for (int row = 0; row < m_rows.rows; ++row, deltas += m_net.unitStride)
        for (int unit = 0; unit < last.outputs; ++unit)
            deltas[unit] *= last.functionOf(unit).steepness * factor;
}

void BackPropagation::back(const float* parameters)
{
    if (m_rows.rows > 1 && !m_isTurned) {
        m_layout.turn(parameters, m_turned.data());
        m_isTurned = true;
    }
    if (!m_fannGradients) {
        m_kernels.training.back(m_net, parameters, m_turned.data(), m_rows);
        return;
    }
    for (std::size_t at = m_layout.layers().size() - 1; at > 0; --at) {
        m_kernels.training.errors(m_net, static_cast<int>(at), parameters, m_turned.data(), m_rows);
        fannSlopes(at - 1);
    }
}

void BackPropagation::fannSlopes(std::size_t at)
{
    const TrainingLayer& layer = m_layout.layers()[at];
    const LayerSpec& design = m_spec.layers[at];
    if (design.isSoftmax()) { // libfann has none
        m_kernels.training.slopes(m_net, static_cast<int>(at), m_rows);
        return;
    }
    for (std::ptrdiff_t row = 0; row < m_rows.rows; ++row) {
        const float* const nets = m_nets.data() + row * m_net.unitStride + layer.unitsAt;
        const float* const outputs = m_signals.data() + row * m_net.signalStride + layer.signalBegin;
        float* const deltas = m_deltas.data() + row * m_net.unitStride + layer.unitsAt;
        for (int unit = 0; unit < layer.outputs; ++unit)
            deltas[unit] *= fannSlope(design.functionOf(unit), nets[unit], outputs[unit]);
    }
}

void BackPropagation::addGradient(const float* parameters, float* to)
{
    back(parameters);
    m_kernels.training.addGradient(m_net, m_rows, to);
}

void BackPropagation::step(float rate, float* parameters, const float* next)
{
    if (m_fannGradients)
        back(parameters);
    m_kernels.training.step(m_net, rate, m_rows, next, m_fannGradients, parameters);
    m_isTurned = false;
    m_knowsNext = next != nullptr;
}

} // namespace wb
