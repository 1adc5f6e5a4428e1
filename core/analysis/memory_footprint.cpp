// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/memory_footprint.h"

#include "core/formats/network_json.h"
#include "core/formats/weights_blob.h"

namespace wb {

MemoryFootprint memoryFootprint(const Network& network, const Plan& plan)
{
    Scratch scratch(plan);
    MemoryFootprint footprint;
    footprint.fileBytes = networkSpecJson(network.spec()).size() + weightsToBytes(network.weights()).size();
    footprint.residentBytes = plan.memory().total() + scratch.memory().total();
    const Matrix input = Matrix::Zero(1, plan.inputs());
    Matrix output = Matrix::Zero(1, plan.outputs());
    static_cast<void>(plan.runBatch(input, output, scratch)); // zeros of the right size: it cannot fail
    footprint.peakBytes = plan.memory().total() + scratch.memory().total();
    for (const LayerWeights& layer : network.weights().layers)
        footprint.peakBytes += sizeof(float) * static_cast<std::size_t>(layer.weights.size() + layer.biases.size()) +
                               layer.connected.size();
    return footprint;
}

} // namespace wb
