// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb::WB_ISA {

/// Four floats in a vector as GCC and Clang have it for every processor: the same bits on all of them, in registers of
/// its own where there are any. What training asks of lanes, and no more.
struct Lanes4 {
    using Float = float __attribute__((vector_size(16)));
    using Mask = int __attribute__((vector_size(16)));
    static constexpr int kLanes = 4;

    static Float zero() { return all(0.0F); }
    static Float all(float value) { return Float{value, value, value, value}; }
    static Float load(const float* from)
    {
        Float v;
        __builtin_memcpy(&v, from, sizeof v);
        return v;
    }
    static void store(float* to, Float v) { __builtin_memcpy(to, &v, sizeof v); }
    static Float add(Float a, Float b) { return a + b; }
    static Float sub(Float a, Float b) { return a - b; }
    static Float mul(Float a, Float b) { return a * b; }
    static Float fma(Float a, Float b, Float c) { return a * b + c; }
    /// b where either is NaN.
    static Float min(Float a, Float b) { return select(less(a, b), a, b); }
    static Float max(Float a, Float b) { return select(less(b, a), a, b); }
    static Mask less(Float a, Float b) { return a < b; }
    static Float select(Mask m, Float yes, Float no) { return m ? yes : no; }
    static Float abs(Float v)
    {
        Mask bits;
        __builtin_memcpy(&bits, &v, sizeof bits);
        bits &= Mask{0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff};
        __builtin_memcpy(&v, &bits, sizeof v);
        return v;
    }
    static Float sumQuads(Float a, Float b, Float c, Float d)
    {
        const Float ab = __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
        const Float cd = __builtin_shufflevector(c, d, 0, 4, 1, 5) + __builtin_shufflevector(c, d, 2, 6, 3, 7);
        return __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
    }
    static Float sumGroups(const Float (&quads)[1]) { return quads[0]; }
};

} // namespace wb::WB_ISA
