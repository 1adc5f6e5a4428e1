// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wb {

/// A network to measure, and the counts the limits follow from.
struct BenchShape {
    std::string name; ///< "A", or the user's name for it.
    Network network;

    std::string sizesText() const;    ///< "64-32-16-8".
    std::int64_t weightCount() const; ///< Connections without the biases.
    std::int64_t flop() const;        ///< A multiplication and an addition a weight.
    std::int64_t curveCount() const;  ///< Units a row whose function is neither linear nor made of straight pieces.
};

BenchShape benchShape(std::string name, Network network);

/// The four fixed ones: A 64-32-16-8, B 16-32-16, C 64-96-40 (leaves a 32 KB cache), D 256-256-128; sigmoid hidden (or
/// as given), linear output, weights from the seed.
std::vector<BenchShape> standardShapes(std::uint64_t seed, Activation hidden = Activation::Sigmoid);

} // namespace wb
