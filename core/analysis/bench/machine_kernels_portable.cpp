// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/machine_loops.h"

namespace wb {
namespace {

/// Four floats by the compiler's own vectors: SSE2, NEON and wasm's SIMD128 where they are on, else plain arithmetic.
struct Four {
    using Type = float __attribute__((vector_size(16)));
    using Unaligned = float __attribute__((vector_size(16), aligned(4), may_alias));
    static constexpr int kLanes = 4;
    static Type load(const float* from) { return *reinterpret_cast<const Unaligned*>(from); }
    static void store(float* to, Type value) { *reinterpret_cast<Unaligned*>(to) = value; }
    static Type all(float value) { return Type{value, value, value, value}; }
    static Type add(Type a, Type b) { return a + b; }
    static Type multiply(Type a, Type b) { return a * b; }
    static Type multiplyAdd(Type a, Type b, Type c) { return a * b + c; }
    static Type divide(Type a, Type b) { return a / b; }
    static Type clamp(Type value, Type low, Type high)
    {
        const Type raised = value > low ? value : low;
        return raised < high ? raised : high;
    }
    static float first(Type value) { return value[0]; }
};

#if defined(__wasm_simd128__)
constexpr const char* kName = "simd128";
#elif defined(__SSE2__)
constexpr const char* kName = "sse2";
#else
constexpr const char* kName = "portable";
#endif

constexpr MachineKernels kTable = machineTable<Four>(kName, false);

} // namespace

const MachineKernels& portableMachineKernels() { return kTable; }

} // namespace wb
