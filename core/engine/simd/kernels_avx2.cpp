// SPDX-License-Identifier: Apache-2.0
#define WB_ISA avx2
#include "core/engine/simd/kernel_table.h"
#include "core/engine/simd/lanes8_x86.h"
#include "core/engine/simd_level.h"

namespace wb {

const Kernels& avx2Kernels()
{
    static constexpr Kernels kTable = vectorKernels<avx2::Lanes8, 6>("avx2");
    return kTable;
}

} // namespace wb
