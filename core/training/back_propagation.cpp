// SPDX-License-Identifier: Apache-2.0
#include "core/training/back_propagation.h"

#include "core/training/fann_gradient.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

float boundOf(const NetworkSpec& spec, float steepness)
{
    constexpr float kFannLimit = 150.0F; // libfann's on steepness x sum, divided by the steepness
    return spec.limitsSums ? kFannLimit / std::abs(steepness) : std::numeric_limits<float>::infinity();
}

/// errors[i] *= slope of one function at its nets and outputs: loops without calls where the slope follows from the
/// output, so that the compiler can take several units at once.
void timesSlopes(const UnitFunction& function, const float* nets, const float* outputs, int count, float* errors)
{
    const float s = function.steepness;
    switch (function.activation) {
    case Activation::Linear:
        for (int i = 0; i < count; ++i)
            errors[i] *= s;
        return;
    case Activation::Sigmoid:
        for (int i = 0; i < count; ++i)
            errors[i] *= 2 * s * outputs[i] * (1 - outputs[i]);
        return;
    case Activation::Tanh:
        for (int i = 0; i < count; ++i)
            errors[i] *= s * (1 - outputs[i] * outputs[i]);
        return;
    case Activation::Relu:
        for (int i = 0; i < count; ++i)
            errors[i] *= s * nets[i] > 0 ? s : 0.0F;
        return;
    default:
        for (int i = 0; i < count; ++i)
            errors[i] *= static_cast<float>(
                activationSlope(function.activation, static_cast<double>(s), static_cast<double>(nets[i])));
    }
}

} // namespace

BackPropagation::BackPropagation(const NetworkSpec& spec, const Kernels& kernels, bool fannGradients)
    : m_spec(spec), m_kernels(kernels), m_fannGradients(fannGradients), m_layout(spec), m_nets(m_layout.units(), 0.0F),
      m_deltas(m_layout.units(), 0.0F), m_signals(static_cast<std::size_t>(m_layout.signalCount()), 0.0F),
      m_errors(m_signals.size(), 0.0F)
{
    int widest = 0;
    for (const auto& layer : m_layout.layers())
        widest = std::max(widest, layer.stride);
    m_scaled.resize(static_cast<std::size_t>(widest), 0.0F);
}

std::span<const float> BackPropagation::run(const float* parameters, const float* input)
{
    std::copy(input, input + m_spec.inputs, m_signals.begin());
    for (std::size_t at = 0; at < m_layout.layers().size(); ++at) {
        const ParameterLayout::Layer& layer = m_layout.layers()[at];
        m_kernels.training.sums(parameters + layer.weightsAt, parameters + layer.biasesAt,
                                m_signals.data() + layer.sourceBegin, layer.sources, layer.stride,
                                m_nets.data() + layer.unitsAt);
        applyFunctions(at);
    }
    return std::span(m_signals).last(static_cast<std::size_t>(m_spec.outputs()));
}

void BackPropagation::applyFunctions(std::size_t at)
{
    const ParameterLayout::Layer& layer = m_layout.layers()[at];
    const LayerSpec& design = m_spec.layers[at];
    float* const outputs = m_signals.data() + layer.signalBegin;
    std::copy_n(m_nets.data() + layer.unitsAt, layer.outputs, outputs);
    for (int first = 0; first < layer.outputs;) {
        const UnitFunction& function = design.functionOf(first);
        int end = design.unitFunctions.empty() ? layer.outputs : first + 1;
        while (end < layer.outputs && design.functionOf(end) == function)
            ++end;
        m_kernels.activate(function, boundOf(m_spec, function.steepness), outputs + first, end - first);
        first = end;
    }
}

void BackPropagation::back(const float* parameters, std::span<const float> outputErrors)
{
    std::fill(m_errors.begin(), m_errors.end(), 0.0F);
    std::copy(outputErrors.begin(), outputErrors.end(), m_errors.end() - m_spec.outputs());
    const std::size_t last = m_layout.layers().size() - 1;
    toDeltas(last);
    backFrom(last, parameters);
}

