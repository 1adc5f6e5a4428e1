// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

namespace wb {

/// What a layer costs, from closed formulas over its shape and connections: exact, not measured.
struct LayerCost {
    int inputs = 0;                   ///< Values it reads (of one row).
    int outputs = 0;                  ///< Values it writes.
    std::int64_t parameters = 0;      ///< Weights and biases that exist.
    std::int64_t multiplyAdds = 0;    ///< One for each weight that exists; adding the bias is not counted.
    std::int64_t weightBytes = 0;     ///< 4 B x parameters (f32); of a scaling its numbers.
    std::int64_t activationBytes = 0; ///< 4 B x outputs.
    bool operator==(const LayerCost&) const = default;
};

/// Bytes of one column's scaling: a slope and an offset in double precision.
inline constexpr std::int64_t kScaledColumnBytes = 2 * sizeof(double);

struct CostReport {
    std::vector<LayerCost> layers;
    /// What the network scales by itself, before and after its layers: inputs and outputs are the columns of its
    /// scalings, with a multiply-add and kScaledColumnBytes each; nothing of it is a parameter. All zeros without.
    LayerCost scaling;
    /// Of the layers and the scaling; inputs and outputs are the network's, activationBytes with those of the inputs.
    LayerCost total;
};
LayerCost scalingCost(const NetworkSpec& spec);

/// Cost: linear in the layers, and in the connections of sparse ones.
CostReport costReport(const Network& network);

} // namespace wb
