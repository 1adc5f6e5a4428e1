// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/machine_calibration.h"
#include "core/engine/simd_level.h"

namespace wb::test {

/// A machine of this processor and build on which a call takes 10 ns, a layer 5 and four sources of 16 units 1, and
/// nothing else anything: 100 GB/s from L1 and 50 from L2, 100 GFLOP/s.
inline MachineCalibration syntheticMachine()
{
    MachineCalibration machine;
    const Kernels& kernels = bestKernels();
    machine.environment = readEnvironment(kernels.name);
    machine.takenAt = 1'764'000'000;
    machine.vectors = {kernels.name, kernels.layout, kernels.lanes, {}};
    machine.vectors.ns[termOf(CostTerm::Call)] = 10;
    machine.vectors.ns[termOf(CostTerm::Layer)] = 5;
    machine.vectors.ns[termOf(kernels.layout == WeightLayout::Quads ? CostTerm::Quad16 : CostTerm::Quad4)] = 1;
    machine.scalar = machine.vectors;
    machine.error = {0.05, 0.1, 20};
    machine.roofs = {"wide", 100, "narrow", 25, {{"L1", 16e3, 100}, {"L2", 256e3, 50}}};
    return machine;
}

} // namespace wb::test
