// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/canvas_scene.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QPen>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qreal kMargin = 12;
constexpr qreal kAbove = 40; ///< For shortcut connections and labels.

LayerId idAt(const NetworkSpec& spec, int layer)
{
    return layer < 0 ? kInputLayer : spec.layers.at(static_cast<std::size_t>(layer)).id;
}

} // namespace

CanvasScene::CanvasScene(Document& document, LayerSelection& selection, QObject* parent)
    : QGraphicsScene(parent), m_document(document), m_selection(selection), m_bus(new ShortcutBus),
      m_dropMark(new QGraphicsLineItem)
{
    // Cards move while they are dragged and are few: a search tree would cost more than it saves.
    setItemIndexMethod(QGraphicsScene::NoIndex);
    addItem(m_bus);
    addItem(m_dropMark);
    m_dropMark->hide();
    m_dropMark->setZValue(9);
    connect(&document, &Document::networkChanged, this, &CanvasScene::follow);
    connect(&selection, &LayerSelection::changed, this, &CanvasScene::mark);
    follow();
}

LayerCard* CanvasScene::card(LayerId id) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [id](LayerCard* c) { return c->id() == id; });
    return found == m_cards.end() ? nullptr : *found;
}

void CanvasScene::setFocusVisible(bool visible)
{
    m_focusVisible = visible;
    mark();
}

void CanvasScene::follow()
{
    syncCards();
    syncButtons();
    layOut();
    mark();
    emit laidOut();
}

void CanvasScene::syncCards()
{
    const NetworkSpec& spec = m_document.spec();
    const int count = static_cast<int>(spec.layers.size());
    std::vector<LayerCard*> before = std::move(m_cards);
    m_cards.clear();
    for (int layer = -1; layer < count; ++layer) {
        const LayerId id = idAt(spec, layer);
        const auto known = std::find_if(before.begin(), before.end(), [id](LayerCard* c) { return c->id() == id; });
        LayerCard* shown = nullptr;
        if (known == before.end()) {
            shown = addCard(contentOf(layer));
        } else {
            shown = *known;
            before.erase(known);
            shown->setContent(contentOf(layer));
        }
        shown->setToolTip(toolTipOf(layer));
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
    connect(added, &LayerCard::pressed, this, [this](LayerId id) { m_selection.select(id); });
    connect(added, &LayerCard::dragged, this, &CanvasScene::showDrop);
    connect(added, &LayerCard::dropped, this, &CanvasScene::drop);
    connect(added, &LayerCard::opened, this, &CanvasScene::opened);
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

void CanvasScene::layOut()
{
    const NetworkSpec& spec = m_document.spec();
    std::vector<std::pair<qreal, qreal>> edges;
    qreal x = 0;
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        m_cards[at]->setPos(x, 0);
        edges.emplace_back(x, x + m_cards[at]->width());
        x += m_cards[at]->width();
        m_edges[at]->setPos(x, 0);
        m_buttons[at]->setPos(x + EdgeItem::kLength / 2 - 2, 0);
        const bool last = at + 1 == m_cards.size();
        const int layer = static_cast<int>(at);
        m_edges[at]->setLabel(last ? countText(spec.outputs())
                                   : shapeText(spec.sourceCount(layer), spec.layers[at].outputs));
        x += EdgeItem::kLength;
    }
    m_bus->setVisible(spec.topology == Topology::Shortcut);
    m_bus->setCards(std::move(edges), LayerCard::kHeight);
    m_contentRect = QRectF(0, -LayerCard::kHeight / 2, x, LayerCard::kHeight)
                        .adjusted(-kMargin, -kMargin - kAbove, kMargin, kMargin);
    // Room to pan beyond the cards, half a screen each way.
    setSceneRect(m_contentRect.adjusted(-600, -400, 600, 400));
}

void CanvasScene::mark()
{
    for (LayerCard* shown : m_cards)
        shown->setMarked(shown->id() == m_selection.current(), m_focusVisible);
}

CardContent CanvasScene::contentOf(int layer) const
{
    const NetworkSpec& spec = m_document.spec();
    CardContent content;
    content.id = idAt(spec, layer);
    content.title = displayName(spec, layer);
    content.isInput = layer < 0;
    content.units = spec.inputs;
    if (layer < 0)
        return content;
    const LayerSpec& design = spec.layers.at(static_cast<std::size_t>(layer));
    const CostReport& cost = m_document.cost();
    const LayerCost& own = cost.layers.at(static_cast<std::size_t>(layer));
    content.units = design.outputs;
    content.function = design.function;
    const bool mixed = !design.unitFunctions.empty();
    content.functionText = mixed ? tr("mixed functions") : activationText(design.function.activation);
    content.steepnessText = mixed ? QString() : steepnessText(design.function.steepness);
    if (cost.total.parameters > 0)
        content.share = static_cast<double>(own.parameters) / static_cast<double>(cost.total.parameters);
    content.parametersText = tr("%1 · %2").arg(countText(own.parameters), percentText(content.share));
    return content;
}

QString CanvasScene::toolTipOf(int layer) const
{
    const NetworkSpec& spec = m_document.spec();
    const QString name = displayName(spec, layer);
    if (layer < 0)
        return tr("%1: %2 values a row").arg(name, countText(spec.inputs));
    const LayerCost& cost = m_document.cost().layers.at(static_cast<std::size_t>(layer));
    return tr("%1: %2 inputs → %3 units\n%4 parameters, %5 multiply-adds, %6 of weights")
        .arg(name, countText(cost.inputs), countText(cost.outputs), countText(cost.parameters),
             countText(cost.multiplyAdds), bytesText(cost.weightBytes));
}

int CanvasScene::dropPosition(const LayerCard& moving) const
{
    const qreal centre = moving.x() + moving.width() / 2;
    int position = 0;
    for (std::size_t at = 1; at < m_cards.size(); ++at) {
        const LayerCard* other = m_cards[at];
        if (other != &moving && other->x() + other->width() / 2 < centre)
            ++position;
    }
    return position;
}

void CanvasScene::showDrop(LayerId id)
{
    const LayerCard* moving = card(id);
    const int position = dropPosition(*moving);
    // The gap before the card that would come after it, counted without the one that moves.
    std::vector<const LayerCard*> others;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(others),
                 [moving](const LayerCard* other) { return other != moving; });
    const LayerCard* before = others[static_cast<std::size_t>(position)];
    const qreal x = before->x() + before->width() + 20;
    m_dropMark->setPen(QPen(themeOf(QApplication::palette()).accent, 3));
    m_dropMark->setLine(x, -LayerCard::kHeight / 2, x, LayerCard::kHeight / 2);
    m_dropMark->show();
}

void CanvasScene::drop(LayerId id)
{
    m_dropMark->hide();
    const int position = dropPosition(*card(id));
    if (position == m_document.spec().indexOf(id)) {
        layOut();
        return;
    }
    if (const auto moved = m_document.moveLayer(id, position); !moved) {
        layOut();
        emit rejected(QString::fromStdString(moved.error().message));
    }
}

void CanvasScene::insertAt(int position)
{
    if (const auto inserted = m_document.insertLayer(position); !inserted)
        emit rejected(QString::fromStdString(inserted.error().message));
}

} // namespace wb::ui
