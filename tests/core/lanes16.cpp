// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lanes16.h"

#define WB_ISA emulated
#include "core/engine/simd/kernel_table.h"
#include "core/engine/simd/lanes_array.h"

namespace wb::test {

const Kernels& lanes16Kernels()
{
    static constexpr Kernels kTable = vectorKernels<emulated::LanesArray<16>, 12>("16 emulated lanes");
    return kTable;
}

} // namespace wb::test
