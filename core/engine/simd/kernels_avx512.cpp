// SPDX-License-Identifier: Apache-2.0
#define WB_ISA avx512
#include "core/engine/simd/kernel_table.h"
#include "core/engine/simd/lanes16_x86.h"
#include "core/engine/simd_level.h"

namespace wb {

namespace {

constexpr Kernels kAvx512 = vectorKernels<avx512::Lanes16, 12>("avx512");
constexpr Kernels kAvx512HalfRows = withRowsOf<avx512::Lanes8>(kAvx512, "avx512-256");

} // namespace

const Kernels& avx512Kernels() { return kAvx512; }

const Kernels& avx512HalfRowKernels() { return kAvx512HalfRows; }

} // namespace wb
