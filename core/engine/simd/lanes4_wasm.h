// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wasm_simd128.h>

#include <cstdint>

namespace wb::WB_ISA {

/// Four floats in a WebAssembly SIMD128 value. There is no fused multiply-add in it.
struct Lanes4 {
    using Float = v128_t;
    using Mask = v128_t;
    static constexpr int kLanes = 4;

    static Float zero() { return wasm_f32x4_const_splat(0.0F); }
    static Float all(float value) { return wasm_f32x4_splat(value); }
    static Float load(const float* at) { return wasm_v128_load(at); }
    static void store(float* at, Float v) { wasm_v128_store(at, v); }
    static Float quad(const float* at) { return wasm_v128_load(at); }
    static Float add(Float a, Float b) { return wasm_f32x4_add(a, b); }
    static Float sub(Float a, Float b) { return wasm_f32x4_sub(a, b); }
    static Float mul(Float a, Float b) { return wasm_f32x4_mul(a, b); }
    static Float div(Float a, Float b) { return wasm_f32x4_div(a, b); }
    /// b where either is NaN: pmin(x, y) is y < x ? y : x.
    static Float min(Float a, Float b) { return wasm_f32x4_pmin(b, a); }
    static Float max(Float a, Float b) { return wasm_f32x4_pmax(b, a); }
    static Float fma(Float a, Float b, Float c) { return wasm_f32x4_add(wasm_f32x4_mul(a, b), c); }
    static Mask less(Float a, Float b) { return wasm_f32x4_lt(a, b); }
    static Float select(Mask m, Float yes, Float no) { return wasm_v128_bitselect(yes, no, m); }
    static bool any(Mask m) { return wasm_v128_any_true(m); }
    static bool allZero(Float v) { return wasm_i32x4_all_true(wasm_f32x4_eq(v, zero())); }
    static Float abs(Float v) { return wasm_f32x4_abs(v); }
    static Float power2(Float shifted)
    {
        return wasm_i32x4_add(wasm_i32x4_shl(shifted, 23), wasm_i32x4_const_splat(127 << 23));
    }
    static Float sumQuads(Float a, Float b, Float c, Float d)
    {
        const Float ab = wasm_f32x4_add(wasm_i32x4_shuffle(a, b, 0, 4, 1, 5), wasm_i32x4_shuffle(a, b, 2, 6, 3, 7));
        const Float cd = wasm_f32x4_add(wasm_i32x4_shuffle(c, d, 0, 4, 1, 5), wasm_i32x4_shuffle(c, d, 2, 6, 3, 7));
        return wasm_f32x4_add(wasm_i32x4_shuffle(ab, cd, 0, 1, 4, 5), wasm_i32x4_shuffle(ab, cd, 2, 3, 6, 7));
    }
    static Float sumGroups(const Float (&quads)[1]) { return quads[0]; }
    static Float loadHalf(const std::uint16_t* at)
    {
        const v128_t wide = wasm_u32x4_load16x4(at);
        const v128_t magnitude = wasm_i32x4_shl(wasm_v128_and(wide, wasm_i32x4_const_splat(0x7fff)), 13);
        const v128_t sign = wasm_i32x4_shl(wasm_v128_and(wide, wasm_i32x4_const_splat(0x8000)), 16);
        return wasm_v128_or(wasm_f32x4_mul(magnitude, wasm_f32x4_const_splat(0x1p112F)), sign);
    }
    static Float loadBrain(const std::uint16_t* at) { return wasm_i32x4_shl(wasm_u32x4_load16x4(at), 16); }
    static Float loadByte(const std::int8_t* at)
    {
        std::int32_t four;
        __builtin_memcpy(&four, at, sizeof four);
        const v128_t bytes = wasm_i32x4_make(four, 0, 0, 0);
        return wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(wasm_i16x8_extend_low_i8x16(bytes)));
    }
};

} // namespace wb::WB_ISA
