// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/confidence.h"

#include <algorithm>
#include <cmath>

namespace wb {

std::optional<Confidence> confidenceOf(std::span<const float> probabilities)
{
    if (probabilities.empty())
        return std::nullopt;
    Confidence confidence;
    double entropy = 0;
    for (const float value : probabilities) {
        if (!(value >= 0.0F && value <= 1.0F))
            return std::nullopt;
        const auto share = static_cast<double>(value);
        confidence.largest = std::max(confidence.largest, share);
        if (share > 0)
            entropy -= share * std::log(share);
    }
    if (probabilities.size() > 1)
        confidence.entropy = std::min(entropy / std::log(static_cast<double>(probabilities.size())), 1.0);
    return confidence;
}

} // namespace wb
