// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/cost_report.h"

namespace wb {

/// What a design costs, by closed formulas: exact, not measured.
struct DesignCost {
    std::int64_t parameters = 0;   ///< Weights and biases.
    std::int64_t multiplyAdds = 0; ///< One for each weight, and for each column that is scaled.
    std::int64_t bytes = 0; ///< 4 B (f32) for each parameter, input and unit's output; those of scalingCost() besides.
    bool operator==(const DesignCost&) const = default;
};

DesignCost designCost(const CostReport& report);
/// Of fresh weights; below a connection rate of 1 by libfann's counts (see drawConnections()). spec must be valid.
/// Cost: linear in the layers.
DesignCost designCost(const NetworkSpec& spec);
/// Of network once it is redesigned as spec: sparse layers keep their connections, as Network::edited() has it.
/// Cost: as designCost(spec) where everything is connected, else that of the edit.
DesignCost designCost(const Network& network, const NetworkSpec& spec);

} // namespace wb
