// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/machine_calibration.h"

#include <vector>

namespace wb {

/// How long one row through Plan::run should take, called again and again on a quiet machine. Never shown without "≈".
struct LatencyPrediction {
    double ns = 0;
    double lowNs = 0; ///< The band that held nine of ten networks the calibration was checked with.
    double highNs = 0;
    std::vector<double> layerNs; ///< In run order; the rest of ns belongs to the call.
    double scalingNs = 0;        ///< Of the network's own scalings, 0 without; part of ns.
};

/// Counts the terms of the network and multiplies them with what they cost. Cost: about a microsecond a layer, nothing
/// is compiled or run. spec must be valid; float32 weights.
LatencyPrediction predictLatency(const NetworkSpec& spec, const MachineCalibration& calibration);

} // namespace wb
