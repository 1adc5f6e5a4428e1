// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/machine_roofs.h"
#include "core/nn/network_spec.h"

#include <span>
#include <string>
#include <vector>

namespace wb {

/// What holds a layer back.
enum class LayerBound {
    Stream,  ///< Reading its weights.
    Compute, ///< Multiply-adds.
    Fixed,   ///< Neither is half used: sums across lanes, functions, one layer waiting for the other.
};

/// One layer on the roofs of its machine, one row at a time.
struct RooflinePoint {
    double flop = 0;      ///< Two a weight.
    double bytes = 0;     ///< Weights, biases, what it reads and writes; float32.
    double flopPerNs = 0; ///< Reached.
    double roof = 0;      ///< Reachable at its intensity, flop per ns.
    std::string level;    ///< Where its weights are read from: "L1".
    LayerBound bound = LayerBound::Fixed;
    double intensity() const { return flop / bytes; } ///< flop per byte
};

/// The level of the memory whose weights a working set of so many bytes is read from; nullptr without roofs.
const StreamRoof* streamFor(const MachineRoofs& roofs, double workingSetBytes);

/// layerNs: measured, one a layer, above 0. Empty without roofs. Source: Williams 2009, doi:10.1145/1498765.1498785.
std::vector<RooflinePoint> roofline(const NetworkSpec& spec, std::span<const double> layerNs,
                                    const MachineRoofs& roofs);

} // namespace wb
