// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simd/row_errors.h"
#include "core/engine/simd/row_sums.h"
#include "core/engine/simd/tile_product.h"
#include "core/engine/simd/training_functions.h"

namespace wb {

/// TrainingKernels with vectors of S. kRows x 2 sums fit its registers; Functions gives the functions' values.
template <class S, int kRows, class Functions>
struct TrainingLoops {
    static void forward(const TrainingView& net, const float* parameters, const TrainingRows& rows, bool knowsFirst)
    {
        for (int at = 0; at < net.layerCount; ++at) {
            const TrainingLayer& layer = net.layers[at];
            if (rows.rows == 1)
                forwardRow(net, layer, parameters, rows, at == 0 && knowsFirst);
            else
                forwardTile(net, layer, parameters, rows);
        }
    }

    static void slopes(const TrainingView& net, int at, const TrainingRows& rows)
    {
        const TrainingLayer& layer = net.layers[at];
        const LayerRows part(net, layer, rows);
        Slopes<S>::with(firstOf(net, layer), layer.stretchCount == 1, [&](auto slope) {
            if constexpr (decltype(slope)::kApplies)
                Slopes<S>::every(part, layer.stride, slope);
            else
                otherSlopes(net, layer, part);
        });
    }

    static void errors(const TrainingView& net, int at, const float* parameters, const float* turned,
                       const TrainingRows& rows)
    {
        const TrainingLayer& layer = net.layers[at];
        if (rows.rows == 1) {
            for (int source = net.isShortcut ? 0 : at - 1; source < at; ++source)
                rowErrors(net, at, source, parameters, rows, NoSlope{});
            return;
        }
        const bool adds = isAdded(net, at);
        float* const to = rows.deltas + net.layers[net.isShortcut ? 0 : at - 1].unitsAt;
        const float* const start = adds ? to : zeros(layer, turned);
        TileLoops<S, kRows>::multiply({rows.deltas + layer.unitsAt, net.unitStride, 1, turned + layer.turnedAt,
                                       layer.turnedStride, start, adds ? net.unitStride : 0, to, net.unitStride,
                                       rows.rows, layer.turnedStride, layer.outputs});
    }

    static void back(const TrainingView& net, const float* parameters, const float* turned, const TrainingRows& rows)
    {
        for (int at = net.layerCount - 1; at > 0; --at) {
            if (rows.rows == 1) {
                rowBack(net, at, parameters, rows);
            } else {
                errors(net, at, parameters, turned, rows);
                slopes(net, at - 1, rows);
            }
        }
    }

    static void addGradient(const TrainingView& net, const TrainingRows& rows, float* to)
    {
        for (int at = 0; at < net.layerCount; ++at) {
            const TrainingLayer& layer = net.layers[at];
            float* const weights = to + layer.weightsAt;
            const float* const deltas = rows.deltas + layer.unitsAt;
            TileLoops<S, kRows>::multiply({rows.signalRows + layer.sourceBegin, 1, net.signalStride, deltas,
                                           net.unitStride, weights, layer.stride, weights, layer.stride, layer.sources,
                                           layer.stride, rows.rows});
            addRows(deltas, net.unitStride, rows.rows, layer.stride, to + layer.biasesAt);
        }
    }

    static void step(const TrainingView& net, float rate, const TrainingRows& row, const float* next, bool knowsDeltas,
                     float* parameters)
    {
        for (int at = net.layerCount - 1; at > 0; --at) {
            if (!knowsDeltas)
                rowBack(net, at, parameters, row);
            RowSums<S>::step(passOf(net, net.layers[at], parameters, row, rate));
        }
        const TrainingLayer& layer = net.layers[0];
        RowPass<float> pass = passOf(net, layer, parameters, row, rate);
        if (next == nullptr)
            return RowSums<S>::step(pass);
        pass.x = next;
        Functions::with(firstOf(net, layer), layer.stretchCount == 1,
                        [&](auto function) { RowSums<S>::run(pass, function); });
        copy(next, net.inputs, row.signalRows);
    }

    static void rprop(const RpropRule& rule, const float* gradient, std::size_t count, float* slopes, float* sizes,
                      float* parameters)
    {
        const auto zero = S::zero();
        for (std::size_t i = 0; i < count; i += S::kLanes) {
            auto slope = S::load(gradient + i);
            const auto product = S::mul(slope, S::load(slopes + i));
            const auto agrees = S::less(zero, product);
            const auto turns = S::less(product, zero);
            auto size = S::load(sizes + i);
            const auto longer = S::min(S::mul(size, S::all(rule.increase)), S::all(rule.most));
            const auto shorter = S::max(S::mul(size, S::all(rule.decrease)), S::all(rule.least));
            size = S::select(agrees, longer, S::select(turns, shorter, size));
            slope = S::select(turns, zero, slope);
            const auto down = S::select(S::less(slope, zero), S::sub(zero, size), zero);
            S::store(parameters + i, S::add(S::load(parameters + i), S::select(S::less(zero, slope), size, down)));
            S::store(slopes + i, slope);
            S::store(sizes + i, size);
        }
    }

private:
    static const Stretch& firstOf(const TrainingView& net, const TrainingLayer& layer)
    {
        return net.stretches[layer.firstStretch];
    }

    /// In a shortcut network a layer's errors come from all later ones, the last one first.
    static bool isAdded(const TrainingView& net, int at) { return net.isShortcut && at + 1 < net.layerCount; }

