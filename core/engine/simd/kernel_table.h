// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simd/functions.h"
#include "core/engine/simd/panel_tile.h"
#include "core/engine/simd/quad_layer.h"
#include "core/engine/simd/training_loops.h"

namespace wb {

/// The kernels of one instruction set, S its widest vectors; kRows x 2 sums of a batch fit its registers.
template <class S, int kRows>
struct VectorKernels {
    static bool runRow(const PlanView& plan, const float* input, float* signals, float* output)
    {
        return withStored(
            plan.storage, [&](auto stored) __attribute__((always_inline)) {
                return runStoredRow<decltype(stored)>(plan, input, signals, output);
            });
    }

    static void runLayer(const PlanView& plan, int layer, float* signals)
    {
        withStored(
            plan.storage, [&](auto stored) __attribute__((always_inline)) {
                runStored<decltype(stored)>(plan, layer, layer + 1, signals, signals);
            });
    }

    static void runTile(const PlanView& plan, const PanelStep* panels, const float* packed, const TileRows& tile)
    {
        const auto rowCount = static_cast<std::size_t>(tile.rows);
        for (std::size_t row = 0; plan.keepsInputs && row < rowCount; ++row)
            copy(tile.input + row * tile.inputStride, tile.signalRow + row * tile.signalStride, plan.inputs);
        for (int at = 0; at < plan.layers; ++at) {
            const LayerStep& step = plan.steps[at];
            const bool readsInput = step.sourceBegin == 0 && step.sources == plan.inputs;
            const bool isDirect = at + 1 == plan.layers && writesOutput(step, tile);
            const TileLayer layer{packed + panels[at].weightsAt,
                                  packed + panels[at].biasesAt,
                                  step.outputs,
                                  step.sources,
                                  readsInput ? tile.input : tile.signalRow + step.sourceBegin,
                                  readsInput ? tile.inputStride : tile.signalStride,
                                  isDirect ? tile.output : tile.signalRow + step.signalBegin,
                                  isDirect ? tile.outputStride : tile.signalStride};
            withFused(step, [&](auto function) { panelLayer<S, kRows>(layer, tile.rows, function); });
            if (isDirect)
                return;
            if (step.fused != FusedFunction::None)
                continue;
            for (int row = 0; row < tile.rows; ++row)
                runStretches(plan, step, layer.y + static_cast<std::size_t>(row) * tile.signalStride);
        }
        const float* const last = tile.signalRow + plan.signalCount - plan.outputs;
        for (std::size_t row = 0; row < rowCount; ++row)
            copy(last + row * tile.signalStride, tile.output + row * tile.outputStride, plan.outputs);
    }

    static bool areFinite(const float* values, std::size_t count) { return allFinite(values, count); }

    static void activate(UnitFunction function, float bound, float* values, int count)
    {
        activateValues<S>(function, bound, values, count);
    }

private:
    /// Whether the last layer's blocks can store where the outputs go. They store whole vectors: what goes beyond a row
    /// must be written afterwards, by the rows after it.
    static bool writesOutput(const LayerStep& step, const TileRows& tile)
    {
        constexpr int kWidth = S::kLanes;
        const int stored = (step.outputs + kWidth - 1) / kWidth * kWidth;
        return step.fused != FusedFunction::None &&
               static_cast<std::size_t>(stored - step.outputs) <= tile.writtenLater;
    }

    /// 0 v is 0, but NaN for a NaN or an infinity. What a vector does not fill is looked at with what is before it.
    __attribute__((always_inline)) static bool allFinite(const float* values, std::size_t count)
    {
        using Four = typename FourLanes<S>::Type;
        if (count >= S::kLanes)
            return areVectorsFinite<S>(values, count);
        if (count >= 4)
            return areVectorsFinite<Four>(values, count);
        float sum = 0;
        for (std::size_t i = 0; i < count; ++i)
            sum += values[i] - values[i];
        return sum == 0;
    }

    template <class V>
    __attribute__((always_inline)) static bool areVectorsFinite(const float* values, std::size_t count)
    {
        constexpr std::size_t kWidth = V::kLanes;
        const auto look = [values](typename V::Float sum, std::size_t at) __attribute__((always_inline))
        {
            return V::fma(V::load(values + at), V::zero(), sum);
        };
        typename V::Float sum = look(V::zero(), count - kWidth);
        std::size_t i = 0;
        if (count > 4 * kWidth) {
            typename V::Float sumB = V::zero(), sumC = V::zero(), sumD = V::zero();
            for (; i + 4 * kWidth <= count; i += 4 * kWidth) {
                sum = look(sum, i);
                sumB = look(sumB, i + kWidth);
                sumC = look(sumC, i + 2 * kWidth);
                sumD = look(sumD, i + 3 * kWidth);
            }
            sum = V::add(V::add(sum, sumB), V::add(sumC, sumD));
        }
        for (; i + kWidth < count; i += kWidth)
            sum = look(sum, i);
        return V::allZero(sum);
    }

