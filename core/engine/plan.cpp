// SPDX-License-Identifier: Apache-2.0
#include "core/engine/plan.h"

#include "core/base/cache_line.h"
#include "core/engine/fused_function.h"

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

/// What is wrong with a row that has a NaN or an infinity, or whose scaled values have. ofRow: " of row 3", or nothing
/// for a single row.
Error nonFiniteError(std::span<const float> row, std::span<const float> scaled, const std::string& ofRow)
{
    const std::ptrdiff_t at = firstNonFinite(row);
    if (at < 0)
        return {ErrorCode::NonFinite, "input " + std::to_string(firstNonFinite(scaled) + 1) + ofRow +
                                          " is so large that its scaling leaves what a float holds"};
    return {ErrorCode::NonFinite, "input " + std::to_string(at + 1) + ofRow + " is " +
                                      (std::isnan(row[static_cast<std::size_t>(at)]) ? "NaN" : "infinite") +
                                      "; every input must be a finite number"};
}

/// Null where the network scales nothing.
std::unique_ptr<const PlanScaling> planScalingOf(const NetworkSpec& spec)
{
    if (!spec.isScaled())
        return nullptr;
    return std::make_unique<const PlanScaling>(
        PlanScaling::of(linearMaps(spec.inputScaling), inverseMaps(spec.outputScaling)));
}

} // namespace

PlanScaling PlanScaling::of(std::vector<LinearMap> inputs, std::vector<LinearMap> outputs)
{
    constexpr double kLargest = std::numeric_limits<float>::max();
    constexpr double kRounding = 1 - 1e-6; // far more than what the double and the float can be off
    double largest = kLargest;
    for (const LinearMap& map : inputs) {
        const double own = std::max(kLargest - std::abs(map.offset), 0.0) / std::abs(map.slope);
        if (own < kLargest) // else no input is too large for it
            largest = std::min(largest, own * kRounding);
    }
    return {std::move(inputs), std::move(outputs), static_cast<float>(largest)};
}