    template <class Weight>
    static RowPass<Weight> passOf(const TrainingView&, const TrainingLayer& layer, Weight* parameters,
                                  const TrainingRows& row, float rate = 0)
    {
        const float* const sources = row.signalRows + layer.sourceBegin;
        return {parameters + layer.weightsAt,
                parameters + layer.biasesAt,
                layer.sources,
                layer.stride,
                sources,
                row.nets + layer.unitsAt,
                row.signalRows + layer.signalBegin,
                sources,
                row.deltas + layer.unitsAt,
                rate};
    }

    static void forwardRow(const TrainingView& net, const TrainingLayer& layer, const float* parameters,
                           const TrainingRows& row, bool isKnown)
    {
        Functions::with(firstOf(net, layer), layer.stretchCount == 1, [&](auto function) {
            if (!isKnown)
                RowSums<S>::run(passOf<const float>(net, layer, parameters, row), function);
            if constexpr (!decltype(function)::kApplies)
                otherOutputs(net, layer, row);
        });
    }

    static void forwardTile(const TrainingView& net, const TrainingLayer& layer, const float* parameters,
                            const TrainingRows& rows)
    {
        tileSums(net, layer, parameters, rows);
        Functions::with(firstOf(net, layer), layer.stretchCount == 1, [&](auto function) {
            if constexpr (decltype(function)::kApplies)
                outputsOf<S>(LayerRows(net, layer, rows), layer.stride, function);
            else
                otherOutputs(net, layer, rows);
        });
    }

    static void tileSums(const TrainingView& net, const TrainingLayer& layer, const float* parameters,
                         const TrainingRows& rows)
    {
        TileLoops<S, kRows>::multiply({rows.signalRows + layer.sourceBegin, net.signalStride, 1,
                                       parameters + layer.weightsAt, layer.stride, parameters + layer.biasesAt, 0,
                                       rows.nets + layer.unitsAt, net.unitStride, rows.rows, layer.stride,
                                       layer.sources});
    }

    static void otherOutputs(const TrainingView& net, const TrainingLayer& layer, const TrainingRows& rows)
    {
        for (int i = 0; i < layer.stretchCount; ++i)
            Functions::apply(net.stretches[layer.firstStretch + i], LayerRows(net, layer, rows));
    }

    static void otherSlopes(const TrainingView& net, const TrainingLayer& layer, const LayerRows& part)
    {
        for (int i = 0; i < layer.stretchCount; ++i)
            Slopes<S>::template apply<Functions>(net.stretches[layer.firstStretch + i], part);
    }

    /// The errors a layer gives the one before, and that one's deltas.
    static void rowBack(const TrainingView& net, int at, const float* parameters, const TrainingRows& row)
    {
        for (int source = 0; net.isShortcut && source < at - 1; ++source)
            rowErrors(net, at, source, parameters, row, NoSlope{});
        const TrainingLayer& before = net.layers[at - 1];
        Slopes<S>::with(firstOf(net, before), before.stretchCount == 1, [&](auto slope) {
            rowErrors(net, at, at - 1, parameters, row, slope);
            if constexpr (!decltype(slope)::kApplies)
                otherSlopes(net, before, LayerRows(net, before, row));
        });
    }

    template <class Slope>
    static void rowErrors(const TrainingView& net, int at, int from, const float* parameters, const TrainingRows& row,
                          Slope slope)
    {
        const TrainingLayer& layer = net.layers[at];
        const TrainingLayer& source = net.layers[from];
        const std::ptrdiff_t first = source.signalBegin - layer.sourceBegin;
        const RowErrorsPass pass{parameters + layer.weightsAt + first * layer.stride,
                                 row.deltas + layer.unitsAt,
                                 layer.stride,
                                 source.outputs,
                                 row.deltas + source.unitsAt,
                                 row.nets + source.unitsAt,
                                 row.signalRows + source.signalBegin};
        if (isAdded(net, at))
            RowErrors<S>::template run<true>(pass, slope);
        else
            RowErrors<S>::template run<false>(pass, slope);
    }

    /// A row of zeros follows the turned weights of a layer.
    static const float* zeros(const TrainingLayer& layer, const float* turned)
    {
        return turned + layer.turnedAt + static_cast<std::ptrdiff_t>(layer.outputs) * layer.turnedStride;
    }

    /// to[i] += the sum of all rows.
    static void addRows(const float* from, std::ptrdiff_t stride, int rows, int count, float* to)
    {
        forVectors<S>(
            count, [&](auto v, int at) __attribute__((always_inline)) {
                using V = decltype(v);
                auto even = V::load(to + at);
                auto odd = V::zero();
                const float* row = from + at;
                int left = rows;
                for (; left > 1; left -= 2, row += 2 * stride) {
                    even = V::add(even, V::load(row));
                    odd = V::add(odd, V::load(row + stride));
                }
                if (left > 0)
                    even = V::add(even, V::load(row));
                V::store(to + at, V::add(even, odd));
            });
    }

    static void copy(const float* from, int count, float* to)
    {
        const int whole = count / 8 * 8;
        forVectors<S>(
            whole, [&](auto v, int at)
                       __attribute__((always_inline)) { decltype(v)::store(to + at, decltype(v)::load(from + at)); });
        for (int i = whole; i < count; ++i)
            to[i] = from[i];
    }
};

template <class S, int kRows, class Functions>
constexpr TrainingKernels trainingKernels()
{
    using Loops = TrainingLoops<S, kRows, Functions>;
    return {2 * kRows,    &Loops::forward,     &Loops::slopes, &Loops::errors,
            &Loops::back, &Loops::addGradient, &Loops::step,   &Loops::rprop};
}

} // namespace wb
