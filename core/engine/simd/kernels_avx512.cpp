// SPDX-License-Identifier: Apache-2.0
#define WB_ISA avx512
#include "core/engine/simd/kernel_table.h"
#include "core/engine/simd/lanes16_x86.h"
#include "core/engine/simd_level.h"

namespace wb {

const Kernels& avx512Kernels()
{
    static constexpr Kernels kTable = vectorKernels<avx512::Lanes16, 12>("avx512");
    return kTable;
}

} // namespace wb
