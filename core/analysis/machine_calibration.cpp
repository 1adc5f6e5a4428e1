// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/machine_calibration.h"

#include "core/engine/plan.h"

namespace wb {

const KernelCosts& MachineCalibration::costsFor(const NetworkSpec& spec) const
{
    return kernelsFor(spec).layout == vectors.layout ? vectors : scalar;
}

bool MachineCalibration::isOf(const Environment& other) const
{
    Environment mine = environment;
    if (!other.isBrowser)
        mine.system = other.system;
    return mine == other;
}

} // namespace wb
