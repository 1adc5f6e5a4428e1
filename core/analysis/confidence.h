// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

namespace wb {

/// How sure a softmax layer is of its choice.
struct Confidence {
    double largest = 0; ///< The largest probability.
    /// -sum p ln p / ln n: 0 when one class has it all, 1 when all are alike; 0 of a single class.
    double entropy = 0;
    bool operator==(const Confidence&) const = default;
};

/// probabilities: outputs of a softmax layer. Nothing without any, or if one is no number from 0 to 1.
std::optional<Confidence> confidenceOf(std::span<const float> probabilities);

} // namespace wb
