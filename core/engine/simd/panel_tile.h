// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"

namespace wb {

/// One layer for the rows of a tile, weights in panels (core/engine/panel_layout.h).
struct TileLayer {
    const float* weights;
    const float* biases;
    int outputs;
    int sources;
    const float* x; ///< First row's inputs.
    std::size_t xStride;
    float* y; ///< First row's outputs.
    std::size_t yStride;
};

/// kRows rows x kVectors vectors of one panel, all sums in registers: every weight is loaded once for kRows rows.
template <class S, int kRows, int kVectors, class Function>
inline void panelBlock(const TileLayer& layer, const float* weights, int unit, int row, Function function)
{
    using Float = typename S::Float;
    constexpr std::ptrdiff_t kWidth = S::kLanes;
    Float sums[kRows][kVectors];
#pragma GCC unroll 16
    for (auto& ofRow : sums)
#pragma GCC unroll 2
        for (std::ptrdiff_t v = 0; v < kVectors; ++v)
            ofRow[v] = S::load(layer.biases + unit + v * kWidth);
    const float* x = layer.x + static_cast<std::size_t>(row) * layer.xStride;
    const float* const end = x + layer.sources;
#pragma GCC unroll 2
    for (; x != end; ++x, weights += kVectors * kWidth) {
        Float w[kVectors];
#pragma GCC unroll 2
        for (std::ptrdiff_t v = 0; v < kVectors; ++v)
            w[v] = S::load(weights + v * kWidth);
#pragma GCC unroll 16
        for (int r = 0; r < kRows; ++r) {
            const Float input = S::all(x[static_cast<std::size_t>(r) * layer.xStride]);
#pragma GCC unroll 2
            for (std::ptrdiff_t v = 0; v < kVectors; ++v)
                sums[r][v] = S::fma(input, w[v], sums[r][v]);
        }
    }
    float* y = layer.y + static_cast<std::size_t>(row) * layer.yStride + unit;
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 2
        for (std::ptrdiff_t v = 0; v < kVectors; ++v)
            S::store(y + static_cast<std::size_t>(r) * layer.yStride + v * kWidth,
                     function.template apply<S>(sums[r][v]));
}

/// All rows of a tile for one panel. A row's sums have the same bits whatever rows it goes with.
template <class S, int kRows, int kVectors, class Function>
inline void panelRows(const TileLayer& layer, const float* weights, int unit, int rows, Function function)
{
    int row = 0;
    for (; row + kRows <= rows; row += kRows)
        panelBlock<S, kRows, kVectors>(layer, weights, unit, row, function);
    for (; row + 3 <= rows; row += 3)
        panelBlock<S, 3, kVectors>(layer, weights, unit, row, function);
    for (; row < rows; ++row)
        panelBlock<S, 1, kVectors>(layer, weights, unit, row, function);
}

/// Panels of two vectors, the last one of a single vector if that is enough. With kRows x 2 sums at once.
template <class S, int kRows, class Function>
inline void panelLayer(const TileLayer& layer, int rows, Function function)
{
    constexpr std::ptrdiff_t kWidth = S::kLanes;
    const float* weights = layer.weights;
    int unit = 0;
    for (; unit + kWidth < layer.outputs; unit += static_cast<int>(2 * kWidth), weights += 2 * kWidth * layer.sources)
        panelRows<S, kRows, 2>(layer, weights, unit, rows, function);
    if (unit < layer.outputs)
        panelRows<S, 2 * kRows, 1>(layer, weights, unit, rows, function);
}

} // namespace wb
