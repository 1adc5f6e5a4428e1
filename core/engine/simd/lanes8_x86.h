// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simd/lanes4_x86.h"

namespace wb::WB_ISA {

/// Eight floats in an AVX2 register.
struct Lanes8 {
    using Float = __m256;
    using Mask = __m256;
    using Narrow = Lanes4;
    static constexpr int kLanes = 8;

    static Float zero() { return _mm256_setzero_ps(); }
    static Float all(float value) { return _mm256_set1_ps(value); }
    static Float load(const float* at) { return _mm256_loadu_ps(at); }
    static void store(float* at, Float v) { _mm256_storeu_ps(at, v); }
    static Float quad(const float* at) { return _mm256_broadcast_ps(reinterpret_cast<const __m128*>(at)); }
    static Float add(Float a, Float b) { return _mm256_add_ps(a, b); }
    static Float sub(Float a, Float b) { return _mm256_sub_ps(a, b); }
    static Float mul(Float a, Float b) { return _mm256_mul_ps(a, b); }
    static Float div(Float a, Float b) { return _mm256_div_ps(a, b); }
    static Float min(Float a, Float b) { return _mm256_min_ps(a, b); }
    static Float max(Float a, Float b) { return _mm256_max_ps(a, b); }
    static Float fma(Float a, Float b, Float c) { return _mm256_fmadd_ps(a, b, c); }
    static Mask less(Float a, Float b) { return _mm256_cmp_ps(a, b, _CMP_LT_OQ); }
    static Float select(Mask m, Float yes, Float no) { return _mm256_blendv_ps(no, yes, m); }
    static bool any(Mask m) { return _mm256_movemask_ps(m) != 0; }
    static bool allZero(Float v)
    {
        return _mm256_movemask_ps(_mm256_cmp_ps(v, _mm256_setzero_ps(), _CMP_EQ_OQ)) == 0xFF;
    }
    static Float abs(Float v) { return _mm256_andnot_ps(_mm256_set1_ps(-0.0F), v); }
    static Float power2(Float shifted)
    {
        const __m256i bits = _mm256_slli_epi32(_mm256_castps_si256(shifted), 23);
        return _mm256_castsi256_ps(_mm256_add_epi32(bits, _mm256_set1_epi32(127 << 23)));
    }
    static Float sumQuads(Float a, Float b, Float c, Float d)
    {
        const Float ab = _mm256_add_ps(_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b));
        const Float cd = _mm256_add_ps(_mm256_unpacklo_ps(c, d), _mm256_unpackhi_ps(c, d));
        return _mm256_add_ps(_mm256_shuffle_ps(ab, cd, 0x44), _mm256_shuffle_ps(ab, cd, 0xEE));
    }
    static Float sumGroups(const Float (&quads)[2])
    {
        return _mm256_add_ps(_mm256_permute2f128_ps(quads[0], quads[1], 0x20),
                             _mm256_permute2f128_ps(quads[0], quads[1], 0x31));
    }
    static Float join(Lanes4::Float low, Lanes4::Float high)
    {
        return _mm256_insertf128_ps(_mm256_castps128_ps256(low), high, 1);
    }
    static Float loadHalf(const std::uint16_t* at)
    {
        return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
    }
    static Float loadBrain(const std::uint16_t* at)
    {
        const __m128i bits = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(bits), 16));
    }
    static Float loadByte(const std::int8_t* at)
    {
        const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
        return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes));
    }
};

} // namespace wb::WB_ISA
