// SPDX-License-Identifier: Apache-2.0
#include "core/engine/kernels.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

void dense(const DenseLayer& layer, const float* x, float* nets)
{
    const float* row = layer.weights;
    for (int unit = 0; unit < layer.outputs; ++unit, row += layer.sources) {
        float sum = layer.biases[unit];
        int source = layer.sources % 4;
        for (int left = source - 1; left >= 0; --left)
            sum += row[left] * x[left];
        for (; source < layer.sources; source += 4)
            sum += row[source] * x[source] + row[source + 1] * x[source + 1] + row[source + 2] * x[source + 2] +
                   row[source + 3] * x[source + 3];
        nets[unit] = sum;
    }
}

void activateUnits(UnitFunction function, float limit, const float* nets, float* y, int count)
{
    const float bound = limit / std::abs(function.steepness) / std::abs(function.steepness);
    for (int unit = 0; unit < count; ++unit)
        y[unit] = std::clamp(nets[unit], -bound, bound);
    if (function.activation == Activation::Softmax) {
        softmax(function.steepness, std::span(y, static_cast<std::size_t>(count)));
        return;
    }
    for (int unit = 0; unit < count; ++unit)
        y[unit] = activate(function.activation, function.steepness, y[unit]);
}

} // namespace

const Kernels& scalarKernels()
{
    static constexpr Kernels kTable{"scalar", &dense, &activateUnits};
    return kTable;
}

} // namespace wb
