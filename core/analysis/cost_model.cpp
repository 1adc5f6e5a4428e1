// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/cost_model.h"

namespace wb {

LatencyPrediction predictLatency(const NetworkSpec& spec, const MachineCalibration& calibration)
{
    const KernelCosts& costs = calibration.costsFor(spec);
    const NetworkWork work = networkWork(spec, costs.layout, costs.lanes);
    LatencyPrediction prediction;
    prediction.scalingNs = dot(work.scaling, costs.ns);
    prediction.ns = dot(work.call, costs.ns) + prediction.scalingNs;
    prediction.layerNs.reserve(work.layers.size());
    for (const CostVector& layer : work.layers) {
        prediction.layerNs.push_back(dot(layer, costs.ns));
        prediction.ns += prediction.layerNs.back();
    }
    const double band = calibration.error.band;
    prediction.lowNs = prediction.ns / (1 + band);
    prediction.highNs = prediction.ns * (1 + band);
    return prediction;
}

} // namespace wb
