// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/environment.h"
#include "core/analysis/kernel_costs.h"
#include "core/analysis/machine_roofs.h"

#include <cstdint>

namespace wb {

/// How well a fitted model told networks that it had not seen.
struct CalibrationError {
    double median = 0; ///< Of |predicted / measured - 1|.
    double band = 0;   ///< 90th percentile; at least kLeastBand.
    int networks = 0;
    bool operator==(const CalibrationError&) const = default;
};

/// The constants of the cost model as measured on one machine by one build.
struct MachineCalibration {
    static constexpr double kLeastBand = 0.02;

    Environment environment;  ///< kernels: of most networks.
    std::int64_t takenAt = 0; ///< Seconds since 1970, UTC.
    double tookNs = 0;
    int probes = 0;      ///< Networks measured.
    int rounds = 0;      ///< How often each.
    KernelCosts vectors; ///< With bestKernels().
    KernelCosts scalar;  ///< For networks without a layer of four units.
    CalibrationError error;
    MachineRoofs roofs;
    bool operator==(const MachineCalibration&) const = default;

    /// The costs that a network runs at.
    const KernelCosts& costsFor(const NetworkSpec& spec) const;
    /// Whether it was taken on this machine by this build; a system that was updated is the same machine.
    bool isOf(const Environment& environment) const;
};

} // namespace wb
