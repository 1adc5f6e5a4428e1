// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/cost_report.h"

namespace wb {

namespace {

std::int64_t biasCount(const LayerWeights& weights)
{
    std::int64_t count = 0;
    for (Eigen::Index unit = 0; unit < weights.biases.size(); ++unit)
        count += weights.hasBias(unit) ? 1 : 0;
    return count;
}

std::int64_t floatBytes(std::int64_t count) { return count * static_cast<std::int64_t>(sizeof(float)); }

LayerCost layerCost(const NetworkSpec& spec, int layer, const LayerWeights& weights)
{
    LayerCost cost;
    cost.inputs = spec.sourceCount(layer);
    cost.outputs = spec.layers[static_cast<std::size_t>(layer)].outputs;
    cost.parameters = weights.parameterCount();
    cost.multiplyAdds = cost.parameters - biasCount(weights);
    cost.weightBytes = floatBytes(cost.parameters);
    cost.activationBytes = floatBytes(cost.outputs);
    return cost;
}

} // namespace

LayerCost scalingCost(const NetworkSpec& spec)
{
    LayerCost cost;
    cost.inputs = static_cast<int>(spec.inputScaling.columns());
    cost.outputs = static_cast<int>(spec.outputScaling.columns());
    cost.multiplyAdds = cost.inputs + cost.outputs;
    cost.weightBytes = kScaledColumnBytes * cost.multiplyAdds;
    cost.activationBytes = floatBytes(cost.inputs); // the row as it is scaled; outputs are where they stand
    return cost;
}

CostReport costReport(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    CostReport report;
    report.total.inputs = spec.inputs;
    report.total.outputs = spec.outputs();
    report.scaling = scalingCost(spec);
    report.total.multiplyAdds = report.scaling.multiplyAdds;
    report.total.weightBytes = report.scaling.weightBytes;
    report.total.activationBytes = floatBytes(spec.inputs) + report.scaling.activationBytes;
    for (std::size_t layer = 0; layer < spec.layers.size(); ++layer) {
        const LayerCost cost = layerCost(spec, static_cast<int>(layer), network.weights().layers[layer]);
        report.total.parameters += cost.parameters;
        report.total.multiplyAdds += cost.multiplyAdds;
        report.total.weightBytes += cost.weightBytes;
        report.total.activationBytes += cost.activationBytes;
        report.layers.push_back(cost);
    }
    return report;
}

} // namespace wb
