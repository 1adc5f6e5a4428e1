// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/nn/network.h"

#include <memory>
#include <string>
#include <string_view>

namespace wb {

/// Weights as bytes: for each layer its matrix (row-major) and its biases as little-endian f32; then, only if some
/// layer is not fully connected, for each layer one byte (0: all connected, 1: a table follows) and the table as bits,
/// row by row with the bias last in each, lowest bit first, filled up to a whole byte. Same weights, same bytes, on
/// every platform.
std::string weightsToBytes(const Weights& weights);

/// Reads them back for a valid spec. Errors: Corrupt if the length does not fit the spec, or a connection that does not
/// exist has a weight. Values may be non-finite: Network::assemble looks at that.
Result<std::shared_ptr<const Weights>> weightsFromBytes(const NetworkSpec& spec, std::string_view bytes);

} // namespace wb
