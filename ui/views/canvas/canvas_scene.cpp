// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/canvas_scene.h"

#include "ui/views/canvas/card_drag.h"
#include "ui/views/canvas/card_facts.h"

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qreal kMargin = 12;
constexpr qreal kAbove = 40;      ///< For shortcut connections and labels.
constexpr qreal kButtonDrop = 14; ///< Of the '+' between open cards, from their upper edge.

/// What a measurement of time depends on.
NetworkSpec withoutNames(NetworkSpec spec)
{
    spec.inputName.clear();
    spec.initialization = {};
    for (LayerSpec& layer : spec.layers)
        layer.name.clear();
    return spec;
}

} // namespace

CanvasScene::CanvasScene(Document& document, LayerSelection& selection, QObject* parent)
    : QGraphicsScene(parent), m_document(document), m_selection(selection), m_bus(new ShortcutBus),
      m_links(new NeuronLinks(document, *this, this)), m_drag(new CardDrag(document, selection, *this))
{
    // Cards move while they are dragged and are few: a search tree would cost more than it saves.
    setItemIndexMethod(QGraphicsScene::NoIndex);
    addItem(m_bus);
    connect(&document, &Document::networkChanged, this, &CanvasScene::follow);
    connect(&selection, &LayerSelection::changed, this, &CanvasScene::mark);
    connect(m_drag, &CardDrag::rejected, this, &CanvasScene::rejected);
    connect(m_drag, &CardDrag::lifted, this, [this](bool inTheAir) { m_links->setVisible(!inTheAir); });
    follow();
}

CanvasScene::~CanvasScene()
{
    // Its lines are the scene's items: they go while it is still a whole scene.
    delete m_links;
}

LayerCard* CanvasScene::card(LayerId id) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [id](LayerCard* c) { return c->id() == id; });
    return found == m_cards.end() ? nullptr : *found;
}

std::vector<qreal> CanvasScene::cardEdges() const
{
    std::vector<qreal> edges;
    for (const LayerCard* shown : m_cards) {
        edges.push_back(shown->home());
        edges.push_back(shown->home() + shown->width());
    }
    return edges;
}

CanvasAnchor CanvasScene::anchorAt(const QPointF& point) const
{
    const std::vector<qreal> edges = cardEdges();
    CanvasAnchor anchor;
    anchor.across = point.y() / m_tallest;
    const auto after = std::upper_bound(edges.begin(), edges.end(), point.x());
    anchor.segment = static_cast<int>(after - edges.begin()) - 1;
    if (after == edges.begin())
        anchor.along = point.x() - edges.front();
    else if (after == edges.end())
        anchor.along = point.x() - edges.back();
    else
        anchor.along = (point.x() - *(after - 1)) / (*after - *(after - 1));
    return anchor;
}

QPointF CanvasScene::pointOf(const CanvasAnchor& anchor) const
{
    const std::vector<qreal> edges = cardEdges();
    const int last = static_cast<int>(edges.size()) - 1;
    const qreal y = anchor.across * m_tallest;
    if (anchor.segment < 0)
        return {edges.front() + anchor.along, y};
    if (anchor.segment >= last)
        return {edges.back() + anchor.along, y};
    const auto at = static_cast<std::size_t>(anchor.segment);
    return {edges[at] + anchor.along * (edges[at + 1] - edges[at]), y};
}

void CanvasScene::setFocusVisible(bool visible)
{
    m_focusVisible = visible;
    mark();
}

void CanvasScene::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    openCards();
    layOut();
}

void CanvasScene::setMoving(bool moving, bool zooming)
{
    m_links->setMoving(moving);
    for (LayerCard* shown : m_cards) {
        shown->setMoving(moving);
        shown->setZooming(zooming);
        if (!moving)
            shown->update();
    }
}

void CanvasScene::setHovered(LayerId id)
{
    for (LayerCard* shown : m_cards)
        shown->setLit(shown->id() == id);
}

void CanvasScene::setOverlay(CanvasOverlay overlay)
{
    if (overlay == m_overlay)
        return;
    m_overlay = overlay;
    showOverlay();
}

void CanvasScene::setShapesShown(bool shown)
{
    m_shapesShown = shown;
    layOut();
    emit overlayChanged();
}

void CanvasScene::setActivations(std::vector<std::vector<float>> activations)
{
    m_activations = std::move(activations);
    m_activationsRevision = m_document.revision();
    showOverlay();
}

void CanvasScene::setHeat(std::vector<double> shares, const QString& meaning)
{
    m_heat = shares.size() == m_document.spec().layers.size() ? std::move(shares) : std::vector<double>();
    m_heatMeaning = meaning;
    m_heatSpec = withoutNames(m_document.spec());
    showOverlay();
}

void CanvasScene::setStepping(bool stepping)
{
    if (stepping == m_stepping)
        return;
    m_stepping = stepping;
    mark();
    emit overlayChanged();
}

void CanvasScene::follow()
{
    dropStale();
    syncCards();
    syncButtons();
    openCards();
    layOut();
    mark();
    showOverlay();
    emit laidOut();
}

void CanvasScene::dropStale()
{
    // Who follows the document too may have given new ones before.
    if (m_activationsRevision != m_document.revision())
        m_activations.clear();
    if (!m_heat.empty() && !(m_heatSpec == withoutNames(m_document.spec())))
        m_heat.clear();
}

