// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stretch.h"
#include "core/engine/training_kernels.h"

#include <cstddef>
#include <cstdint>

namespace wb {

/// How a plan keeps its weights. Sums and outputs are float32 with all of them.
enum class WeightStorage : std::uint8_t {
    Float32,
    Float16,  ///< IEEE 754 binary16: 11 significant bits.
    BFloat16, ///< The upper half of a float32: 8 significant bits.
    Int8,     ///< -127..127 times a step of each unit's own; steps and biases are binary16.
};

/// From here on tanh is +-1 to within a float's 2.7e-7, and the vector kernels' rational for it ends.
inline constexpr float kTanhEnd = 7.9F;

/// Functions that are applied as the sums leave the registers; the others take a pass over the layer of their own.
enum class FusedFunction : std::uint32_t { None, Linear, Relu, Sigmoid, Tanh };

/// One layer as a kernel sees it. Offsets into the plan's packed bytes.
struct LayerStep {
    std::uint32_t weightsAt;
    std::uint32_t biasesAt; ///< Multiplied by scale, which a fused function has.
    std::uint32_t scalesAt; ///< Int8: the units' steps.
    std::int32_t outputs;
    std::int32_t sources;
    std::int32_t sourceBegin; ///< Where its inputs stand in the row of signals.
    std::int32_t signalBegin; ///< Where its outputs go.
    float scale;              ///< The steepness of a fused function, 1 where the functions follow.
    float bound;              ///< Scaled sums are held within +-bound (FANN networks; infinity elsewhere).
    std::uint32_t firstStretch;
    std::uint32_t stretchCount; ///< Of units with the same function; 0 where it is fused.
    FusedFunction fused;
};

/// A plan as a kernel sees it: layers in run order over one row of signals (inputs, then every layer's outputs).
struct PlanView {
    const std::byte* packed;
    const LayerStep* steps;
    const Stretch* stretches;
    std::int32_t layers;
    std::int32_t inputs;
    std::int32_t outputs;
    std::int32_t signalCount;
    WeightStorage storage;
    bool keepsInputs; ///< A later layer reads the inputs from the row of signals.
};

/// How a level's kernels want float weights laid out.
enum class WeightLayout : std::uint8_t {
    Rows,  ///< outputs x sources, row-major.
    Quads, ///< core/engine/quad_layout.h.
};

/// What a batch needs per layer: panels of float weights, made once by a Scratch. See core/engine/panel_layout.h.
struct PanelStep {
    std::uint32_t weightsAt; ///< In floats.
    std::uint32_t biasesAt;
};

/// Rows that go through all layers together, while their signals are in the nearest cache.
struct TileRows {
    const float* input; ///< First row.
    std::size_t inputStride;
    float* signalRow; ///< Working memory, rows x signalStride.
    std::size_t signalStride;
    float* output; ///< First row.
    std::size_t outputStride;
    int rows;
    /// Floats right behind the last row's outputs that tiles to come write. 0 unless rows of outputs stand gapless.
    std::size_t writtenLater;
};

/// The seam for instruction sets: a plan calls its kernels through one of these tables, chosen once.
struct Kernels {
    const char* name; ///< "scalar", "sse2", "avx2", ...
    int lanes;        ///< Floats in a register.
    WeightLayout layout;
    int panelWidth; ///< Units of a panel of the batch; 0 if a batch runs row by row.
    int tileRows;   ///< Rows of a tile, at most.
    /// One row through all layers. signalRow is working memory for the row of signals; up to three floats past it may
    /// be written. False, with output untouched, if an input is NaN or infinite.
    bool (*runRow)(const PlanView& plan, const float* input, float* signalRow, float* output);
    /// One layer, its inputs in the row of signals.
    void (*runLayer)(const PlanView& plan, int layer, float* signalRow);
    /// A tile of rows through all layers, weights as panels. The inputs are finite.
    void (*runTile)(const PlanView& plan, const PanelStep* panels, const float* packed, const TileRows& tile);
    /// values[i] = f(steepness * values[i]), steepness * value held within +-bound first.
    void (*activate)(UnitFunction function, float bound, float* values, int count);
    bool (*allFinite)(const float* values, std::size_t count);
    TrainingKernels training;
};

/// The portable table: same bits on every platform, sums in libfann's order (fann_run: what is left over from groups of
/// four first, backwards, then group by group), functions evaluated in double.
const Kernels& scalarKernels();

} // namespace wb
