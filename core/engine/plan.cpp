// SPDX-License-Identifier: Apache-2.0
#include "core/engine/plan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

/// libfann's bound on steepness * sum, before it is divided by the steepness.
constexpr float kFannSumLimit = 150.0F;

Result<void> checkLength(const char* what, std::size_t wanted, std::size_t got)
{
    if (wanted == got)
        return {};
    return fail(ErrorCode::SizeMismatch, std::string("the network has ") + std::to_string(wanted) + " " + what +
                                             ", but " + std::to_string(got) + " were given");
}

/// " of row 3", or nothing for a single row.
Result<void> checkFinite(std::span<const float> row, const std::string& ofRow)
{
    const std::ptrdiff_t at = firstNonFinite(row);
    if (at < 0)
        return {};
    return fail(ErrorCode::NonFinite, "input " + std::to_string(at + 1) + ofRow + " is " +
                                          (std::isnan(row[static_cast<std::size_t>(at)]) ? "NaN" : "infinite") +
                                          "; every input must be a finite number");
}

} // namespace

std::ptrdiff_t firstNonFinite(std::span<const float> values)
{
    const auto found = std::find_if(values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
    return found == values.end() ? -1 : found - values.begin();
}

Scratch::Scratch(const Plan& plan)
    : m_signals(static_cast<std::size_t>(plan.m_signalCount), 0.0F, CountingAllocator<float>(m_account.activations)),
      m_nets(static_cast<std::size_t>(plan.m_widestLayer), 0.0F, CountingAllocator<float>(m_account.scratch))
{
    m_account.overhead += sizeof(Scratch);
}

std::shared_ptr<const Plan> Plan::compile(const Network& network, const Kernels& kernels)
{
    return std::shared_ptr<const Plan>(new Plan(network, kernels));
}

Plan::Plan(const Network& network, const Kernels& kernels)
    : m_kernels(kernels), m_inputs(network.numInputs()), m_outputs(network.numOutputs()),
      m_signalCount(network.spec().signalCount()),
      m_sumLimit(network.spec().limitsSums ? kFannSumLimit : std::numeric_limits<float>::infinity()),
      m_weights(CountingAllocator<float>(m_account.weights)), m_steps(CountingAllocator<Step>(m_account.overhead)),
      m_stretches(CountingAllocator<Stretch>(m_account.overhead))
{
    const Weights& weights = network.weights();
    std::size_t floats = 0;
    for (const LayerWeights& layer : weights.layers)
        floats += static_cast<std::size_t>(layer.weights.size() + layer.biases.size());
    m_weights.reserve(floats);
    m_steps.reserve(weights.layers.size());
    for (std::size_t layer = 0; layer < weights.layers.size(); ++layer)
        pack(network.spec(), static_cast<int>(layer), weights.layers[layer]);
    m_account.overhead += sizeof(Plan);
}

void Plan::pack(const NetworkSpec& spec, int layer, const LayerWeights& weights)
{
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    Step step{};
    step.outputs = design.outputs;
    step.sources = spec.sourceCount(layer);
    step.sourceBegin = spec.sourceBegin(layer);
    step.signalBegin = spec.signalBegin(layer);
    step.weightsAt = m_weights.size();
    m_weights.insert(m_weights.end(), weights.weights.data(), weights.weights.data() + weights.weights.size());
    step.biasesAt = m_weights.size();
    m_weights.insert(m_weights.end(), weights.biases.data(), weights.biases.data() + weights.biases.size());
    step.firstStretch = static_cast<int>(m_stretches.size());
    for (int unit = 0; unit < design.outputs; ++unit) {
        const UnitFunction& function = design.functionOf(unit);
        if (unit == 0 || !(m_stretches.back().function == function))
            m_stretches.push_back({function, unit, 0});
        ++m_stretches.back().count;
    }
    step.stretchCount = static_cast<int>(m_stretches.size()) - step.firstStretch;
    m_widestLayer = std::max(m_widestLayer, design.outputs);
    m_steps.push_back(step);
}

MemoryAccount Plan::layerMemory(int layer) const
{
    const auto at = static_cast<std::size_t>(layer);
    const Step& step = m_steps[at];
    const std::size_t weightsEnd = at + 1 < m_steps.size() ? m_steps[at + 1].weightsAt : m_weights.size();
    MemoryAccount account;
    account.weights = (weightsEnd - step.weightsAt) * sizeof(float);
    account.activations = static_cast<std::size_t>(step.outputs) * sizeof(float);
    account.overhead = sizeof(Step) + static_cast<std::size_t>(step.stretchCount) * sizeof(Stretch);
    return account;
}

void Plan::loadInputs(std::span<const float> input, Scratch& scratch) const
{
    std::copy(input.begin(), input.end(), scratch.m_signals.begin());
}

void Plan::runLayer(int layer, Scratch& scratch) const
{
    const Step& step = m_steps[static_cast<std::size_t>(layer)];
    const DenseLayer dense{m_weights.data() + step.weightsAt, m_weights.data() + step.biasesAt, step.outputs,
                           step.sources};
    m_kernels.dense(dense, scratch.m_signals.data() + step.sourceBegin, scratch.m_nets.data());
    float* const outputs = scratch.m_signals.data() + step.signalBegin;
    for (int i = step.firstStretch; i < step.firstStretch + step.stretchCount; ++i) {
        const Stretch& stretch = m_stretches[static_cast<std::size_t>(i)];
        m_kernels.activate(stretch.function, m_sumLimit, scratch.m_nets.data() + stretch.begin, outputs + stretch.begin,
                           stretch.count);
    }
}

Result<void> Plan::run(std::span<const float> input, std::span<float> output, Scratch& scratch) const
{
    if (auto good = checkLength("inputs", static_cast<std::size_t>(m_inputs), input.size()); !good)
        return good;
    if (auto good = checkLength("outputs", static_cast<std::size_t>(m_outputs), output.size()); !good)
        return good;
    if (firstNonFinite(input) >= 0)
        return checkFinite(input, "");
    loadInputs(input, scratch);
    for (int layer = 0; layer < layerCount(); ++layer)
        runLayer(layer, scratch);
    std::copy(scratch.m_signals.end() - m_outputs, scratch.m_signals.end(), output.begin());
    return {};
}

Result<void> Plan::runBatch(const Eigen::Ref<const Matrix>& input, Eigen::Ref<Matrix> output, Scratch& scratch) const
{
    if (auto good = checkLength("inputs", static_cast<std::size_t>(m_inputs), static_cast<std::size_t>(input.cols()));
        !good)
        return good;
    if (auto good =
            checkLength("outputs", static_cast<std::size_t>(m_outputs), static_cast<std::size_t>(output.cols()));
        !good)
        return good;
    if (input.rows() != output.rows())
        return fail(ErrorCode::SizeMismatch, "there are " + std::to_string(input.rows()) + " rows of inputs and " +
                                                 std::to_string(output.rows()) + " of outputs");
    const auto rowOf = [&input](Eigen::Index row) {
        return std::span(input.data() + row * input.outerStride(), static_cast<std::size_t>(input.cols()));
    };
    for (Eigen::Index row = 0; row < input.rows(); ++row) { // all rows first: a refused batch leaves the output alone
        if (firstNonFinite(rowOf(row)) >= 0)
            return checkFinite(rowOf(row), " of row " + std::to_string(row + 1));
    }
    for (Eigen::Index row = 0; row < input.rows(); ++row) {
        loadInputs(rowOf(row), scratch);
        for (int layer = 0; layer < layerCount(); ++layer)
            runLayer(layer, scratch);
        std::copy(scratch.m_signals.end() - m_outputs, scratch.m_signals.end(),
                  output.data() + row * output.outerStride());
    }
    return {};
}

} // namespace wb