void BackPropagation::backThroughLoss(const float* parameters, std::span<const float> outputErrors, float factor)
{
    std::fill(m_errors.begin(), m_errors.end(), 0.0F);
    const std::size_t last = m_layout.layers().size() - 1;
    for (int unit = 0; unit < m_spec.outputs(); ++unit)
        m_deltas[m_layout.layers()[last].unitsAt + static_cast<std::size_t>(unit)] =
            m_spec.layers[last].functionOf(unit).steepness * factor * outputErrors[static_cast<std::size_t>(unit)];
    backFrom(last, parameters);
}

void BackPropagation::backFrom(std::size_t at, const float* parameters)
{
    for (; at > 0; --at) {
        const ParameterLayout::Layer& layer = m_layout.layers()[at];
        m_kernels.training.backward(parameters + layer.weightsAt, m_deltas.data() + layer.unitsAt, layer.sources,
                                    layer.stride, m_errors.data() + layer.sourceBegin);
        toDeltas(at - 1);
    }
}

void BackPropagation::toDeltas(std::size_t at)
{
    const ParameterLayout::Layer& layer = m_layout.layers()[at];
    const LayerSpec& design = m_spec.layers[at];
    if (design.isSoftmax()) {
        softmaxToDeltas(layer, design.function.steepness);
        return;
    }
    float* const deltas = m_deltas.data() + layer.unitsAt;
    const float* const nets = m_nets.data() + layer.unitsAt;
    const float* const outputs = m_signals.data() + layer.signalBegin;
    std::copy_n(m_errors.data() + layer.signalBegin, layer.outputs, deltas);
    if (m_fannGradients) {
        for (int unit = 0; unit < layer.outputs; ++unit)
            deltas[unit] *= fannSlope(design.functionOf(unit), nets[unit], outputs[unit]);
        return;
    }
    if (design.unitFunctions.empty())
        timesSlopes(design.function, nets, outputs, layer.outputs, deltas);
    for (int unit = 0; unit < layer.outputs; ++unit) {
        const UnitFunction& function = design.functionOf(unit);
        if (!design.unitFunctions.empty())
            timesSlopes(function, nets + unit, outputs + unit, 1, deltas + unit);
        if (m_spec.limitsSums &&
            std::abs(nets[unit] * function.steepness) >= boundOf(m_spec, function.steepness)) // held: it does not move
            deltas[unit] = 0;
    }
}

void BackPropagation::softmaxToDeltas(const ParameterLayout::Layer& layer, float steepness)
{
    const float* const y = m_signals.data() + layer.signalBegin;
    const float* const errors = m_errors.data() + layer.signalBegin;
    float mean = 0;
    for (int i = 0; i < layer.outputs; ++i)
        mean += errors[i] * y[i];
    for (int i = 0; i < layer.outputs; ++i)
        m_deltas[layer.unitsAt + static_cast<std::size_t>(i)] = steepness * y[i] * (errors[i] - mean);
}

void BackPropagation::addGradient(float scale, float* to)
{
    for (const ParameterLayout::Layer& layer : m_layout.layers()) {
        const float* const deltas = m_deltas.data() + layer.unitsAt;
        for (int unit = 0; unit < layer.stride; ++unit)
            m_scaled[static_cast<std::size_t>(unit)] = scale * deltas[unit];
        m_kernels.training.addOuter(m_signals.data() + layer.sourceBegin, m_scaled.data(), layer.sources, layer.stride,
                                    to + layer.weightsAt);
        float* const biases = to + layer.biasesAt;
        for (int unit = 0; unit < layer.stride; ++unit)
            biases[unit] += m_scaled[static_cast<std::size_t>(unit)];
    }
}

} // namespace wb
