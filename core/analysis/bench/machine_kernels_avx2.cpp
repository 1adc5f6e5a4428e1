// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/machine_loops.h"

#include <immintrin.h>

namespace wb {
namespace {

struct Avx2 {
    using Type = __m256;
    static constexpr int kLanes = 8;
    static Type load(const float* from) { return _mm256_loadu_ps(from); }
    static void store(float* to, Type value) { _mm256_storeu_ps(to, value); }
    static Type all(float value) { return _mm256_set1_ps(value); }
    static Type add(Type a, Type b) { return _mm256_add_ps(a, b); }
    static Type multiply(Type a, Type b) { return _mm256_mul_ps(a, b); }
    static Type multiplyAdd(Type a, Type b, Type c) { return _mm256_fmadd_ps(a, b, c); }
    static Type divide(Type a, Type b) { return _mm256_div_ps(a, b); }
    static Type clamp(Type value, Type low, Type high) { return _mm256_min_ps(_mm256_max_ps(value, low), high); }
    static float first(Type value) { return _mm256_cvtss_f32(value); }
};

constexpr MachineKernels kTable = machineTable<Avx2>("avx2", true);

} // namespace

const MachineKernels& avx2MachineKernels() { return kTable; }

} // namespace wb