std::ptrdiff_t firstNonFinite(std::span<const float> values)
{
    const auto found = std::find_if(values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
    return found == values.end() ? -1 : found - values.begin();
}

const Kernels& kernelsFor(const NetworkSpec& spec)
{
    const bool fillsVectors =
        std::any_of(spec.layers.begin(), spec.layers.end(), [](const LayerSpec& layer) { return layer.outputs >= 4; });
    return fillsVectors ? bestKernels() : scalarKernels();
}

Scratch::Scratch(const Plan& plan)
    : m_signals(static_cast<std::size_t>(plan.m_view.signalCount) + Plan::kSlackBytes / sizeof(float) +
                    static_cast<std::size_t>(plan.scalesInputs() ? plan.m_view.inputs : 0),
                0.0F, CountingAllocator<float>(m_account.activations)),
      m_signalCount(static_cast<std::uint32_t>(plan.m_view.signalCount)),
      m_scaledInputs(static_cast<std::uint32_t>(plan.scalesInputs() ? plan.m_view.inputs : 0)),
      m_tile(CountingAllocator<float>(m_account.scratch))
{
    m_account.overhead += sizeof(Scratch);
}

void Scratch::prepareBatch(const Plan& plan)
{
    if (m_panels)
        return;
    const Kernels& kernels = plan.m_kernels;
    m_panels.emplace(plan.m_view, kernels.layout, kernels.panelWidth, m_account.scratch);
    m_tile.resize(static_cast<std::size_t>(kernels.tileRows) *
                      (m_signalCount + static_cast<std::size_t>(kernels.panelWidth) + m_scaledInputs),
                  0.0F);
}

std::shared_ptr<const Plan> Plan::compile(const Network& network, const PlanOptions& options)
{
    return std::shared_ptr<const Plan>(new Plan(network, options));
}

Plan::Plan(const Network& network, const PlanOptions& options)
    : m_kernels(options.kernels != nullptr ? *options.kernels : kernelsFor(network.spec())), m_view{},
      m_scaling(planScalingOf(network.spec())), m_packed(CountingAllocator<std::byte>(m_account.weights)),
      m_steps(CountingAllocator<LayerStep>(m_account.overhead)),
      m_stretches(CountingAllocator<Stretch>(m_account.overhead))
{
    const Weights& weights = network.weights();
    const int layers = static_cast<int>(weights.layers.size());
    m_view = {nullptr,
              nullptr,
              nullptr,
              layers,
              network.numInputs(),
              network.numOutputs(),
              network.spec().signalCount(),
              options.storage,
              network.spec().topology == Topology::Shortcut};
    m_steps.reserve(weights.layers.size());
    for (int layer = 0; layer < layers; ++layer)
        addStep(network.spec(), layer);
    m_stretches.shrink_to_fit();
    m_packedBytes += kSlackBytes;
    m_packed.resize(m_packedBytes);
    m_stretchCount = static_cast<std::int32_t>(m_stretches.size());
    m_view.packed = m_packed.data();
    m_view.steps = m_steps.data();
    m_view.stretches = m_stretches.data();
    for (int layer = 0; layer < layers; ++layer) {
        const auto at = static_cast<std::size_t>(layer);
        packLayer(weights.layers[at], m_steps[at], m_view.storage, m_kernels.layout, m_packed.data(), m_loss);
    }
    m_account.overhead += sizeof(Plan) + (m_scaling ? m_scaling->bytes() : 0);
}

Plan::Plan(const Kernels& kernels, const PlanView& view, std::int32_t stretches, std::size_t packedBytes,
           std::shared_ptr<const void> owner, std::unique_ptr<const PlanScaling> scaling)
    : m_kernels(kernels), m_view(view), m_stretchCount(stretches),
      m_packedBytes(static_cast<std::uint32_t>(packedBytes)), m_owner(std::move(owner)), m_scaling(std::move(scaling)),
      m_packed(CountingAllocator<std::byte>(m_account.weights)),
      m_steps(CountingAllocator<LayerStep>(m_account.overhead)),
      m_stretches(CountingAllocator<Stretch>(m_account.overhead))
{
    m_account.weights += packedBytes;
    m_account.overhead += sizeof(Plan) + static_cast<std::size_t>(view.layers) * sizeof(LayerStep) +
                          static_cast<std::size_t>(stretches) * sizeof(Stretch) + (m_scaling ? m_scaling->bytes() : 0);
}

void Plan::addStep(const NetworkSpec& spec, int layer)
{
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    LayerStep step{};
    step.outputs = design.outputs;
    step.sources = spec.sourceCount(layer);
    step.sourceBegin = spec.sourceBegin(layer);
    step.signalBegin = spec.signalBegin(layer);
    const auto take = [this](std::size_t bytes) {
        const std::uint32_t at = m_packedBytes;
        m_packedBytes += static_cast<std::uint32_t>(bytes);
        return at;
    };
    take((kCacheLine - m_packedBytes % kCacheLine) % kCacheLine);
    step.weightsAt = take(packedWeightBytes(m_view.storage, step.outputs, step.sources));
    if (m_view.storage == WeightStorage::Int8) {
        take(m_packedBytes % 2);
        step.scalesAt = take(packedUnitBytes(m_view.storage, step.outputs));
    }
    step.biasesAt = take(packedUnitBytes(m_view.storage, step.outputs));
    addFunctions(design, spec.limitsSums ? kFannSumLimit : std::numeric_limits<float>::infinity(), step);
    m_steps.push_back(step);
}

void Plan::addFunctions(const LayerSpec& design, float limit, LayerStep& step)
{
    const std::size_t first = m_stretches.size();
    for (int unit = 0; unit < design.outputs; ++unit) {
        const UnitFunction& function = design.functionOf(unit);
        if (unit == 0 || !(m_stretches.back().function == function))
            m_stretches.push_back({function, limit / std::abs(function.steepness), unit, 0});
        ++m_stretches.back().count;
    }
    step.firstStretch = static_cast<std::uint32_t>(first);
    step.stretchCount = static_cast<std::uint32_t>(m_stretches.size() - first);
    step.scale = 1;
    step.bound = std::numeric_limits<float>::infinity();
    const Stretch stretch = m_stretches.back();
    const FusedFunction fused = fusedFunction(stretch.function.activation);
    if (m_kernels.layout != WeightLayout::Quads || step.stretchCount != 1 || fused == FusedFunction::None)
        return;
    const bool ends = fused == FusedFunction::Sigmoid || fused == FusedFunction::Tanh;
    step.fused = fused;
    step.scale = stretch.function.steepness;
    step.bound = ends ? std::min(kTanhEnd, stretch.bound) : stretch.bound;
    step.stretchCount = 0;
    m_stretches.pop_back();
}

MemoryAccount Plan::layerMemory(int layer) const
{
    const LayerStep& step = m_view.steps[layer];
    const std::size_t end = layer + 1 < m_view.layers ? m_view.steps[layer + 1].weightsAt : m_packedBytes;
    MemoryAccount account;
    account.weights = end - step.weightsAt;
    account.activations = static_cast<std::size_t>(step.outputs) * sizeof(float);
    account.overhead = sizeof(LayerStep) + static_cast<std::size_t>(step.stretchCount) * sizeof(Stretch);
    return account;
}

MemoryAccount Plan::scalingMemory() const
{
    MemoryAccount account;
    account.overhead = m_scaling ? m_scaling->bytes() : 0;
    account.activations = scalesInputs() ? static_cast<std::size_t>(m_view.inputs) * sizeof(float) : 0;
    return account;
}

void Plan::loadInputs(std::span<const float> input, Scratch& scratch) const
{
    scaleInputs(input.data(), scratch.m_signals.data());
}

void Plan::scaleInputs(const float* input, float* scaled) const
{
    if (!scalesInputs()) {
        std::copy_n(input, m_view.inputs, scaled);
        return;
    }
    for (std::size_t i = 0; i < m_scaling->inputs.size(); ++i)
        scaled[i] = m_scaling->inputs[i].of(input[i]);
}

void Plan::unscaleOutputs(float* output) const
{
    applyMaps(m_scaling->outputs, {output, static_cast<std::size_t>(m_view.outputs)});
}

void Plan::runScaling(std::span<const float> input, std::span<const float> given, std::span<float> output,
                      Scratch& scratch) const
{
    if (scalesInputs())
        scaleInputs(input.data(), scratch.scaledRow());
    if (m_scaling)
        for (std::size_t i = 0; i < m_scaling->outputs.size(); ++i)
            output[i] = m_scaling->outputs[i].of(given[i]);
}

void Plan::runLayer(int layer, Scratch& scratch) const
{
    float* const signals = scratch.m_signals.data();
    m_kernels.runLayer(m_view, layer, signals);
}

Result<void> Plan::run(std::span<const float> input, std::span<float> output, Scratch& scratch) const
{
    const bool fits = input.size() == static_cast<std::size_t>(m_view.inputs) &&
                      output.size() == static_cast<std::size_t>(m_view.outputs);
    if (fits && !m_scaling && m_kernels.runRow(m_view, input.data(), scratch.m_signals.data(), output.data()))
        return {};
    return fits && m_scaling ? runScaled(input, output, scratch) : tl::unexpected(refusal(input, output));
}

Error Plan::refusal(std::span<const float> input, std::span<const float> output) const
{
    if (auto good = checkLength("inputs", static_cast<std::size_t>(m_view.inputs), input.size()); !good)
        return good.error();
    if (auto good = checkLength("outputs", static_cast<std::size_t>(m_view.outputs), output.size()); !good)
        return good.error();
    return nonFiniteError(input, {}, "");
}

Result<void> Plan::runScaled(std::span<const float> input, std::span<float> output, Scratch& scratch) const
{
    const float* values = input.data();
    if (scalesInputs()) {
        scaleInputs(values, scratch.scaledRow());
        values = scratch.scaledRow();
    }
    if (!m_kernels.runRow(m_view, values, scratch.m_signals.data(), output.data()))
        return tl::unexpected(nonFiniteError(input, {values, input.size()}, ""));
    unscaleOutputs(output.data());
    return {};
}

Result<void> Plan::runBatch(const Eigen::Ref<const Matrix>& input, Eigen::Ref<Matrix> output, Scratch& scratch) const
{
    if (auto good =
            checkLength("inputs", static_cast<std::size_t>(m_view.inputs), static_cast<std::size_t>(input.cols()));
        !good)
        return good;
    if (auto good =
            checkLength("outputs", static_cast<std::size_t>(m_view.outputs), static_cast<std::size_t>(output.cols()));
        !good)
        return good;
    if (input.rows() != output.rows())
        return fail(ErrorCode::SizeMismatch, "there are " + std::to_string(input.rows()) + " rows of inputs and " +
                                                 std::to_string(output.rows()) + " of outputs");
    if (auto good = checkFinite(input); !good) // all rows first: a refused batch leaves the output alone
        return good;
    if (auto good = scalesInputs() ? checkScaled(input, scratch) : Result<void>(); !good)
        return good;
    if (m_kernels.tileRows > 0) {
        runTiles(input, output, scratch);
        return {};
    }
    for (Eigen::Index row = 0; row < input.rows(); ++row) {
        const float* values = input.data() + row * input.outerStride();
        if (scalesInputs()) {
            scaleInputs(values, scratch.scaledRow());
            values = scratch.scaledRow();
        }
        float* const outputs = output.data() + row * output.outerStride();
        m_kernels.runRow(m_view, values, scratch.m_signals.data(), outputs);
        if (m_scaling)
            unscaleOutputs(outputs);
    }
    return {};
}

Result<void> Plan::checkFinite(const Eigen::Ref<const Matrix>& input) const
{
    if (input.outerStride() == input.cols() &&
        m_kernels.allFinite(input.data(), static_cast<std::size_t>(input.size())))
        return {};
    for (Eigen::Index row = 0; row < input.rows(); ++row) {
        const std::span values(input.data() + row * input.outerStride(), static_cast<std::size_t>(input.cols()));
        if (!m_kernels.allFinite(values.data(), values.size()))
            return tl::unexpected(nonFiniteError(values, {}, " of row " + std::to_string(row + 1)));
    }
    return {};
}

/// Of finite rows. Scaling them all for it would be done a second time when they run: their sizes say it nearly always.
Result<void> Plan::checkScaled(const Eigen::Ref<const Matrix>& input, Scratch& scratch) const
{
    if (input.size() == 0 || input.cwiseAbs().maxCoeff() <= m_scaling->largestInput)
        return {};
    float* const scaled = scratch.scaledRow();
    const auto columns = static_cast<std::size_t>(input.cols());
    for (Eigen::Index row = 0; row < input.rows(); ++row) {
        const std::span values(input.data() + row * input.outerStride(), columns);
        scaleInputs(values.data(), scaled);
        if (!m_kernels.allFinite(scaled, columns))
            return tl::unexpected(nonFiniteError(values, {scaled, columns}, " of row " + std::to_string(row + 1)));
    }
    return {};
}

void Plan::runTiles(const Eigen::Ref<const Matrix>& input, Eigen::Ref<Matrix> output, Scratch& scratch) const
{
    scratch.prepareBatch(*this);
    const std::size_t signalStride =
        static_cast<std::size_t>(m_view.signalCount) + static_cast<std::size_t>(m_kernels.panelWidth);
    float* const scaled = scratch.m_tile.data() + static_cast<std::size_t>(m_kernels.tileRows) * signalStride;
    const bool isGapless = output.outerStride() == output.cols();
    for (Eigen::Index first = 0; first < input.rows(); first += m_kernels.tileRows) {
        const int rows = static_cast<int>(std::min<Eigen::Index>(m_kernels.tileRows, input.rows() - first));
        for (int row = 0; row < rows && scalesInputs(); ++row)
            scaleInputs(input.data() + (first + row) * input.outerStride(), scaled + row * input.cols());
        const TileRows tile{scalesInputs() ? scaled : input.data() + first * input.outerStride(),
                            static_cast<std::size_t>(scalesInputs() ? input.cols() : input.outerStride()),
                            scratch.m_tile.data(),
                            signalStride,
                            output.data() + first * output.outerStride(),
                            static_cast<std::size_t>(output.outerStride()),
                            rows,
                            isGapless ? static_cast<std::size_t>((input.rows() - first - rows) * output.cols()) : 0};
        m_kernels.runTile(m_view, scratch.m_panels->steps(), scratch.m_panels->packed(), tile);
        for (int row = 0; row < rows && m_scaling; ++row)
            unscaleOutputs(output.data() + (first + row) * output.outerStride());
    }
}

} // namespace wb
