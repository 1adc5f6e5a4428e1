// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/machine_loops.h"

#include <immintrin.h>

namespace wb {
namespace {

struct Avx512 {
    using Type = __m512;
    static constexpr int kLanes = 16;
    static Type load(const float* from) { return _mm512_loadu_ps(from); }
    static void store(float* to, Type value) { _mm512_storeu_ps(to, value); }
    static Type all(float value) { return _mm512_set1_ps(value); }
    static Type add(Type a, Type b) { return _mm512_add_ps(a, b); }
    static Type multiply(Type a, Type b) { return _mm512_mul_ps(a, b); }
    static Type multiplyAdd(Type a, Type b, Type c) { return _mm512_fmadd_ps(a, b, c); }
    static Type divide(Type a, Type b) { return _mm512_div_ps(a, b); }
    static Type clamp(Type value, Type low, Type high) { return _mm512_min_ps(_mm512_max_ps(value, low), high); }
    static float first(Type value) { return _mm512_cvtss_f32(value); }
};

constexpr MachineKernels kTable = machineTable<Avx512>("avx512", true);

} // namespace

const MachineKernels& avx512MachineKernels() { return kTable; }

} // namespace wb
