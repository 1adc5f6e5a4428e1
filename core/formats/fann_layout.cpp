// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_layout.h"

#include "core/base/limits.h"

#include <algorithm>

namespace wb {

Result<FannLayout> FannLayout::create(Topology topology, const std::vector<std::int64_t>& sizes, int line)
{
    FannLayout layout;
    layout.m_topology = topology;
    layout.m_begins.push_back(0);
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        const FannPlace place{line, "layer", static_cast<std::int64_t>(k) + 1};
        const std::int64_t biases = layout.hasBias(static_cast<int>(k)) ? 1 : 0;
        const std::int64_t units = sizes[k] - biases;
        if (units < 1)
            return failAt(place, "a size of " + std::to_string(sizes[k]) + " leaves no units" +
                                     (biases == 1 ? " beside its bias neuron" : "") + "; give it at least " +
                                     std::to_string(1 + biases));
        if (units > limits::kUnitsPerLayer)
            return failAt(place,
                          std::to_string(units) + " units; at most " + std::to_string(limits::kUnitsPerLayer) +
                              " are allowed",
                          ErrorCode::LimitExceeded);
        layout.m_sizes.push_back(static_cast<int>(units));
        layout.m_begins.push_back(layout.m_begins.back() + sizes[k]);
    }
    return layout;
}

int FannLayout::layerOf(std::int64_t neuron) const
{
    return static_cast<int>(std::upper_bound(m_begins.begin(), m_begins.end(), neuron) - m_begins.begin()) - 1;
}

} // namespace wb
