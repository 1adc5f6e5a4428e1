// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_selection.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

bool LayerSelection::contains(LayerId id) const { return std::find(m_all.begin(), m_all.end(), id) != m_all.end(); }

void LayerSelection::select(LayerId id) { choose({id}, id); }

void LayerSelection::toggle(LayerId id)
{
    std::vector<LayerId> ids = m_all;
    const auto known = std::find(ids.begin(), ids.end(), id);
    if (known == ids.end()) {
        ids.push_back(id);
        choose(std::move(ids), id);
        return;
    }
    ids.erase(known);
    const LayerId primary = m_current != id || ids.empty() ? m_current : ids.back();
    choose(std::move(ids), primary);
}

void LayerSelection::selectAll(const std::vector<LayerId>& ids)
{
    const bool stays = std::find(ids.begin(), ids.end(), m_current) != ids.end();
    choose(ids, stays || ids.empty() ? m_current : ids.front());
}

void LayerSelection::choose(std::vector<LayerId> ids, LayerId primary)
{
    const NetworkSpec& spec = m_document.spec();
    const auto place = [&spec](LayerId id) { return positionOf(spec, id); };
    ids.erase(std::remove_if(ids.begin(), ids.end(), [&place](LayerId id) { return !id || place(id) < -1; }),
              ids.end());
    std::sort(ids.begin(), ids.end(), [&place](LayerId a, LayerId b) { return place(a) < place(b); });
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (std::find(ids.begin(), ids.end(), primary) == ids.end())
        primary = ids.empty() ? LayerId{} : ids.front();
    m_position = primary ? place(primary) : -1;
    if (primary == m_current && ids == m_all)
        return;
    m_current = primary;
    m_all = std::move(ids);
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

void LayerSelection::hover(LayerId id)
{
    if (id == m_hovered)
        return;
    m_hovered = id;
    emit hoverChanged();
}

void LayerSelection::follow()
{
    const std::vector<LayerId> before = std::exchange(m_known, layerIds(m_document.spec()));
    // Layers that appear, by insertion or by undoing a removal, are what the user wants to see next.
    if (m_known.size() > before.size()) {
        std::vector<LayerId> fresh;
        std::copy_if(m_known.begin(), m_known.end(), std::back_inserter(fresh),
                     [&before](LayerId id) { return std::find(before.begin(), before.end(), id) == before.end(); });
        if (!fresh.empty()) {
            const LayerId first = fresh.front();
            choose(std::move(fresh), first);
            return;
        }
    }
    if (!m_current)
        return;
    const bool anyLeft =
        std::any_of(m_all.begin(), m_all.end(), [this](LayerId id) { return positionOf(m_document.spec(), id) >= -1; });
    if (anyLeft) {
        choose(m_all, m_current);
        return;
    }
    const int neighbour = std::clamp(m_position, 0, static_cast<int>(m_known.size()) - 1);
    select(m_known[static_cast<std::size_t>(neighbour)]);
}

} // namespace wb::ui
