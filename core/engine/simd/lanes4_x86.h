// SPDX-License-Identifier: Apache-2.0
// Every translation unit of an instruction set defines WB_ISA, a namespace of its own: the types of two units are two
// types, so that the linker never takes the code of one for the other.
#pragma once

#include <immintrin.h>

#include <cstdint>

namespace wb::WB_ISA {

/// Four floats in an x86 register; with FMA and half precision where the translation unit may use them.
struct Lanes4 {
    using Float = __m128;
    using Mask = __m128;
    static constexpr int kLanes = 4;

    static Float zero() { return _mm_setzero_ps(); }
    static Float all(float value) { return _mm_set1_ps(value); }
    static Float load(const float* at) { return _mm_loadu_ps(at); }
    static void store(float* at, Float v) { _mm_storeu_ps(at, v); }
    /// Four floats, in every group of four lanes.
    static Float quad(const float* at) { return _mm_loadu_ps(at); }
    static Float add(Float a, Float b) { return _mm_add_ps(a, b); }
    static Float sub(Float a, Float b) { return _mm_sub_ps(a, b); }
    static Float mul(Float a, Float b) { return _mm_mul_ps(a, b); }
    static Float div(Float a, Float b) { return _mm_div_ps(a, b); }
    /// b where either is NaN.
    static Float min(Float a, Float b) { return _mm_min_ps(a, b); }
    static Float max(Float a, Float b) { return _mm_max_ps(a, b); }
    static Float fma(Float a, Float b, Float c)
    {
#ifdef __FMA__
        return _mm_fmadd_ps(a, b, c);
#else
        return _mm_add_ps(_mm_mul_ps(a, b), c);
#endif
    }
    static Mask less(Float a, Float b) { return _mm_cmplt_ps(a, b); }
    static Float select(Mask m, Float yes, Float no) { return _mm_or_ps(_mm_and_ps(m, yes), _mm_andnot_ps(m, no)); }
    static bool any(Mask m) { return _mm_movemask_ps(m) != 0; }
    static bool allZero(Float v) { return _mm_movemask_ps(_mm_cmpeq_ps(v, _mm_setzero_ps())) == 0xF; }
    static Float abs(Float v) { return _mm_andnot_ps(_mm_set1_ps(-0.0F), v); }
    /// 2^n from n + 1.5 * 2^23, n in -126..127.
    static Float power2(Float shifted)
    {
        const __m128i bits = _mm_slli_epi32(_mm_castps_si128(shifted), 23);
        return _mm_castsi128_ps(_mm_add_epi32(bits, _mm_set1_epi32(127 << 23)));
    }
    /// In every group of four lanes: the group's sums of a, b, c and d.
    static Float sumQuads(Float a, Float b, Float c, Float d)
    {
        const Float ab = _mm_add_ps(_mm_unpacklo_ps(a, b), _mm_unpackhi_ps(a, b));
        const Float cd = _mm_add_ps(_mm_unpacklo_ps(c, d), _mm_unpackhi_ps(c, d));
        return _mm_add_ps(_mm_movelh_ps(ab, cd), _mm_movehl_ps(cd, ab));
    }
    /// In every group of four lanes: the sum of all groups of one of the vectors, one after the other.
    static Float sumGroups(const Float (&quads)[1]) { return quads[0]; }
    static Float loadHalf(const std::uint16_t* at)
    {
        const __m128i bits = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
#ifdef __F16C__
        return _mm_cvtph_ps(bits);
#else
        const __m128i wide = _mm_unpacklo_epi16(bits, _mm_setzero_si128());
        const __m128i magnitude = _mm_slli_epi32(_mm_and_si128(wide, _mm_set1_epi32(0x7fff)), 13);
        const __m128i sign = _mm_slli_epi32(_mm_and_si128(wide, _mm_set1_epi32(0x8000)), 16);
        const Float scaled = _mm_mul_ps(_mm_castsi128_ps(magnitude), _mm_set1_ps(0x1p112F));
        return _mm_or_ps(scaled, _mm_castsi128_ps(sign));
#endif
    }
    static Float loadBrain(const std::uint16_t* at)
    {
        const __m128i bits = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
        return _mm_castsi128_ps(_mm_unpacklo_epi16(_mm_setzero_si128(), bits));
    }
    static Float loadByte(const std::int8_t* at)
    {
        std::int32_t four;
        __builtin_memcpy(&four, at, sizeof four);
        const __m128i bytes = _mm_cvtsi32_si128(four);
        const __m128i high = _mm_unpacklo_epi16(_mm_setzero_si128(), _mm_unpacklo_epi8(_mm_setzero_si128(), bytes));
        return _mm_cvtepi32_ps(_mm_srai_epi32(high, 24));
    }
};

} // namespace wb::WB_ISA
