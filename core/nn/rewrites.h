// SPDX-License-Identifier: Apache-2.0
// The same function written in other numbers.
#pragma once

#include "core/nn/network.h"
#include "core/nn/scaling.h"

namespace wb {

/// The layer at another steepness, its weights and biases multiplied by the quotient, so that every unit gives what it
/// gave: exactly where the quotient is a power of two, else up to one rounding of each weight. limitsSums must be
/// false: libfann's limit moves with the steepness. Errors: InvalidArgument for a layer that is not there, for mixed
/// functions, limited sums, and steepnesses that are 0 or not finite.
Result<Network> atSteepness(const Network& network, int layer, float steepness);

/// What the network gives behind an input scaling, x_i -> slope x_i + offset, as a network of its own. maps: one an
/// input. Errors: SizeMismatch; those of Network::assemble() where a weight grows beyond a float.
Result<Network> behindInputMaps(const Network& network, const std::vector<LinearMap>& maps);

/// What the network's outputs are before a scaling of them, y_i -> slope y_i + offset, as a network of its own. maps:
/// one an output. Errors: SizeMismatch; InvalidArgument for a last layer that is not all linear, or limited sums; those
/// of Network::assemble() where a weight grows beyond a float.
Result<Network> beforeOutputMaps(const Network& network, const std::vector<LinearMap>& maps);

/// Whether mergedIntoNext() may be asked for this layer: hidden, all its units linear, everything about it connected,
/// layered, without limited sums.
bool isMergeable(const Network& network, int layer);
/// A linear layer multiplied into the one after it, in double precision and rounded once. Errors: InvalidArgument where
/// isMergeable() says no.
Result<Network> mergedIntoNext(const Network& network, int layer);

} // namespace wb
