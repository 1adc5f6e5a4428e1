// SPDX-License-Identifier: Apache-2.0
// The loops of MachineKernels for one vector type. Included by one file an instruction set; everything has internal
// linkage and nothing of the standard library is used, so that no instruction leaks into code other processors run.
#pragma once

#include "core/analysis/bench/machine_kernels.h"

namespace wb {
namespace {

template <typename V, int kSums, bool kAsksAhead>
float streamLoop(const float* weights, std::size_t count, int passes)
{
    typename V::Type sums[kSums];
    for (auto& sum : sums)
        sum = V::all(0.0F);
    const auto x = V::all(0.5F);
    for (int pass = 0; pass < passes; ++pass) {
        for (std::size_t at = 0; at < count; at += static_cast<std::size_t>(kSums * V::kLanes)) {
#pragma GCC unroll 16
            for (int i = 0; i < kSums; ++i) {
                const float* const from = weights + at + static_cast<std::size_t>(i * V::kLanes);
                if (kAsksAhead)
                    __builtin_prefetch(from + MachineKernels::kAheadVectors * V::kLanes);
                sums[i] = V::multiplyAdd(V::load(from), x, sums[i]);
            }
        }
        asm volatile("" ::: "memory"); // the next pass reads anew
    }
    auto total = sums[0];
    for (int i = 1; i < kSums; ++i)
        total = V::add(total, sums[i]);
    return V::first(total);
}

template <typename V>
float multiplyAddLoop(std::int64_t iterations)
{
    constexpr int kSums = 12;
    typename V::Type sums[kSums];
    for (int i = 0; i < kSums; ++i)
        sums[i] = V::all(static_cast<float>(i));
    const auto shrink = V::all(0.999F);
    const auto step = V::all(0.001F);
    for (std::int64_t iteration = 0; iteration < iterations; ++iteration) {
#pragma GCC unroll 16
        for (auto& sum : sums)
            sum = V::multiplyAdd(sum, shrink, step);
    }
    auto total = sums[0];
    for (int i = 1; i < kSums; ++i)
        total = V::add(total, sums[i]);
    return V::first(total);
}

template <typename V>
typename V::Type rational(typename V::Type net)
{
    const auto x = V::clamp(net, V::all(-7.9F), V::all(7.9F));
    const auto s = V::multiply(x, x);
    auto top = V::multiplyAdd(s, V::all(2.8e-8F), V::all(2.4e-5F));
    top = V::multiplyAdd(top, s, V::all(2.1e-3F));
    top = V::multiplyAdd(top, s, V::all(0.05F));
    top = V::multiplyAdd(top, s, V::all(0.25F));
    auto bottom = V::multiplyAdd(s, V::all(2.1e-4F), V::all(0.014F));
    bottom = V::multiplyAdd(bottom, s, V::all(0.26F));
    bottom = V::multiplyAdd(bottom, s, V::all(1.0F));
    return V::add(V::divide(V::multiply(top, x), bottom), V::all(0.5F));
}

template <typename V>
float curveLoop(float* values, std::size_t count, int passes)
{
    for (int pass = 0; pass < passes; ++pass) {
        for (std::size_t at = 0; at < count; at += static_cast<std::size_t>(4 * V::kLanes)) {
#pragma GCC unroll 4
            for (int i = 0; i < 4; ++i) {
                float* const place = values + at + static_cast<std::size_t>(i * V::kLanes);
                V::store(place, rational<V>(V::load(place)));
            }
        }
        asm volatile("" ::: "memory");
    }
    return values[0];
}

template <typename V>
constexpr MachineKernels machineTable(const char* name, bool fuses)
{
    // 24 vectors: whole blocks of 8 sums and of 12
    return {name,
            V::kLanes,
            fuses,
            24 * V::kLanes,
            {streamLoop<V, 12, false>, streamLoop<V, 8, false>, streamLoop<V, 8, true>},
            multiplyAddLoop<V>,
            curveLoop<V>};
}

} // namespace
} // namespace wb
