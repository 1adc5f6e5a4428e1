// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/training_kernels.h"

#include <cstddef>

namespace wb {

/// The loops of TrainingKernels over vectors of S. Sums are added in an order that depends on nothing but the sizes.
template <class S>
struct TrainingLoops {
    using Float = typename S::Float;

    static void sums(const float* weights, const float* biases, const float* x, int sources, int stride, float* nets)
    {
        int unit = 0;
        for (; unit + 4 * S::kLanes <= stride; unit += 4 * S::kLanes)
            sumsOf<4>(weights + unit, biases + unit, x, sources, stride, nets + unit);
        for (; unit < stride; unit += S::kLanes)
            sumsOf<1>(weights + unit, biases + unit, x, sources, stride, nets + unit);
    }

    /// Four sources at a time, whose sums leave the registers together.
    static void backward(const float* weights, const float* deltas, int sources, int stride, float* errors)
    {
        int source = 0;
        for (; source + 4 <= sources; source += 4) {
            const float* const row = weights + static_cast<std::size_t>(source) * static_cast<std::size_t>(stride);
            Float sum[4] = {S::zero(), S::zero(), S::zero(), S::zero()};
            for (int unit = 0; unit < stride; unit += S::kLanes) {
                const Float delta = S::load(deltas + unit);
                for (int i = 0; i < 4; ++i)
                    sum[i] = S::fma(delta, S::load(row + static_cast<std::ptrdiff_t>(i) * stride + unit), sum[i]);
            }
            float groups[S::kLanes];
            S::store(groups, S::sumQuads(sum[0], sum[1], sum[2], sum[3]));
            for (int i = 0; i < 4; ++i) { // no store between the groups: all four at once
                float total = errors[source + i];
                for (int group = 0; group < S::kLanes; group += 4)
                    total += groups[group + i];
                groups[i] = total;
            }
            for (int i = 0; i < 4; ++i)
                errors[source + i] = groups[i];
        }
        for (; source < sources; ++source)
            errors[source] += dot(weights + static_cast<std::ptrdiff_t>(source) * stride, deltas, stride);
    }

    static void addOuter(const float* x, const float* deltas, int sources, int stride, float* to)
    {
        for (int source = 0; source < sources; ++source) {
            const Float input = S::all(x[source]);
            float* const row = to + static_cast<std::ptrdiff_t>(source) * stride;
            for (int unit = 0; unit < stride; unit += S::kLanes)
                S::store(row + unit, S::fma(input, S::load(deltas + unit), S::load(row + unit)));
        }
    }

private:
    /// Even and odd sources in sums of their own: twice as many additions under way.
    template <int kVectors>
    static void sumsOf(const float* weights, const float* biases, const float* x, int sources, int stride, float* nets)
    {
        Float even[kVectors];
        Float odd[kVectors];
        for (int i = 0; i < kVectors; ++i) {
            even[i] = S::load(biases + i * S::kLanes);
            odd[i] = S::zero();
        }
        int source = 0;
        for (; source + 1 < sources; source += 2) {
            const float* const row = weights + static_cast<std::ptrdiff_t>(source) * stride;
            const Float first = S::all(x[source]);
            const Float second = S::all(x[source + 1]);
            for (int i = 0; i < kVectors; ++i) {
                even[i] = S::fma(first, S::load(row + i * S::kLanes), even[i]);
                odd[i] = S::fma(second, S::load(row + stride + i * S::kLanes), odd[i]);
            }
        }
        if (source < sources) {
            const float* const row = weights + static_cast<std::ptrdiff_t>(source) * stride;
            for (int i = 0; i < kVectors; ++i)
                even[i] = S::fma(S::all(x[source]), S::load(row + i * S::kLanes), even[i]);
        }
        for (int i = 0; i < kVectors; ++i)
            S::store(nets + i * S::kLanes, S::add(even[i], odd[i]));
    }

    static float dot(const float* a, const float* b, int count)
    {
        Float sum = S::zero();
        for (int at = 0; at < count; at += S::kLanes)
            sum = S::fma(S::load(a + at), S::load(b + at), sum);
        float parts[S::kLanes];
        S::store(parts, sum);
        float total = 0;
        for (const float part : parts)
            total += part;
        return total;
    }
};

template <class S>
constexpr TrainingKernels trainingKernels()
{
    using Loops = TrainingLoops<S>;
    return {&Loops::sums, &Loops::backward, &Loops::addOuter};
}

} // namespace wb
