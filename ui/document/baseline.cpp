// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/baseline.h"

namespace wb::ui {

std::vector<double> MeasuredDesign::layerTimes() const
{
    std::vector<double> times;
    times.reserve(latency->layers.size());
    for (const PartLatency& layer : latency->layers)
        times.push_back(layer.p50Ns);
    return times;
}

std::vector<int> Baseline::positionsOf(const NetworkSpec& spec) const
{
    std::vector<int> positions;
    for (const LayerSpec& layer : spec.layers)
        positions.push_back(m_pinned ? m_pinned->spec.indexOf(layer.id) : -1);
    return positions;
}

void Baseline::pin(MeasuredDesign design)
{
    m_pinned = std::move(design);
    emit changed();
}

void Baseline::pinSweep(std::shared_ptr<const SweepReport> sweep)
{
    m_sweep = std::move(sweep);
    emit changed();
}

void Baseline::clear()
{
    if (!m_pinned && !m_sweep)
        return;
    m_pinned.reset();
    m_sweep.reset();
    emit changed();
}

} // namespace wb::ui
