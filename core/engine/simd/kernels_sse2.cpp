// SPDX-License-Identifier: Apache-2.0
#define WB_ISA sse2
#include "core/engine/simd/kernel_table.h"
#include "core/engine/simd/lanes4_x86.h"
#include "core/engine/simd_level.h"

namespace wb {

const Kernels& sse2Kernels()
{
    static constexpr Kernels kTable = vectorKernels<sse2::Lanes4, 6>("sse2");
    return kTable;
}

} // namespace wb
