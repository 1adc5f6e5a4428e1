// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simd/functions.h"
#include "core/engine/simd/slopes.h"
#include "core/engine/training_kernels.h"

#include <cmath>

namespace wb {

/// Calls body(V, at) for every vector of `count` floats, V narrower where less than S::kLanes are left. count: 4, or a
/// multiple of 8.
template <class S, class Body>
__attribute__((always_inline)) inline void forVectors(int count, Body body, int at = 0)
{
    for (; at + S::kLanes <= count; at += S::kLanes)
        body(S{}, at);
    if constexpr (S::kLanes > 4)
        forVectors<typename S::Narrow>(count, body, at);
}

/// A layer's part of the rows.
struct LayerRows {
    const float* nets;
    float* outputs;
    float* deltas;
    std::ptrdiff_t unitStride;
    std::ptrdiff_t signalStride;
    int rows;

    LayerRows(const TrainingView& net, const TrainingLayer& layer, const TrainingRows& of)
        : nets(of.nets + layer.unitsAt), outputs(of.signalRows + layer.signalBegin), deltas(of.deltas + layer.unitsAt),
          unitStride(net.unitStride), signalStride(net.signalStride), rows(of.rows)
    {
    }
};

/// Leaves the nets to a pass of their own.
struct NoFunction {
    static constexpr bool kApplies = false;
};
/// f(steepness * net) as the net leaves the registers.
template <class Function>
struct FunctionOfNet {
    static constexpr bool kApplies = true;
    Function function;
    float steepness;
    template <class V>
    typename V::Float apply(typename V::Float net) const
    {
        return function.template apply<V>(V::mul(V::all(steepness), net));
    }
};

/// Functions of vectors: the commonest over all rows at once, the others row by row.
template <class S>
struct VectorFunctions {
    /// Calls use(function) with what the layer's units have in common, if it is one of the commonest.
    template <class Use>
    __attribute__((always_inline)) static void with(const Stretch& stretch, bool isWholeLayer, Use use)
    {
        const float s = stretch.function.steepness;
        const float end = stretch.bound < kTanhEnd ? stretch.bound : kTanhEnd;
        switch (isWholeLayer ? stretch.function.activation : Activation::Softmax) {
        case Activation::Linear:
            return use(FunctionOfNet<LinearFunction>{{stretch.bound}, s});
        case Activation::Relu:
            return use(FunctionOfNet<ReluFunction>{{stretch.bound}, s});
        case Activation::Sigmoid:
            return use(FunctionOfNet<SigmoidFunction>{{end}, s});
        case Activation::Tanh:
            return use(FunctionOfNet<TanhFunction>{{end}, s});
        default:
            return use(NoFunction{});
        }
    }

    /// Where no function applies. A stretch row by row.
    static void apply(const Stretch& stretch, const LayerRows& rows)
    {
        for (std::ptrdiff_t row = 0; row < rows.rows; ++row) {
            const float* const nets = rows.nets + row * rows.unitStride + stretch.begin;
            float* const outputs = rows.outputs + row * rows.signalStride + stretch.begin;
            for (int i = 0; i < stretch.count; ++i)
                outputs[i] = nets[i];
            activateValues<S>(stretch.function, stretch.bound, outputs, stretch.count);
        }
    }

