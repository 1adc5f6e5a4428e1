// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_selection.h"

#include <algorithm>

namespace wb::ui {

LayerSelection::LayerSelection(Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_known(layerIds(document.spec()))
{
    connect(&document, &Document::networkChanged, this, &LayerSelection::follow);
    connect(&document, &Document::replaced, this, [this] {
        m_known = layerIds(m_document.spec());
        clear();
    });
}

void LayerSelection::select(LayerId id)
{
    const int position = positionOf(m_document.spec(), id);
    const LayerId chosen = position < -1 ? LayerId{} : id;
    m_position = position;
    if (chosen == m_current)
        return;
    m_current = chosen;
    emit changed();
}

void LayerSelection::step(int places)
{
    const auto& layers = m_document.spec().layers;
    const int last = static_cast<int>(layers.size()) - 1;
    const int from = m_current ? m_position : (places > 0 ? -2 : last + 1);
    const int to = std::clamp(from + places, -1, last);
    select(to < 0 ? kInputLayer : layers[static_cast<std::size_t>(to)].id);
}

void LayerSelection::follow()
{
    const std::vector<LayerId> before = std::exchange(m_known, layerIds(m_document.spec()));
    // A layer that appears, by insertion or by undoing a removal, is what the user wants to see next.
    for (const LayerId id : m_known) {
        if (m_known.size() > before.size() && std::find(before.begin(), before.end(), id) == before.end()) {
            select(id);
            return;
        }
    }
    if (!m_current)
        return;
    const int position = positionOf(m_document.spec(), m_current);
    if (position >= -1) {
        m_position = position;
        return;
    }
    const int neighbour = std::min(std::max(m_position, 0), static_cast<int>(m_known.size()) - 1);
    select(m_known[static_cast<std::size_t>(neighbour)]);
}

} // namespace wb::ui
