// SPDX-License-Identifier: Apache-2.0
#define WB_ISA scalar
#include "core/engine/kernels.h"
#include "core/engine/packed_weights.h"
#include "core/engine/simd/lanes4_portable.h"
#include "core/engine/simd/training_loops.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

/// weight(at): the weight at a position of the layer's memory, of the unit being summed.
template <class Weight>
float sumOf(float sum, int sources, const float* x, Weight weight)
{
    int source = sources % 4;
    for (int left = source - 1; left >= 0; --left)
        sum += weight(left) * x[left];
    for (; source < sources; source += 4)
        sum += weight(source) * x[source] + weight(source + 1) * x[source + 1] + weight(source + 2) * x[source + 2] +
               weight(source + 3) * x[source + 3];
    return sum;
}

void sums(const PlanView& plan, const LayerStep& step, const float* x, float* nets)
{
    const PackedWeights stored(plan, step);
    const auto* row = reinterpret_cast<const float*>(plan.packed + step.weightsAt);
    for (int unit = 0; unit < step.outputs; ++unit, row += step.sources) {
        const auto first = static_cast<std::ptrdiff_t>(unit) * step.sources;
        if (plan.storage == WeightStorage::Float32)
            nets[unit] = sumOf(stored.bias(unit), step.sources, x, [row](int source) { return row[source]; });
        else
            nets[unit] = sumOf(stored.bias(unit), step.sources, x, [&stored, first, unit](int source) {
                return stored.weight(static_cast<std::size_t>(first + source), unit);
            });
    }
}

void activateValues(UnitFunction function, float bound, float* values, int count)
{
    const float netBound = bound / std::abs(function.steepness);
    for (int i = 0; i < count; ++i)
        values[i] = std::clamp(values[i], -netBound, netBound);
    if (function.activation == Activation::Softmax) {
        softmax(function.steepness, std::span(values, static_cast<std::size_t>(count)));
        return;
    }
    for (int i = 0; i < count; ++i)
        values[i] = activate(function.activation, function.steepness, values[i]);
}

void runStep(const PlanView& plan, const LayerStep& step, const float* x, float* y)
{
    sums(plan, step, x, y);
    for (std::uint32_t i = 0; i < step.stretchCount; ++i) {
        const Stretch& stretch = plan.stretches[step.firstStretch + i];
        activateValues(stretch.function, stretch.bound, y + stretch.begin, stretch.count);
    }
}

void runLayer(const PlanView& plan, int layer, float* signals)
{
    const LayerStep& step = plan.steps[layer];
    runStep(plan, step, signals + step.sourceBegin, signals + step.signalBegin);
}

bool allFinite(const float* values, std::size_t count)
{
    return std::all_of(values, values + count, [](float value) { return std::isfinite(value); });
}

/// Training's functions, a stretch of units at a time, in double.
struct ScalarFunctions {
    template <class Use>
    static void with(const Stretch& /*stretch*/, bool /*isWholeLayer*/, Use use)
    {
        use(NoFunction{});
    }
    static void apply(const Stretch& stretch, const LayerRows& rows)
    {
        for (std::ptrdiff_t row = 0; row < rows.rows; ++row) {
            float* const outputs = rows.outputs + row * rows.signalStride + stretch.begin;
            std::copy_n(rows.nets + row * rows.unitStride + stretch.begin, stretch.count, outputs);
            activateValues(stretch.function, stretch.bound, outputs, stretch.count);
        }
    }
    static bool timesSlopes(const Stretch& /*stretch*/, const LayerRows& /*rows*/) { return false; }
};

bool runRow(const PlanView& plan, const float* input, float* signals, float* output)
{
    if (!allFinite(input, static_cast<std::size_t>(plan.inputs)))
        return false;
    std::copy(input, input + plan.inputs, signals);
    for (int layer = 0; layer < plan.layers; ++layer)
        runLayer(plan, layer, signals);
    std::copy(signals + plan.signalCount - plan.outputs, signals + plan.signalCount, output);
    return true;
}

} // namespace

const Kernels& scalarKernels()
{
    static constexpr Kernels kTable{"scalar",
                                    1,
                                    WeightLayout::Rows,
                                    0,
                                    0,
                                    &runRow,
                                    &runLayer,
                                    nullptr,
                                    &activateValues,
                                    &allFinite,
                                    trainingKernels<scalar::Lanes4, 6, ScalarFunctions>()};
    return kTable;
}

} // namespace wb