    /// Where no slope applies. False where there is none of vectors.
    static bool timesSlopes(const Stretch& stretch, const LayerRows& rows)
    {
        bool isDone = true;
        for (std::ptrdiff_t row = 0; row < rows.rows && isDone; ++row) {
            const std::ptrdiff_t unit = row * rows.unitStride + stretch.begin;
            isDone = wb::timesSlopes<S>(stretch, rows.nets + unit,
                                        rows.outputs + row * rows.signalStride + stretch.begin, rows.deltas + unit);
        }
        return isDone;
    }
};

/// Outputs of all rows. Also writes what fills the stride up: later layers' outputs go there, and after the last layer
/// is room.
template <class S, class Function>
void outputsOf(const LayerRows& rows, int stride, Function function)
{
    const float* nets = rows.nets;
    float* outputs = rows.outputs;
    for (int row = 0; row < rows.rows; ++row, nets += rows.unitStride, outputs += rows.signalStride)
        forVectors<S>(
            stride, [&](auto v, int at) __attribute__((always_inline)) {
                using V = decltype(v);
                V::store(outputs + at, function.template apply<V>(V::load(nets + at)));
            });
}

/// The slopes of functions that follow from the output and the scaled sum with a few operations. s: the steepness.
struct LinearSlope {
    float s;
    template <class V>
    typename V::Float at(typename V::Float, typename V::Float) const
    {
        return V::all(s);
    }
};
struct SigmoidSlope {
    float s;
    template <class V>
    typename V::Float at(typename V::Float, typename V::Float y) const
    {
        return V::mul(V::mul(V::all(2 * s), y), V::sub(V::all(1.0F), y));
    }
};
struct TanhSlope {
    float s;
    template <class V>
    typename V::Float at(typename V::Float, typename V::Float y) const
    {
        return V::mul(V::all(s), V::sub(V::all(1.0F), V::mul(y, y)));
    }
};
struct ReluSlope {
    float s;
    template <class V>
    typename V::Float at(typename V::Float u, typename V::Float) const
    {
        return V::select(V::less(V::zero(), u), V::all(s), V::zero());
    }
};

/// Leaves the errors to a pass of their own.
struct NoSlope {
    static constexpr bool kApplies = false;
};
/// A sum that is held at its bound does not move: its slope is 0.
template <class Slope>
struct SlopeOfNet {
    static constexpr bool kApplies = true;
    Slope slope;
    float bound;
    template <class V>
    typename V::Float times(typename V::Float error, typename V::Float net, typename V::Float output) const
    {
        const auto u = V::mul(V::all(slope.s), net);
        const auto delta = V::mul(error, slope.template at<V>(u, output));
        return V::select(V::less(V::abs(u), V::all(bound)), delta, V::zero());
    }
};

/// Multiplies errors with slopes.
template <class S>
struct Slopes {
    /// Calls use(slope) with what the layer's units have in common, if it is one of the commonest.
    template <class Use>
    __attribute__((always_inline)) static void with(const Stretch& stretch, bool isWholeLayer, Use use)
    {
        const float s = stretch.function.steepness;
        switch (isWholeLayer ? stretch.function.activation : Activation::Softmax) {
        case Activation::Linear:
            return use(SlopeOfNet<LinearSlope>{{s}, stretch.bound});
        case Activation::Sigmoid:
            return use(SlopeOfNet<SigmoidSlope>{{s}, stretch.bound});
        case Activation::Tanh:
            return use(SlopeOfNet<TanhSlope>{{s}, stretch.bound});
        case Activation::Relu:
            return use(SlopeOfNet<ReluSlope>{{s}, stretch.bound});
        default:
            return use(NoSlope{});
        }
    }

    /// Where no slope applies.
    template <class Functions>
    static void apply(const Stretch& stretch, const LayerRows& rows)
    {
        if (stretch.function.activation == Activation::Softmax)
            softmax(stretch, rows);
        else if (!Functions::timesSlopes(stretch, rows))
            exact(stretch, rows);
    }

    template <class Slope>
    static void every(const LayerRows& rows, int stride, Slope slope)
    {
        const float* nets = rows.nets;
        const float* outputs = rows.outputs;
        float* deltas = rows.deltas;
        for (int row = 0; row < rows.rows; ++row) {
            forVectors<S>(
                stride, [&](auto v, int at) __attribute__((always_inline)) {
                    using V = decltype(v);
                    V::store(deltas + at,
                             slope.template times<V>(V::load(deltas + at), V::load(nets + at), V::load(outputs + at)));
                });
            nets += rows.unitStride;
            outputs += rows.signalStride;
            deltas += rows.unitStride;
        }
    }

private:
    static void exact(const Stretch& stretch, const LayerRows& rows)
    {
        const float s = stretch.function.steepness;
        for (std::ptrdiff_t row = 0; row < rows.rows; ++row) {
            const float* const nets = rows.nets + row * rows.unitStride + stretch.begin;
            float* const deltas = rows.deltas + row * rows.unitStride + stretch.begin;
            for (int i = 0; i < stretch.count; ++i) {
                const bool isHeld = std::fabs(s * nets[i]) >= stretch.bound;
                deltas[i] *=
                    isHeld ? 0.0F
                           : static_cast<float>(activationSlope(stretch.function.activation, static_cast<double>(s),
                                                                static_cast<double>(nets[i])));
            }
        }
    }

    /// s y_i (e_i - sum_j e_j y_j).
    static void softmax(const Stretch& stretch, const LayerRows& rows)
    {
        const float s = stretch.function.steepness;
        for (std::ptrdiff_t row = 0; row < rows.rows; ++row) {
            const float* const y = rows.outputs + row * rows.signalStride;
            float* const deltas = rows.deltas + row * rows.unitStride;
            float mean = 0;
            for (int i = 0; i < stretch.count; ++i)
                mean += deltas[i] * y[i];
            for (int i = 0; i < stretch.count; ++i)
                deltas[i] = s * y[i] * (deltas[i] - mean);
        }
    }
};

} // namespace wb
