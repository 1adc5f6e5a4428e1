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
    std::int64_t weightBytes = 0;     ///< 4 B x parameters (f32).
    std::int64_t activationBytes = 0; ///< 4 B x outputs.
    bool operator==(const LayerCost&) const = default;
};

struct CostReport {
    std::vector<LayerCost> layers;
    LayerCost total; ///< inputs and outputs are the network's; activationBytes with those of the inputs.
};

/// Cost: linear in the layers, and in the connections of sparse ones.
CostReport costReport(const Network& network);

} // namespace wb
