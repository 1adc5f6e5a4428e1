// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_link.h"

#include "ui/charts/chart.h"

#include <algorithm>

namespace wb::ui {

LayerLink::LayerLink(Chart& chart, LayerSelection& selection, std::function<std::vector<LayerId>()> parts)
    : QObject(&chart), m_chart(chart), m_selection(selection), m_parts(std::move(parts))
{
    connect(&chart, &Chart::partHovered, this, [this](int part) { m_selection.hover(layerOf(part)); });
    connect(&chart, &Chart::partClicked, this, [this](int part) {
        if (const LayerId id = layerOf(part))
            m_selection.select(id);
    });
    connect(&chart, &Chart::refreshed, this, &LayerLink::show);
    connect(&selection, &LayerSelection::changed, this, &LayerLink::show);
    connect(&selection, &LayerSelection::hoverChanged, this, &LayerLink::show);
    show();
}

void LayerLink::show()
{
    m_chart.setLitPart(partOf(m_selection.hovered()));
    m_chart.setMarkedPart(partOf(m_selection.current()));
}

LayerId LayerLink::layerOf(int part) const
{
    const std::vector<LayerId> ids = m_parts();
    return part >= 0 && static_cast<std::size_t>(part) < ids.size() ? ids[static_cast<std::size_t>(part)] : LayerId{};
}

int LayerLink::partOf(LayerId id) const
{
    const std::vector<LayerId> ids = m_parts();
    const auto found = id ? std::find(ids.begin(), ids.end(), id) : ids.end();
    return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

} // namespace wb::ui
