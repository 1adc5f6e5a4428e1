// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/baseline.h"

namespace wb::ui {

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

void Baseline::clear()
{
    if (!m_pinned)
        return;
    m_pinned.reset();
    emit changed();
}

} // namespace wb::ui
