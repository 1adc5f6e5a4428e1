// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace wb {

/// What a layered, fully connected network should be like, when its size is given and its shape is wanted.
struct ShapeWish {
    static constexpr int kMostHiddenLayers = 8;

    int inputs = 64;
    int outputs = 8;
    int hiddenLayers = 2; ///< 1 to kMostHiddenLayers.
    double taper = 0.5;   ///< Each hidden layer's width by that of the one before it, 0.1 to 2; 1 is straight.
    std::int64_t parameters = 10000; ///< At most so many weights and biases.
};

struct ShapeProposal {
    std::vector<int> sizes; ///< Inputs first.
    std::int64_t parameters = 0;
};

/// Weights and biases of a layered, fully connected network: sum of (in + 1) x out. Below two sizes 0.
std::int64_t parametersOf(std::span<const int> sizes);

/// The shape that comes closest to the wish without ever going over it: the real widths in closed form, then a search
/// over the whole numbers within two units of them. No layer could be one unit wider. Errors: InvalidArgument for a
/// wish outside its limits or too small even for layers of one unit, with how many it takes; LimitExceeded.
Result<ShapeProposal> proposeShape(const ShapeWish& wish);

/// Three shapes to choose from, the wish as it is first, then with a hidden layer less and one more (where there is no
/// such number, two less or two more); fewer where the parameters do not allow it. Errors: those of proposeShape() for
/// the first one.
Result<std::vector<ShapeProposal>> proposeShapes(const ShapeWish& wish);

} // namespace wb