void CanvasScene::syncCards()
{
    const int count = static_cast<int>(m_document.spec().layers.size());
    std::vector<LayerCard*> before = std::move(m_cards);
    m_cards.clear();
    for (int layer = -1; layer < count; ++layer) {
        CardContent content = cardContent(m_document.spec(), m_document.cost(), layer);
        const auto known =
            std::find_if(before.begin(), before.end(), [&content](LayerCard* c) { return c->id() == content.id; });
        LayerCard* shown = nullptr;
        if (known == before.end()) {
            shown = addCard(std::move(content));
        } else {
            shown = *known;
            before.erase(known);
            shown->setContent(std::move(content));
        }
        shown->setToolTip(cardToolTip(m_document.spec(), m_document.cost(), layer));
        m_cards.push_back(shown);
    }
    for (LayerCard* gone : before) {
        removeItem(gone);
        // Not at once: it may be the one whose mouse event led here.
        gone->deleteLater();
    }
}

LayerCard* CanvasScene::addCard(CardContent content)
{
    auto* added = new LayerCard(std::move(content));
    addItem(added);
    m_drag->attach(*added);
    connect(added, &LayerCard::opened, this, &CanvasScene::opened);
    connect(added, &LayerCard::chipClicked, this, &CanvasScene::chipClicked);
    connect(added, &LayerCard::hovered, this,
            [this](LayerId id, bool inside) { emit layerHovered(inside ? id : LayerId{}); });
    return added;
}

void CanvasScene::syncButtons()
{
    const std::size_t wanted = m_cards.size();
    while (m_edges.size() < wanted) {
        const int position = static_cast<int>(m_edges.size());
        m_edges.push_back(new EdgeItem);
        m_buttons.push_back(new InsertButton);
        m_buttons.back()->setObjectName(QStringLiteral("insertLayer%1").arg(position));
        m_buttons.back()->setZValue(6);
        addItem(m_edges.back());
        addItem(m_buttons.back());
        connect(m_buttons.back(), &InsertButton::clicked, this, [this, position] { insertAt(position); });
    }
    while (m_edges.size() > wanted) {
        delete m_edges.back();
        m_edges.pop_back();
        removeItem(m_buttons.back());
        m_buttons.back()->deleteLater();
        m_buttons.pop_back();
    }
}

void CanvasScene::openCards()
{
    const auto& weights = m_document.network().weights().layers;
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        std::vector<float> biases;
        if (m_open && at > 0)
            biases.assign(weights[at - 1].biases.begin(), weights[at - 1].biases.end());
        m_cards[at]->setOpen(m_open, std::move(biases));
    }
}

void CanvasScene::layOut()
{
    const NetworkSpec& spec = m_document.spec();
    std::vector<QRectF> places;
    qreal x = 0;
    m_tallest = 0;
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        LayerCard* shown = m_cards[at];
        shown->setHome(x);
        places.push_back(shown->cardRect().translated(x, 0));
        m_tallest = std::max(m_tallest, shown->height());
        x += shown->width();
        const bool last = at + 1 == m_cards.size();
        const qreal taller = last ? shown->height() : std::max(shown->height(), m_cards[at + 1]->height());
        const qreal y = m_open ? -taller / 2 + kButtonDrop : 0;
        const QString label = last ? countText(spec.outputs())
                                   : shapeText(spec.sourceCount(static_cast<int>(at)), spec.layers[at].outputs);
        m_edges[at]->setOpen(m_open && !last);
        m_edges[at]->setLabel(m_shapesShown ? label : QString());
        m_edges[at]->setPos(x, last ? 0 : y);
        m_buttons[at]->setPos(x + m_edges[at]->length() / 2 - 2, last ? 0 : y);
        x += m_edges[at]->length();
    }
    m_bus->setVisible(spec.topology == Topology::Shortcut);
    m_bus->setCards(std::move(places));
    m_contentRect = QRectF(0, -m_tallest / 2, x, m_tallest).adjusted(-kMargin, -kMargin - kAbove, kMargin, kMargin);
    // Room to pan beyond the cards, half a screen each way.
    setSceneRect(m_contentRect.adjusted(-600, -400, 600, 400));
    m_links->follow(m_cards, m_open);
}

void CanvasScene::mark()
{
    const LayerId current = m_selection.current();
    const bool profiling = m_overlay == CanvasOverlay::Bytes || (m_overlay == CanvasOverlay::Time && hasHeat());
    bool beyond = false;
    for (LayerCard* shown : m_cards) {
        const bool marked = m_selection.contains(shown->id());
        shown->setMarked(marked, shown->id() == current, m_focusVisible);
        // Where figures are linked over several views the others step back; step by step those that come later do.
        shown->setFaded(m_stepping ? beyond : profiling && current && !marked);
        beyond = beyond || shown->id() == current;
    }
}

std::optional<CardHeat> CanvasScene::heatOf(int layer) const
{
    if (m_overlay == CanvasOverlay::Bytes)
        return cardBytes(m_document, layer);
    if (m_overlay != CanvasOverlay::Time || layer < 0 || m_heat.empty())
        return {};
    const double share = std::clamp(m_heat[static_cast<std::size_t>(layer)], 0.0, 1.0);
    return CardHeat{.share = share, .text = percentText(share) + u' ' + m_heatMeaning};
}

void CanvasScene::showOverlay()
{
    const bool lively = m_overlay == CanvasOverlay::Activations && m_activations.size() == m_cards.size();
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        const bool fits = lively && static_cast<int>(m_activations[at].size()) == m_cards[at]->content().units;
        m_cards[at]->setActivations(fits ? m_activations[at] : std::vector<float>());
        m_cards[at]->setHeat(heatOf(static_cast<int>(at) - 1));
    }
    mark();
    emit overlayChanged();
}

void CanvasScene::insertAt(int position)
{
    if (const auto inserted = m_document.insertLayer(position); !inserted)
        emit rejected(QString::fromStdString(inserted.error().message));
}

} // namespace wb::ui
