// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simd/four_lanes.h"
#include "core/engine/simd/layer_loop.h"
#include "core/engine/simd/stored.h"

#include <cstddef>

namespace wb {

/// The sums of one layer for one row, from weights in the quad layout (core/engine/quad_layout.h).
struct RowLayer {
    const void* weights;
    const void* biases;
    const void* scales; ///< Of int8 weights only.
    int outputs;
    int sources;
    float scale;
    const float* x;
    float* y;
};

/// The weights of kParts vectors of S (from lane `lane` on) of a block of kUnits units, or of as many blocks of 16 one
/// after another where S is as wide as that; they are read from source to source.
template <class S, class Stored, int kUnits, int kParts>
struct QuadWeights {
    using Float = typename S::Float;
    const typename Stored::Weight* at;
    std::ptrdiff_t partStride;

    __attribute__((always_inline)) QuadWeights(const RowLayer& layer, int unit, int lane)
        : at(static_cast<const typename Stored::Weight*>(layer.weights) +
             static_cast<std::ptrdiff_t>(unit) * layer.sources + lane),
          partStride(S::kLanes == kUnits ? std::ptrdiff_t{kUnits} * layer.sources : S::kLanes)
    {
    }

    /// One broadcast of four inputs for all vectors. kBegins: the sums have nothing in them yet.
    template <bool kBegins>
    __attribute__((always_inline)) void addQuad(const float* four, Float (&sums)[kParts][4])
    {
        const Float x = S::quad(four);
#pragma GCC unroll 4
        for (std::ptrdiff_t j = 0; j < 4; ++j)
#pragma GCC unroll 4
            for (std::ptrdiff_t part = 0; part < kParts; ++part) {
                const Float weight = Stored::template weights<S>(at + j * kUnits + part * partStride);
                sums[part][j] = kBegins ? S::mul(weight, x) : S::fma(weight, x, sums[part][j]);
            }
        at += 4 * kUnits;
    }

