// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/memory_report.h"

namespace wb {

MemoryReport memoryReport(const Plan& plan, const Scratch& scratch)
{
    MemoryReport report;
    report.total = plan.memory();
    report.total += scratch.memory();
    report.inputs.activations = static_cast<std::size_t>(plan.inputs()) * sizeof(float);
    MemoryAccount owned = report.inputs;
    for (int layer = 0; layer < plan.layerCount(); ++layer) {
        report.layers.push_back(plan.layerMemory(layer));
        owned += report.layers.back();
    }
    report.scaling = plan.scalingMemory();
    owned += report.scaling;
    report.shared.weights = report.total.weights - owned.weights;
    report.shared.activations = report.total.activations - owned.activations;
    report.shared.scratch = report.total.scratch - owned.scratch;
    report.shared.overhead = report.total.overhead - owned.overhead;
    return report;
}

} // namespace wb
