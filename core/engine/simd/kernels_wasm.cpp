// SPDX-License-Identifier: Apache-2.0
#define WB_ISA wasm
#include "core/engine/simd/kernel_table.h"
#include "core/engine/simd/lanes4_wasm.h"
#include "core/engine/simd_level.h"

namespace wb {

const Kernels& wasmKernels()
{
    static constexpr Kernels kTable = vectorKernels<wasm::Lanes4, 6>("wasm");
    return kTable;
}

} // namespace wb
