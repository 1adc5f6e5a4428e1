// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace wb {

/// What one core can do at best, as loops that do nothing else: the yardsticks a run is held against. One table an
/// instruction set, each in a file of its own with its own compiler options.
struct MachineKernels {
    const char* name;   ///< "avx512", "avx2", "sse2", "simd128", "portable".
    int lanes;          ///< Floats in a vector.
    bool fuses;         ///< One instruction multiplies and adds.
    int floatsPerBlock; ///< streamWeights takes whole blocks of so many.

    /// Reads count floats passes times, each multiplied and added to one of several sums: what batch 1 does with its
    /// weights. In three ways (12 sums; 8; 8 and asking for memory ahead), because which of them is fastest differs
    /// between processors and between their caches. count: a multiple of floatsPerBlock; kAheadVectors vectors behind
    /// it belong to the same array.
    static constexpr int kStreams = 3;
    static constexpr int kAheadVectors = 16;
    float (*streamWeights[kStreams])(const float* weights, std::size_t count, int passes);
    /// iterations times 12 independent multiply-adds of vectors, in registers: 24 x lanes x iterations flop.
    float (*multiplyAdd)(std::int64_t iterations);
    /// A rational of degree 9 over degree 6 with its argument held in a range, by one division: what a sigmoid or tanh
    /// good to 5e-7 costs (the coefficients here only cost what real ones do). count: a multiple of 4 x lanes; in
    /// place, passes times.
    float (*curve)(float* values, std::size_t count, int passes);
};

/// The best this processor has.
const MachineKernels& machineKernels();

/// Each of them, for the choice above. The first is there on every platform.
const MachineKernels& portableMachineKernels();
const MachineKernels& avx2MachineKernels();
const MachineKernels& avx512MachineKernels();

} // namespace wb
