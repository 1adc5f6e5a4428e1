// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <type_traits>

namespace wb {

/// One layer and one row. Weight: const float where it is only summed, float where the weights take a step first.
template <class Weight>
struct RowPass {
    Weight* weights;
    Weight* biases;
    int sources;
    int stride;
    const float* x; ///< What is summed.
    float* nets;
    float* outputs;
    const float* moved; ///< The step is rate * moved[s] * deltas[u].
    const float* deltas;
    float rate;
};

/// Sums and steps of a single row, with vectors of S.
template <class S>
struct RowSums {
    /// nets[u] = biases[u] + sum_s weights[s][u] x[s], after the step of the weights if they take one: one pass over
    /// them for both, and the same bits as two passes give. Outputs too, where function applies.
    template <class Weight, class Function>
    static void run(const RowPass<Weight>& pass, Function function)
    {
        constexpr int kWidth = S::kLanes;
        int unit = 0;
        for (; unit + 4 * kWidth <= pass.stride; unit += 4 * kWidth)
            sumsOf<S, 4, 2>(pass, unit, function);
        if (unit + 2 * kWidth <= pass.stride) {
            sumsOf<S, 2, 2>(pass, unit, function);
            unit += 2 * kWidth;
        }
        if (unit < pass.stride)
            restOf<S>(pass, unit, function);
    }

    /// weights[s][u] += rate moved[s] deltas[u], and the biases alike.
    static void step(const RowPass<float>& pass) { stepFrom<S>(pass, 0); }

private:
    template <class V, class Weight, class Function>
    static void restOf(const RowPass<Weight>& pass, int unit, Function function)
    {
        if (unit + V::kLanes <= pass.stride) {
            sumsOf<V, 1, 4>(pass, unit, function);
            unit += V::kLanes;
        }
        if constexpr (V::kLanes > 4)
            if (unit < pass.stride)
                restOf<typename V::Narrow>(pass, unit, function);
    }

    /// Source s goes to sum s % kChains: four sums under way hide the latency of an addition, and more of them would
    /// only be more to add up at the end (where weights move, their stores take longer). What the pass holds is copied
    /// first: a store might change it, for all the compiler knows.
    template <class V, int kVectors, int kChains, class Weight, class Function>
    static void sumsOf(const RowPass<Weight>& pass, int unit, Function function)
    {
        using Float = typename V::Float;
        constexpr bool kMoves = !std::is_const_v<Weight>;
        Weight* row = pass.weights + unit;
        const float* x = pass.x;
        [[maybe_unused]] const float* moved = pass.moved;
        const std::ptrdiff_t stride = pass.stride;
        Float sum[kChains][kVectors];
        [[maybe_unused]] Float delta[kVectors];
        begin<V, kMoves>(pass, unit, sum, delta);
        const auto take = [&](Float(&into)[kVectors]) __attribute__((always_inline))
        {
            const Float input = V::all(*x++);
            [[maybe_unused]] Float step;
            if constexpr (kMoves)
                step = V::all(*moved++);
#pragma GCC unroll 4
            for (std::ptrdiff_t v = 0; v < kVectors; ++v) {
                Float weight = V::load(row + v * V::kLanes);
                if constexpr (kMoves) {
                    weight = V::fma(step, delta[v], weight);
                    V::store(row + v * V::kLanes, weight);
                }
                into[v] = V::fma(input, weight, into[v]);
            }
            row += stride;
        };
        int left = pass.sources;
        for (; left >= kChains; left -= kChains)
#pragma GCC unroll 8
            for (int chain = 0; chain < kChains; ++chain)
                take(sum[chain]);
#pragma GCC unroll 8
        for (int chain = 0; chain < kChains - 1; ++chain)
            if (chain < left)
                take(sum[chain]);
        addHalves<V, kChains / 2>(sum);
#pragma GCC unroll 4
        for (std::ptrdiff_t v = 0; v < kVectors; ++v) {
            V::store(pass.nets + unit + v * V::kLanes, sum[0][v]);
            if constexpr (Function::kApplies)
                V::store(pass.outputs + unit + v * V::kLanes, function.template apply<V>(sum[0][v]));
        }
    }

    /// The first sums begin with the biases, which take their step.
    template <class V, bool kMoves, class Weight, int kChains, int kVectors>
    __attribute__((always_inline)) static void begin(const RowPass<Weight>& pass, int unit,
                                                     typename V::Float (&sum)[kChains][kVectors],
                                                     typename V::Float (&delta)[kVectors])
    {
#pragma GCC unroll 4
        for (std::ptrdiff_t v = 0; v < kVectors; ++v) {
            Weight* const bias = pass.biases + unit + v * V::kLanes;
            sum[0][v] = V::load(bias);
            if constexpr (kMoves) {
                delta[v] = V::mul(V::all(pass.rate), V::load(pass.deltas + unit + v * V::kLanes));
                sum[0][v] = V::add(sum[0][v], delta[v]);
                V::store(bias, sum[0][v]);
            }
#pragma GCC unroll 8
            for (int chain = 1; chain < kChains; ++chain)
                sum[chain][v] = V::zero();
        }
    }

    /// Into the first of them.
    template <class V, int kHalf, int kChains, int kVectors>
    __attribute__((always_inline)) static void addHalves(typename V::Float (&sum)[kChains][kVectors])
    {
#pragma GCC unroll 4
        for (int chain = 0; chain < kHalf; ++chain)
#pragma GCC unroll 4
            for (int v = 0; v < kVectors; ++v)
                sum[chain][v] = V::add(sum[chain][v], sum[chain + kHalf][v]);
        if constexpr (kHalf > 1)
            addHalves<V, kHalf / 2>(sum);
    }

    template <class V>
    static void stepFrom(const RowPass<float>& pass, int unit)
    {
        constexpr int kWidth = V::kLanes;
        for (; unit + 2 * kWidth <= pass.stride; unit += 2 * kWidth)
            stepOf<V, 2>(pass, unit);
        if (unit + kWidth <= pass.stride) {
            stepOf<V, 1>(pass, unit);
            unit += kWidth;
        }
        if constexpr (kWidth > 4)
            if (unit < pass.stride)
                stepFrom<typename V::Narrow>(pass, unit);
    }

    template <class V, int kVectors>
    static void stepOf(const RowPass<float>& pass, int unit)
    {
        typename V::Float delta[kVectors];
#pragma GCC unroll 2
        for (std::ptrdiff_t v = 0; v < kVectors; ++v) {
            float* const bias = pass.biases + unit + v * V::kLanes;
            delta[v] = V::mul(V::all(pass.rate), V::load(pass.deltas + unit + v * V::kLanes));
            V::store(bias, V::add(V::load(bias), delta[v]));
        }
        float* row = pass.weights + unit;
        const float* moved = pass.moved;
        const std::ptrdiff_t stride = pass.stride;
#pragma GCC unroll 4
        for (const float* const end = moved + pass.sources; moved != end; ++moved, row += stride) {
            const auto step = V::all(*moved);
#pragma GCC unroll 2
            for (std::ptrdiff_t v = 0; v < kVectors; ++v)
                V::store(row + v * V::kLanes, V::fma(step, delta[v], V::load(row + v * V::kLanes)));
        }
    }
};

} // namespace wb