    /// Values to memory that may end right after them. What a vector does not fill is copied with what is before it.
    __attribute__((always_inline)) static void copy(const float* from, float* to, int count)
    {
        using Four = typename FourLanes<S>::Type;
        if (count >= S::kLanes)
            return copyVectors<S>(from, to, count);
        if (count >= 4)
            return copyVectors<Four>(from, to, count);
        for (int i = 0; i < count; ++i)
            to[i] = from[i];
    }

    template <class V>
    __attribute__((always_inline)) static void copyVectors(const float* from, float* to, int count)
    {
        for (int i = 0; i + V::kLanes < count; i += V::kLanes)
            V::store(to + i, V::load(from + i));
        V::store(to + count - V::kLanes, V::load(from + count - V::kLanes));
    }

    template <class Use>
    __attribute__((always_inline)) static void withFused(const LayerStep& step, Use use)
    {
        switch (step.fused) {
        case FusedFunction::Relu:
            return use(ReluFunction{step.bound});
        case FusedFunction::Sigmoid:
            return use(SigmoidFunction{step.bound});
        case FusedFunction::Tanh:
            return use(TanhFunction{step.bound});
        default: // None has no bound here: its stretches have
            return use(LinearFunction{step.bound});
        }
    }

    template <class Use>
    __attribute__((always_inline)) static auto withStored(WeightStorage storage, Use use)
    {
        switch (storage) {
        case WeightStorage::Float16:
            return use(StoredHalf{});
        case WeightStorage::BFloat16:
            return use(StoredBrain{});
        case WeightStorage::Int8:
            return use(StoredByte{});
        default:
            return use(StoredFloat{});
        }
    }

    template <class Stored>
    static bool runStoredRow(const PlanView& plan, const float* input, float* signals, float* output)
    {
        if (!allFinite(input, static_cast<std::size_t>(plan.inputs)))
            return false;
        if (plan.keepsInputs)
            copy(input, signals, plan.inputs);
        runStored<Stored>(plan, 0, plan.layers, input, signals);
        copy(signals + plan.signalCount - plan.outputs, output, plan.outputs);
        return true;
    }

    /// What the loop needs of the plan is copied first: a store might change it, for all the compiler knows.
    template <class Stored>
    __attribute__((always_inline)) static void runStored(const PlanView& plan, int first, int end, const float* input,
                                                         float* signals)
    {
        const std::byte* const packed = plan.packed;
        const int inputs = plan.inputs;
        const LayerStep* const last = plan.steps + end;
        for (const LayerStep* step = plan.steps + first; step != last; ++step) {
            const bool readsInput = step->sourceBegin == 0 && step->sources == inputs;
            const RowLayer layer{packed + step->weightsAt,
                                 packed + step->biasesAt,
                                 packed + step->scalesAt,
                                 step->outputs,
                                 step->sources,
                                 step->scale,
                                 readsInput ? input : signals + step->sourceBegin,
                                 signals + step->signalBegin};
            withFused(
                *step, [&](auto function) __attribute__((always_inline)) { quadLayer<S, Stored>(layer, function); });
            if (step->fused == FusedFunction::None)
                runStretches(plan, *step, layer.y);
        }
    }

    static void runStretches(const PlanView& plan, const LayerStep& step, float* y)
    {
        for (std::uint32_t at = 0; at < step.stretchCount; ++at) {
            const Stretch& stretch = plan.stretches[step.firstStretch + at];
            activateValues<S>(stretch.function, stretch.bound, y + stretch.begin, stretch.count);
        }
    }
};

/// The same with the kernels of single rows over narrower vectors.
template <class RowS>
constexpr Kernels withRowsOf(Kernels table, const char* name)
{
    using Rows = VectorKernels<RowS, 0>;
    table.name = name;
    table.runRow = &Rows::runRow;
    table.runLayer = &Rows::runLayer;
    return table;
}

template <class S, int kRows>
constexpr Kernels vectorKernels(const char* name)
{
    using Table = VectorKernels<S, kRows>;
    return {name,
            S::kLanes,
            WeightLayout::Quads,
            2 * S::kLanes,
            4 * kRows,
            &Table::runRow,
            &Table::runLayer,
            &Table::runTile,
            &Table::activate,
            &Table::areFinite,
            trainingKernels<S, kRows, VectorFunctions<S>>()};
}

} // namespace wb
