// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/card_drag.h"

#include "ui/document/design_preview.h"
#include "ui/document/layer_arrangement.h"
#include "ui/theme/theme.h"
#include "ui/views/canvas/canvas_scene.h"

#include <QApplication>
#include <QGraphicsLineItem>
#include <QPen>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qreal kMarkBeyond = 20; ///< Of the drop mark, from the card before it.

bool isAmong(const std::vector<LayerId>& ids, LayerId id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

} // namespace

CardDrag::CardDrag(Document& document, LayerSelection& selection, CanvasScene& scene)
    : QObject(&scene), m_document(document), m_selection(selection), m_scene(scene), m_mark(new QGraphicsLineItem)
{
    scene.addItem(m_mark);
    m_mark->hide();
    m_mark->setZValue(9);
}

void CardDrag::attach(LayerCard& card)
{
    connect(&card, &LayerCard::pressed, this, &CardDrag::press);
    connect(&card, &LayerCard::clicked, this, &CardDrag::click);
    connect(&card, &LayerCard::dragged, this, &CardDrag::drag);
    connect(&card, &LayerCard::dropped, this, &CardDrag::drop);
    connect(&card, &LayerCard::resizing, this, &CardDrag::propose);
    connect(&card, &LayerCard::resized, this, &CardDrag::resize);
    connect(&card, &LayerCard::dragCancelled, this, &CardDrag::putBack);
}

void CardDrag::press(LayerId id, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier)) {
        m_selection.toggle(id);
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        // From the primary one to here, as in any list.
        const int from = m_selection.current() ? positionOf(m_document.spec(), m_selection.current()) : -1;
        const int to = positionOf(m_document.spec(), id);
        std::vector<LayerId> range;
        for (const LayerCard* card : m_scene.cards()) {
            const int place = positionOf(m_document.spec(), card->id());
            if (place >= std::min(from, to) && place <= std::max(from, to))
                range.push_back(card->id());
        }
        m_selection.selectAll(range);
    } else if (!m_selection.contains(id)) {
        m_selection.select(id);
    }
}

void CardDrag::click(LayerId id, Qt::KeyboardModifiers modifiers)
{
    // One of several was pressed to drag them all, perhaps; now it is known that it was not.
    if (modifiers == Qt::NoModifier)
        m_selection.select(id);
}

std::vector<LayerId> CardDrag::moving(LayerId id) const
{
    if (!m_selection.contains(id))
        return {id};
    std::vector<LayerId> ids = m_selection.all();
    ids.erase(std::remove(ids.begin(), ids.end(), kInputLayer), ids.end());
    return ids;
}

int CardDrag::positionFor(LayerId dragged, const std::vector<LayerId>& ids) const
{
    const LayerCard* held = m_scene.card(dragged);
    const qreal centre = held->x() + held->width() / 2;
    int position = 0;
    for (std::size_t at = 1; at < m_scene.cards().size(); ++at) {
        const LayerCard* other = m_scene.cards()[at];
        if (!isAmong(ids, other->id()) && other->x() + other->width() / 2 < centre)
            ++position;
    }
    return position;
}

void CardDrag::showMark(LayerId dragged, const std::vector<LayerId>& ids)
{
    std::vector<const LayerCard*> others;
    for (const LayerCard* card : m_scene.cards()) {
        if (!isAmong(ids, card->id()))
            others.push_back(card);
    }
    // The inputs are always among the others and always first.
    const LayerCard* before = others[static_cast<std::size_t>(positionFor(dragged, ids))];
    const qreal x = before->x() + before->width() + kMarkBeyond;
    m_mark->setPen(QPen(themeOf(QApplication::palette()).accent, 3));
    m_mark->setLine(x, -before->height() / 2, x, before->height() / 2);
    m_mark->show();
}

void CardDrag::drag(LayerId id, qreal offset)
{
    const std::vector<LayerId> ids = moving(id);
    for (const LayerId one : ids)
        m_scene.card(one)->lift(offset);
    showMark(id, ids);
    if (!m_lifted) {
        m_lifted = true;
        emit lifted(true);
    }
}

void CardDrag::putBack()
{
    m_mark->hide();
    if (m_preview)
        m_preview->drop();
    for (LayerCard* card : m_scene.cards())
        card->lift(0);
    if (m_lifted) {
        m_lifted = false;
        emit lifted(false);
    }
}

void CardDrag::drop(LayerId id, qreal offset)
{
    const std::vector<LayerId> ids = moving(id);
    for (const LayerId one : ids)
        m_scene.card(one)->lift(offset);
    const int position = positionFor(id, ids);
    putBack();
    report(moveLayers(m_document, ids, position));
}

void CardDrag::propose(LayerId id, int units)
{
    if (!m_preview)
        return;
    NetworkSpec edited = m_document.spec();
    if (id == kInputLayer) {
        edited.inputs = units;
    } else {
        LayerSpec& layer = edited.layers[static_cast<std::size_t>(edited.indexOf(id))];
        layer.outputs = units;
        if (!layer.unitFunctions.empty())
            layer.unitFunctions.resize(static_cast<std::size_t>(units), layer.unitFunctions.back());
    }
    m_preview->propose(std::move(edited));
}

void CardDrag::resize(LayerId id, int units)
{
    if (m_preview)
        m_preview->drop();
    report(id == kInputLayer ? m_document.setInputs(units) : m_document.setOutputs(id, units));
}

bool CardDrag::cancel()
{
    return std::any_of(m_scene.cards().begin(), m_scene.cards().end(),
                       [](LayerCard* card) { return card->cancelDrag(); });
}

void CardDrag::report(const Result<void>& done)
{
    if (!done)
        emit rejected(QString::fromStdString(done.error().message));
}

} // namespace wb::ui
