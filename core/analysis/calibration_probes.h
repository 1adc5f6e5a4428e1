// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network_spec.h"

#include <vector>

namespace wb {

/// A network of the sizes (inputs first), every layer with the function.
NetworkSpec probeSpec(const std::vector<int>& sizes, Activation activation);

/// Networks whose times tell the terms of the vector kernels apart: few units and many, every kind of block, sources
/// that are left over, every function, working sets up to 4 MB; scalings.
std::vector<NetworkSpec> vectorProbes();
/// The same for the scalar kernels. wide: they run every network, not only those without a layer of four units.
std::vector<NetworkSpec> scalarProbes(bool wide);

/// A network with 1 to 4 hidden layers and about so many parameters: sizes log-uniform before they are scaled, any
/// functions. The same seed gives the same one.
NetworkSpec randomSpec(std::uint64_t seed, double parameters);
/// Networks to check a fit with, 1 000 to 100 000 parameters; none of the probes. Every third one scales, as those that
/// have learnt from data in its own units do.
std::vector<NetworkSpec> checkProbes();

} // namespace wb
