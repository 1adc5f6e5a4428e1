// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/machine_kernels.h"

namespace wb {

const MachineKernels& machineKernels()
{
#ifdef WB_X86_KERNELS
    if (__builtin_cpu_supports("avx512f"))
        return avx512MachineKernels();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return avx2MachineKernels();
#endif
    return portableMachineKernels();
}

} // namespace wb
