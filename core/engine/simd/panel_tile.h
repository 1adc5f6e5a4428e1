// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"
#include "core/engine/simd/layer_loop.h"

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

/// Where the rows of a block are, three a pointer: an x86 address has one index that counts once or twice, so that a
/// stride in a register reaches the second and the third. With a pointer a row the addresses of many rows would not
/// fit the registers and be made anew for every source.
template <int kRows>
struct RowPointers {
    static constexpr int kPointers = (kRows + 2) / 3;

    RowPointers(const float* first, std::size_t rowStride) : stride(rowStride)
    {
        for (int i = 0; i < kPointers; ++i)
            at[i] = first + static_cast<std::size_t>(3 * i) * rowStride;
    }
    const float& of(int row, std::ptrdiff_t source) const
    {
        return at[row / 3][static_cast<std::size_t>(row % 3) * stride + static_cast<std::size_t>(source)];
    }
    void advance(std::ptrdiff_t sources)
    {
#pragma GCC unroll 16
        for (const float*& pointer : at) {
            pointer += sources;
            asm("" : "+r"(pointer)); // stays a pointer of its own: the compiler would make all of them from the first
        }
    }

    const float* at[kPointers];
    std::size_t stride;
};

/// kCount sources for all sums of a block.
template <class S, std::ptrdiff_t kCount, int kRows, int kVectors>
inline void addSources(const RowPointers<kRows>& rows, const float* weights, typename S::Float (&sums)[kRows][kVectors])
{
    constexpr std::ptrdiff_t kWidth = S::kLanes;
#pragma GCC unroll 4
    for (std::ptrdiff_t source = 0; source < kCount; ++source) {
        typename S::Float w[kVectors];
#pragma GCC unroll 2
        for (std::ptrdiff_t v = 0; v < kVectors; ++v)
            w[v] = S::load(weights + (source * kVectors + v) * kWidth);
#pragma GCC unroll 32
        for (int r = 0; r < kRows; ++r) {
            const typename S::Float input = S::all(rows.of(r, source));
#pragma GCC unroll 2
            for (std::ptrdiff_t v = 0; v < kVectors; ++v)
                sums[r][v] = S::fma(input, w[v], sums[r][v]);
        }
    }
}

/// kRows rows x kVectors vectors of one panel, all sums in registers: every weight is loaded once for kRows rows.
template <class S, int kRows, int kVectors, class Function>
inline void panelBlock(const TileLayer& layer, const float* weights, int unit, int row, Function function)
{
    constexpr std::ptrdiff_t kWidth = S::kLanes;
    // Four sources at once need more than 16 registers: the compiler mixes their loads.
    constexpr std::ptrdiff_t kAtOnce = S::kLanes == 16 ? 4 : 1;
    typename S::Float sums[kRows][kVectors];
#pragma GCC unroll 32
    for (auto& ofRow : sums)
#pragma GCC unroll 2
        for (std::ptrdiff_t v = 0; v < kVectors; ++v)
            ofRow[v] = S::load(layer.biases + unit + v * kWidth);
    RowPointers<kRows> rows(layer.x + static_cast<std::size_t>(row) * layer.xStride, layer.xStride);
    std::ptrdiff_t left = layer.sources;
    for (; left >= kAtOnce; left -= kAtOnce, weights += kAtOnce * kVectors * kWidth, rows.advance(kAtOnce))
        addSources<S, kAtOnce>(rows, weights, sums);
    for (; left > 0; --left, weights += kVectors * kWidth, rows.advance(1))
        addSources<S, 1>(rows, weights, sums);
    float* y = layer.y + static_cast<std::size_t>(row) * layer.yStride + unit;
#pragma GCC unroll 32
    for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 2
        for (std::ptrdiff_t v = 0; v < kVectors; ++v)
            S::store(y + static_cast<std::size_t>(r) * layer.yStride + v * kWidth,
                     function.template apply<S>(sums[r][v]));
}

/// All rows of a tile for one panel. A row's sums have the same bits whatever rows it goes with.
template <class S, int kRows, int kVectors, class Function>
WB_TILE_LOOP void panelRows(const TileLayer& layer, const float* weights, int unit, int rows, Function function)
{
    int row = 0;
    for (; row + kRows <= rows; row += kRows)
        panelBlock<S, kRows, kVectors>(layer, weights, unit, row, function);
    for (; row + kRows / 2 <= rows; row += kRows / 2)
        panelBlock<S, kRows / 2, kVectors>(layer, weights, unit, row, function);
    if constexpr (kRows > 8)
        for (; row + 4 <= rows; row += 4)
            panelBlock<S, 4, kVectors>(layer, weights, unit, row, function);
    for (; row + 2 <= rows; row += 2)
        panelBlock<S, 2, kVectors>(layer, weights, unit, row, function);
    for (; row < rows; ++row)
        panelBlock<S, 1, kVectors>(layer, weights, unit, row, function);
}

/// Panels of two vectors, the last one of a single vector if that is enough. With kRows x 2 sums at once. The last
/// panel comes first: it stores beyond the end of a row, where the next row's first units follow.
template <class S, int kRows, class Function>
WB_TILE_LOOP void panelLayer(const TileLayer& layer, int rows, Function function)
{
    constexpr std::ptrdiff_t kWidth = S::kLanes;
    const int pairs = (layer.outputs + static_cast<int>(kWidth) - 1) / static_cast<int>(2 * kWidth);
    const auto panel = [&layer](std::ptrdiff_t at) { return layer.weights + at * 2 * kWidth * layer.sources; };
    const auto unit = [](int at) { return at * static_cast<int>(2 * kWidth); };
    if (unit(pairs) < layer.outputs)
        panelRows<S, 2 * kRows, 1>(layer, panel(pairs), unit(pairs), rows, function);
    for (int at = pairs - 1; at >= 0; --at)
        panelRows<S, kRows, 2>(layer, panel(at), unit(at), rows, function);
}

} // namespace wb
