// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/counted_memory.h"
#include "core/engine/kernels.h"

namespace wb {

/// The float weights of a network as a batch wants them: units in panels of `width`, and in each panel for every source
/// the weights of its units side by side; a last panel of at most width / 2 units is half as wide. Missing units are 0.
/// Steepness of fused functions is multiplied in. Biases are padded alike.
class Panels {
public:
    /// width: Kernels::panelWidth. Memory: booked on `booked`.
    Panels(const PlanView& plan, WeightLayout layout, int width, std::size_t& booked);

    const PanelStep* steps() const { return m_steps.data(); }
    const float* packed() const { return m_packed.data(); }

private:
    void add(const PlanView& plan, const LayerStep& step, WeightLayout layout, int width);

    CountedVector<float> m_packed;
    CountedVector<PanelStep> m_steps;
};

} // namespace wb
