// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simd/lanes8_x86.h"

namespace wb::WB_ISA {

/// Sixteen floats in an AVX-512 register.
struct Lanes16 {
    using Float = __m512;
    using Mask = __mmask16;
    using Narrow = Lanes8;
    static constexpr int kLanes = 16;

    static Float zero() { return _mm512_setzero_ps(); }
    static Float all(float value) { return _mm512_set1_ps(value); }
    static Float load(const float* at) { return _mm512_loadu_ps(at); }
    static void store(float* at, Float v) { _mm512_storeu_ps(at, v); }
    static Float quad(const float* at) { return _mm512_broadcast_f32x4(_mm_loadu_ps(at)); }
    static Float add(Float a, Float b) { return _mm512_add_ps(a, b); }
    static Float sub(Float a, Float b) { return _mm512_sub_ps(a, b); }
    static Float mul(Float a, Float b) { return _mm512_mul_ps(a, b); }
    static Float div(Float a, Float b) { return _mm512_div_ps(a, b); }
    static Float min(Float a, Float b) { return _mm512_min_ps(a, b); }
    static Float max(Float a, Float b) { return _mm512_max_ps(a, b); }
    static Float fma(Float a, Float b, Float c) { return _mm512_fmadd_ps(a, b, c); }
    static Mask less(Float a, Float b) { return _mm512_cmp_ps_mask(a, b, _CMP_LT_OQ); }
    static Float select(Mask m, Float yes, Float no) { return _mm512_mask_blend_ps(m, no, yes); }
    static bool any(Mask m) { return m != 0; }
    static bool allZero(Float v) { return _mm512_cmp_ps_mask(v, _mm512_setzero_ps(), _CMP_EQ_OQ) == 0xFFFF; }
    static Float abs(Float v) { return _mm512_abs_ps(v); }
    static Float power2(Float shifted)
    {
        const __m512i bits = _mm512_slli_epi32(_mm512_castps_si512(shifted), 23);
        return _mm512_castsi512_ps(_mm512_add_epi32(bits, _mm512_set1_epi32(127 << 23)));
    }
    static Float sumQuads(Float a, Float b, Float c, Float d)
    {
        const Float ab = _mm512_add_ps(_mm512_unpacklo_ps(a, b), _mm512_unpackhi_ps(a, b));
        const Float cd = _mm512_add_ps(_mm512_unpacklo_ps(c, d), _mm512_unpackhi_ps(c, d));
        return _mm512_add_ps(_mm512_shuffle_ps(ab, cd, 0x44), _mm512_shuffle_ps(ab, cd, 0xEE));
    }
    static Float sumGroups(const Float (&quads)[4])
    {
        const Float ab = _mm512_add_ps(_mm512_shuffle_f32x4(quads[0], quads[1], 0x88),
                                       _mm512_shuffle_f32x4(quads[0], quads[1], 0xDD));
        const Float cd = _mm512_add_ps(_mm512_shuffle_f32x4(quads[2], quads[3], 0x88),
                                       _mm512_shuffle_f32x4(quads[2], quads[3], 0xDD));
        return _mm512_add_ps(_mm512_shuffle_f32x4(ab, cd, 0x88), _mm512_shuffle_f32x4(ab, cd, 0xDD));
    }
    static Float join(Lanes8::Float low, Lanes8::Float high)
    {
        const __m512d wide = _mm512_castpd256_pd512(_mm256_castps_pd(low));
        return _mm512_castpd_ps(_mm512_insertf64x4(wide, _mm256_castps_pd(high), 1));
    }
    static Float loadHalf(const std::uint16_t* at)
    {
        return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)));
    }
    static Float loadBrain(const std::uint16_t* at)
    {
        const __m256i bits = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
        return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16));
    }
    static Float loadByte(const std::int8_t* at)
    {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes));
    }
};

} // namespace wb::WB_ISA
