// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace wb {

/// c[m][n] = start[m][n] + sum_k a[m][k] b[k][n], n in vectors. All three products of training are of this shape: sums
/// (a = signals, b = weights), errors (deltas, turned weights) and gradients (signals turned, deltas).
struct TileProduct {
    const float* a;
    std::ptrdiff_t aRow;  ///< From a[m][k] to a[m + 1][k].
    std::ptrdiff_t aStep; ///< From a[m][k] to a[m][k + 1]. One of the two is 1.
    const float* b;
    std::ptrdiff_t bStride;
    const float* start;
    std::ptrdiff_t startStride; ///< 0: the same for every m.
    float* c;
    std::ptrdiff_t cStride;
    int rows;    ///< Of m.
    int columns; ///< Of n: 4, or a multiple of 8.
    int depth;   ///< Of k.
};

/// The loops of a TileProduct with vectors of S: kRows x 2 sums fit its registers.
template <class S, int kRows>
struct TileLoops {
    static void multiply(const TileProduct& product)
    {
        if (product.aRow == 1)
            columnsFrom<S, true>(product, 0);
        else
            columnsFrom<S, false>(product, 0);
    }

private:
    template <class V, bool kTurned>
    static void columnsFrom(const TileProduct& product, int column)
    {
        for (; column + 2 * V::kLanes <= product.columns; column += 2 * V::kLanes)
            rowsOf<V, 2, kTurned>(product, column);
        if (column + V::kLanes <= product.columns) {
            rowsOf<V, 1, kTurned>(product, column);
            column += V::kLanes;
        }
        if constexpr (V::kLanes > 4)
            columnsFrom<typename V::Narrow, kTurned>(product, column);
    }

    template <class V, int kVectors, bool kTurned>
    static void rowsOf(const TileProduct& product, int column)
    {
        int row = 0;
        for (; row + kRows <= product.rows; row += kRows)
            block<V, kRows, kVectors, kTurned>(product, row, column);
        if constexpr (kRows > 8) {
            for (; row + 8 <= product.rows; row += 8)
                block<V, 8, kVectors, kTurned>(product, row, column);
        }
        for (; row + 4 <= product.rows; row += 4)
            block<V, 4, kVectors, kTurned>(product, row, column);
        for (; row < product.rows; ++row)
            block<V, 1, kVectors, kTurned>(product, row, column);
    }

    /// All sums in registers: every b is loaded once for kCount rows.
    template <class V, int kCount, int kVectors, bool kTurned>
    static void block(const TileProduct& product, int row, int column)
    {
        using Float = typename V::Float;
        constexpr std::ptrdiff_t kWidth = V::kLanes;
        const std::ptrdiff_t aRow = kTurned ? 1 : product.aRow;
        const std::ptrdiff_t aStep = kTurned ? product.aStep : 1;
        const float* const start = product.start + row * product.startStride + column;
        Float sums[kCount][kVectors];
#pragma GCC unroll 16
        for (std::ptrdiff_t r = 0; r < kCount; ++r)
#pragma GCC unroll 2
            for (std::ptrdiff_t v = 0; v < kVectors; ++v)
                sums[r][v] = V::load(start + r * product.startStride + v * kWidth);
        const float* a = product.a + row * aRow;
        const float* b = product.b + column;
#pragma GCC unroll 2
        for (int k = 0; k < product.depth; ++k, a += aStep, b += product.bStride) {
            Float w[kVectors];
#pragma GCC unroll 2
            for (std::ptrdiff_t v = 0; v < kVectors; ++v)
                w[v] = V::load(b + v * kWidth);
#pragma GCC unroll 16
            for (std::ptrdiff_t r = 0; r < kCount; ++r) {
                const Float input = V::all(a[r * aRow]);
#pragma GCC unroll 2
                for (std::ptrdiff_t v = 0; v < kVectors; ++v)
                    sums[r][v] = V::fma(input, w[v], sums[r][v]);
            }
        }
        float* const c = product.c + row * product.cStride + column;
#pragma GCC unroll 16
        for (std::ptrdiff_t r = 0; r < kCount; ++r)
#pragma GCC unroll 2
            for (std::ptrdiff_t v = 0; v < kVectors; ++v)
                V::store(c + r * product.cStride + v * kWidth, sums[r][v]);
    }
};

} // namespace wb
