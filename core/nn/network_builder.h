// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

#include <span>

namespace wb {

/// The seed's way to a network:
///     NetworkBuilder().layersFromSizes({64, 32, 16, 8}).activationHidden(Activation::Sigmoid)
///         .activationOutput(Activation::Linear).build()
/// Functions come at their natural steepness. Defaults: sigmoid hidden, linear output, layered, Xavier, seed 1.
class NetworkBuilder {
public:
    /// Input size first; at least two sizes.
    NetworkBuilder& layersFromSizes(std::vector<int> sizes);
    NetworkBuilder& activationHidden(Activation activation);
    NetworkBuilder& activationOutput(Activation activation);
    NetworkBuilder& topology(Topology topology);
    NetworkBuilder& connectionRate(float rate);
    NetworkBuilder& initialization(Initialization initialization);
    NetworkBuilder& seed(std::uint64_t seed);

    /// Errors: InvalidArgument with fewer than two sizes or a size below 1; LimitExceeded.
    Result<NetworkSpec> spec() const;
    Result<Network> build() const;

private:
    std::vector<int> m_sizes;
    Activation m_hidden = Activation::Sigmoid;
    Activation m_output = Activation::Linear;
    NetworkSpec m_rest;
};

} // namespace wb
