// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/design_cost.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr std::int64_t kFloatBytes = sizeof(float);

bool isSparse(const Network& network)
{
    const auto& layers = network.weights().layers;
    return std::any_of(layers.begin(), layers.end(),
                       [](const LayerWeights& layer) { return !layer.connected.empty(); });
}

} // namespace

DesignCost designCost(const CostReport& report)
{
    return {report.total.parameters, report.total.multiplyAdds,
            report.total.weightBytes + report.total.activationBytes};
}

DesignCost designCost(const NetworkSpec& spec)
{
    DesignCost cost;
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        const std::int64_t sources = spec.sourceCount(layer);
        const std::int64_t units = spec.layers[static_cast<std::size_t>(layer)].outputs;
        std::int64_t weights = sources * units;
        if (spec.connectionRate < 1.0F)
            weights =
                std::max<std::int64_t>(std::max(sources, units), std::llround(static_cast<double>(spec.connectionRate) *
                                                                              static_cast<double>(weights)));
        cost.multiplyAdds += weights;
        cost.parameters += weights + units;
    }
    const LayerCost scaling = scalingCost(spec);
    cost.multiplyAdds += scaling.multiplyAdds;
    cost.bytes = kFloatBytes * (cost.parameters + spec.signalCount()) + scaling.weightBytes + scaling.activationBytes;
    return cost;
}

DesignCost designCost(const Network& network, const NetworkSpec& spec)
{
    if (isSparse(network) || spec.connectionRate < 1.0F) {
        if (const auto edited = network.edited(spec))
            return designCost(costReport(*edited));
    }
    return designCost(spec);
}

} // namespace wb
