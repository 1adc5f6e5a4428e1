// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/machine_calibration.h"

#include <span>

namespace wb {

/// One network and how long a row through it took.
struct ProbeTime {
    NetworkSpec spec;
    double ns = 0;
};

/// The costs, none below 0, that tell the times best: least squares of the relative errors, outliers held down (Huber's
/// weights). First those of the networks whose functions are all fused, then those of the other functions with the rest
/// as it is. A term that no network has costs nothing. kernels: the table all of them ran with.
KernelCosts fitCosts(std::span<const ProbeTime> probes, const Kernels& kernels);

/// How far the costs are from times they were not fitted to.
CalibrationError checkCosts(std::span<const ProbeTime> probes, const KernelCosts& costs);

} // namespace wb
