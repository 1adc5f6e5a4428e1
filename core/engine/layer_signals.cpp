// SPDX-License-Identifier: Apache-2.0
#include "core/engine/layer_signals.h"

namespace wb {

std::vector<std::vector<float>> layerSignals(const NetworkSpec& spec, std::span<const float> input,
                                             const Scratch& scratch)
{
    std::vector<std::vector<float>> cards;
    cards.reserve(spec.layers.size() + 1);
    cards.emplace_back(input.begin(), input.end());
    const std::span<const float> row = scratch.signalValues();
    std::size_t begin = input.size();
    for (const LayerSpec& layer : spec.layers) {
        const auto own = row.subspan(begin, static_cast<std::size_t>(layer.outputs));
        cards.emplace_back(own.begin(), own.end());
        begin += own.size();
    }
    return cards;
}

} // namespace wb
