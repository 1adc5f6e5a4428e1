// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simd/four_lanes.h"

#include <cstddef>

namespace wb {

/// The errors of one row that follow from a layer's deltas, for one of the layers it reads.
struct RowErrorsPass {
    const float* weights; ///< From the first of those sources.
    const float* deltas;
    int stride;
    int sources;
    float* errors; ///< Of the sources, as are the next; all of them filled up to the sources' stride.
    const float* nets;
    const float* outputs;
};

/// errors[s] (+)= sum_u weights[s][u] deltas[u], with vectors of S.
template <class S>
struct RowErrors {
    /// kAdds: to what is there. slope: multiplied in where it applies.
    template <bool kAdds, class Slope>
    static void run(const RowErrorsPass& pass, Slope slope)
    {
        vectorsOf<S, kAdds>(pass, 0, slope);
    }

private:
    template <class V, bool kAdds, class Slope>
    static void vectorsOf(const RowErrorsPass& pass, int source, Slope slope)
    {
        for (; source + V::kLanes <= pass.sources; source += V::kLanes)
            finish<V, kAdds>(pass, source, dots<V>(rowOf(pass, source), pass.stride, pass.deltas, pass.stride, 0),
                             slope);
        if constexpr (V::kLanes > 4) {
            vectorsOf<typename V::Narrow, kAdds>(pass, source, slope);
        } else if (source < pass.sources) {
            float rest[4] = {};
            for (int i = 0; i < pass.sources - source; ++i) {
                float same[4];
                V::store(same, dots<V>(rowOf(pass, source + i), 0, pass.deltas, pass.stride, 0));
                rest[i] = same[0];
            }
            finish<V, kAdds>(pass, source, V::load(rest), slope);
        }
    }

    static const float* rowOf(const RowErrorsPass& pass, int source)
    {
        return pass.weights + static_cast<std::ptrdiff_t>(source) * pass.stride;
    }

    template <class V, bool kAdds, class Slope>
    __attribute__((always_inline)) static void finish(const RowErrorsPass& pass, int source, typename V::Float errors,
                                                      Slope slope)
    {
        if constexpr (kAdds)
            errors = V::add(errors, V::load(pass.errors + source));
        if constexpr (Slope::kApplies)
            errors = slope.template times<V>(errors, V::load(pass.nets + source), V::load(pass.outputs + source));
        V::store(pass.errors + source, errors);
    }

    /// The products of as many rows of weights as V has lanes, rowStep apart, with the deltas from `unit` on.
    template <class V>
    __attribute__((always_inline)) static typename V::Float dots(const float* row, std::ptrdiff_t rowStep,
                                                                 const float* deltas, int stride, int unit)
    {
        using Float = typename V::Float;
        constexpr std::ptrdiff_t kGroups = V::kLanes / 4;
        Float total = V::zero();
        const int whole = (stride - unit) / V::kLanes * V::kLanes;
        if (whole > 0) {
            Float quads[kGroups];
#pragma GCC unroll 4
            for (std::ptrdiff_t group = 0; group < kGroups; ++group)
                quads[group] = fourDots<V>(row + 4 * group * rowStep, rowStep, deltas + unit, whole);
            total = V::sumGroups(quads);
        }
        if constexpr (V::kLanes > 4) {
            using Half = typename V::Narrow;
            if (unit + whole < stride)
                total = V::add(
                    total, V::join(dots<Half>(row, rowStep, deltas, stride, unit + whole),
                                   dots<Half>(row + Half::kLanes * rowStep, rowStep, deltas, stride, unit + whole)));
        }
        return total;
    }

    template <class V>
    __attribute__((always_inline)) static typename V::Float fourDots(const float* row, std::ptrdiff_t rowStep,
                                                                     const float* deltas, int count)
    {
        auto delta = V::load(deltas);
        typename V::Float sum[4];
#pragma GCC unroll 4
        for (std::ptrdiff_t i = 0; i < 4; ++i)
            sum[i] = V::mul(delta, V::load(row + i * rowStep));
        for (int unit = V::kLanes; unit < count; unit += V::kLanes) {
            delta = V::load(deltas + unit);
#pragma GCC unroll 4
            for (std::ptrdiff_t i = 0; i < 4; ++i)
                sum[i] = V::fma(delta, V::load(row + i * rowStep + unit), sum[i]);
        }
        return V::sumQuads(sum[0], sum[1], sum[2], sum[3]);
    }
};

} // namespace wb
