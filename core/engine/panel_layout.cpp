// SPDX-License-Identifier: Apache-2.0
#include "core/engine/panel_layout.h"

#include "core/base/cache_line.h"
#include "core/engine/packed_weights.h"
#include "core/engine/quad_layout.h"

namespace wb {

namespace {

/// Units with the padding of the last panel.
std::size_t paddedUnits(int outputs, int width)
{
    const int rest = outputs % width;
    const int last = rest == 0 ? 0 : rest <= width / 2 ? width / 2 : width;
    return static_cast<std::size_t>(outputs - rest) + static_cast<std::size_t>(last);
}

std::size_t roundedFloats(std::size_t floats) { return roundedToCacheLines(floats * sizeof(float)) / sizeof(float); }

} // namespace

Panels::Panels(const PlanView& plan, WeightLayout layout, int width, std::size_t& booked)
    : m_packed(CountingAllocator<float>(booked)), m_steps(CountingAllocator<PanelStep>(booked))
{
    std::size_t floats = 0;
    for (int layer = 0; layer < plan.layers; ++layer) {
        const LayerStep& step = plan.steps[layer];
        floats += roundedFloats(paddedUnits(step.outputs, width) * (static_cast<std::size_t>(step.sources) + 1));
    }
    m_packed.reserve(floats);
    m_steps.reserve(static_cast<std::size_t>(plan.layers));
    for (int layer = 0; layer < plan.layers; ++layer)
        add(plan, plan.steps[layer], layout, width);
}

void Panels::add(const PlanView& plan, const LayerStep& step, WeightLayout layout, int width)
{
    const std::size_t weightsAt = m_packed.size();
    const std::size_t units = paddedUnits(step.outputs, width);
    const auto sources = static_cast<std::size_t>(step.sources);
    m_packed.resize(weightsAt + roundedFloats(units * (sources + 1)), 0.0F);
    m_steps.push_back({static_cast<std::uint32_t>(weightsAt), static_cast<std::uint32_t>(weightsAt + units * sources)});
    float* const weights = m_packed.data() + weightsAt;
    const PackedWeights packed(plan, step);
    std::size_t at = 0;
    visitWeights(layout, step.outputs, step.sources, [&](int unit, int source) {
        const auto u = static_cast<std::size_t>(unit);
        const auto w = static_cast<std::size_t>(width);
        const std::size_t panel = u / w * w;
        const std::size_t panelWidth = units - panel < w ? units - panel : w;
        weights[panel * sources + static_cast<std::size_t>(source) * panelWidth + u - panel] =
            step.scale * packed.weight(at++, unit);
    });
    for (int unit = 0; unit < step.outputs; ++unit)
        weights[units * sources + static_cast<std::size_t>(unit)] = packed.bias(unit);
}

} // namespace wb
