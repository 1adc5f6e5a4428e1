// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

namespace wb {

/// What an expert may cost at most; nothing where that does not matter.
struct Budget {
    std::optional<double> latencyNs;   ///< Of one inference, ns; above 0.
    std::optional<std::int64_t> bytes; ///< Weights, biases and activations, 4 B each (DesignCost::bytes); above 0.

    bool isEmpty() const { return !latencyNs && !bytes; }
    bool operator==(const Budget&) const = default;
};

} // namespace wb