    /// A source that is left over, to sums of whole units.
    __attribute__((always_inline)) void addSource(float input, Float (&nets)[kParts])
    {
#pragma GCC unroll 4
        for (std::ptrdiff_t part = 0; part < kParts; ++part)
            nets[part] = S::fma(Stored::template weights<S>(at + part * partStride), S::all(input), nets[part]);
        at += kUnits;
    }
};

/// sums[0] over as many quads of sources as there are; kChains independent sums hide the latency of an addition.
template <class S, int kChains, int kParts, class Weights>
__attribute__((always_inline)) inline void sumQuads(Weights& weights, const float* x, int sources,
                                                    typename S::Float (&sums)[kChains][kParts][4])
{
    const float* const quadsEnd = x + (sources & ~3);
    constexpr std::ptrdiff_t kStep = std::ptrdiff_t{4} * kChains;
    const float* const chainsEnd = x + (sources & ~(kStep - 1));
    if (x == chainsEnd) {
#pragma GCC unroll 8
        for (auto& chain : sums)
#pragma GCC unroll 4
            for (auto& part : chain)
#pragma GCC unroll 4
                for (auto& sum : part)
                    sum = S::zero();
    } else {
#pragma GCC unroll 8
        for (std::ptrdiff_t chain = 0; chain < kChains; ++chain)
            weights.template addQuad<true>(x + 4 * chain, sums[chain]);
        x += kStep;
    }
    for (; x != chainsEnd; x += kStep)
#pragma GCC unroll 8
        for (std::ptrdiff_t chain = 0; chain < kChains; ++chain)
            weights.template addQuad<false>(x + 4 * chain, sums[chain]);
    if constexpr (kChains == 1)
        return;
    for (; x != quadsEnd; x += 4)
        weights.template addQuad<false>(x, sums[0]);
#pragma GCC unroll 8
    for (int chain = 1; chain < kChains; ++chain)
#pragma GCC unroll 4
        for (std::ptrdiff_t part = 0; part < kParts; ++part)
#pragma GCC unroll 4
            for (int j = 0; j < 4; ++j)
                sums[0][part][j] = S::add(sums[0][part][j], sums[chain][part][j]);
}

/// A block of units from all its sources; the sums come out in natural order.
template <class S, class Stored, int kUnits, int kParts, int kChains, class Function>
__attribute__((always_inline)) inline void quadBlock(const RowLayer& layer, int unit, int lane, Function function)
{
    using Float = typename S::Float;
    QuadWeights<S, Stored, kUnits, kParts> weights(layer, unit, lane);
    Float sums[kChains][kParts][4];
    sumQuads<S, kChains, kParts>(weights, layer.x, layer.sources, sums);
    Float nets[kParts];
#pragma GCC unroll 4
    for (std::ptrdiff_t part = 0; part < kParts; ++part)
        nets[part] = S::sumQuads(sums[0][part][0], sums[0][part][1], sums[0][part][2], sums[0][part][3]);
    const float* const end = layer.x + layer.sources;
    for (const float* x = layer.x + (layer.sources & ~3); x != end; ++x)
        weights.addSource(*x, nets);
#pragma GCC unroll 4
    for (std::ptrdiff_t part = 0; part < kParts; ++part) {
        const int first = unit + lane + static_cast<int>(part * S::kLanes);
        S::store(layer.y + first, function.template apply<S>(Stored::template finish<S>(nets[part], layer, first)));
    }
}

/// The last one to three units: for every four sources one vector of four weights a unit.
template <class S, class Stored, class Function>
__attribute__((always_inline)) inline void quadCrumbs(const RowLayer& layer, int unit, Function function)
{
    using Float = typename S::Float;
    static_assert(S::kLanes == 4);
    const int count = layer.outputs - unit;
    const auto* weights =
        static_cast<const typename Stored::Weight*>(layer.weights) + static_cast<std::ptrdiff_t>(unit) * layer.sources;
    const float* x = layer.x;
    const float* const quadsEnd = x + (layer.sources & ~3);
    Float sums[3] = {S::zero(), S::zero(), S::zero()};
    for (; x != quadsEnd; x += 4) {
        const Float four = S::load(x);
        for (int j = 0; j < count; ++j, weights += 4)
            sums[j] = S::fma(Stored::template weights<S>(weights), four, sums[j]);
    }
    Float net = S::sumQuads(sums[0], sums[1], sums[2], S::zero());
    for (const float* const end = layer.x + layer.sources; x != end; ++x, weights += count)
        net = S::fma(Stored::template weights<S>(weights), S::all(*x), net);
    S::store(layer.y + unit, function.template apply<S>(Stored::template finish<S>(net, layer, unit)));
}

/// Eight units with vectors of at most eight lanes.
template <class S, class Stored, class Function>
__attribute__((always_inline)) inline void quadEight(const RowLayer& layer, int unit, Function function)
{
    if constexpr (S::kLanes > 8)
        quadEight<typename S::Narrow, Stored>(layer, unit, function);
    else
        quadBlock<S, Stored, 8, 8 / S::kLanes, S::kLanes / 4, Function>(layer, unit, 0, function);
}

/// Layers of at most so many weights read two blocks at once. From further away than the first-level cache a single
/// stream of weights comes faster (Zen 5: 46 bytes a cycle instead of 32).
inline constexpr int kNearWeights = 8192;

template <class S, class Stored, class Function>
WB_ROW_LOOP void quadLayer(const RowLayer& layer, Function function)
{
    constexpr int kWidth = S::kLanes;
    constexpr int kParts = 2; // eight sums at once: what sixteen registers hold besides a weight and an input
    int unit = 0;
    if constexpr (kWidth == 16) {
        const bool isNear = layer.outputs * layer.sources <= kNearWeights;
        for (; isNear && unit + 32 <= layer.outputs; unit += 32)
            quadBlock<S, Stored, 16, kParts, 1, Function>(layer, unit, 0, function);
        for (; unit + 16 <= layer.outputs; unit += 16)
            quadBlock<S, Stored, 16, 1, 2, Function>(layer, unit, 0, function);
    } else {
        for (; unit + 16 <= layer.outputs; unit += 16)
            for (int lane = 0; lane < 16; lane += kParts * kWidth)
                quadBlock<S, Stored, 16, kParts, 1, Function>(layer, unit, lane, function);
    }
    if (unit == layer.outputs)
        return;
    if (unit + 8 <= layer.outputs) {
        quadEight<S, Stored>(layer, unit, function);
        unit += 8;
    }
    using Four = typename FourLanes<S>::Type;
    if (unit + 4 <= layer.outputs) {
        quadBlock<Four, Stored, 4, 1, 2, Function>(layer, unit, 0, function);
        unit += 4;
    }
    if (unit < layer.outputs)
        quadCrumbs<Four, Stored>(layer, unit, function);
}

} // namespace wb
