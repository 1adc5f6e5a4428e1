// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/layer_card.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/canvas/card_chip.h"
#include "ui/views/canvas/card_painter.h"
#include "ui/views/canvas/neuron_painter.h"

#include <QApplication>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr qreal kNarrowest = 132;
constexpr qreal kPerDoubling = 6;
constexpr qreal kRing = 5;             ///< Room around the card for the focus ring.
constexpr qreal kDragPerDoubling = 48; ///< Of the right edge: fine for few units, far-reaching for many.
constexpr double kOpenDetail = 2;      ///< Of the picture of an open card's head: a zoom about in the middle.
constexpr double kReadableZoom = 0.4;
constexpr double kFadedOpacity = 0.4;
constexpr double kLiftedOpacity = 0.85;

} // namespace

LayerCard::LayerCard(CardContent content) : m_content(std::move(content)), m_grid(m_content.units)
{
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    setFlag(QGraphicsItem::ItemUsesExtendedStyleOption); // for the exposed rectangle
    setObjectName(QStringLiteral("layerCard%1").arg(m_content.id.value));
}

void LayerCard::setContent(CardContent content)
{
    if (content == m_content)
        return;
    if (content.units != m_content.units) {
        prepareGeometryChange();
        m_grid = NeuronGrid(content.units);
    }
    m_content = std::move(content);
    placeChip();
    changed();
}

qreal LayerCard::width() const
{
    const qreal closed =
        kNarrowest + std::round(kPerDoubling * std::log2(static_cast<double>(std::max(1, m_content.units))));
    return m_open ? std::max(closed, m_grid.size().width() + 2 * metrics::kPadding) : closed;
}

qreal LayerCard::height() const
{
    return m_open ? CardPainter::kHeadHeight + m_grid.size().height() + metrics::kPadding : kHeight;
}

QPointF LayerCard::gridOrigin() const
{
    return {(width() - m_grid.size().width()) / 2, -height() / 2 + CardPainter::kHeadHeight};
}

void LayerCard::setHome(qreal x)
{
    m_home = x;
    lift(0);
}

void LayerCard::lift(qreal offset)
{
    m_lifted = offset != 0;
    setX(m_home + offset);
    setZValue(m_lifted ? 10 : 0);
    updateOpacity();
}

void LayerCard::updateOpacity() { setOpacity(m_faded ? kFadedOpacity : m_lifted ? kLiftedOpacity : 1); }

void LayerCard::setFaded(bool faded)
{
    m_faded = faded;
    updateOpacity();
}

void LayerCard::changed()
{
    m_picture = {};
    update();
}

void LayerCard::setLook(const CardLook& look)
{
    if (look == m_look)
        return;
    m_look = look;
    changed();
}

void LayerCard::setMarked(bool marked, bool primary, bool focused)
{
    CardLook look = m_look;
    look.marked = marked;
    look.primary = primary;
    look.focused = focused;
    setLook(look);
}

void LayerCard::setLit(bool lit)
{
    CardLook look = m_look;
    look.hovered = lit;
    setLook(look);
}

void LayerCard::setPointed(int unit)
{
    CardLook look = m_look;
    look.pointed = unit;
    setLook(look);
}

void LayerCard::setActivations(std::vector<float> values)
{
    if (values == m_activations.values)
        return;
    m_activations = UnitValues::of(std::move(values));
    changed();
}

void LayerCard::setHeat(std::optional<CardHeat> heat)
{
    if (heat == m_heat)
        return;
    m_heat = std::move(heat);
    changed();
}

void LayerCard::setOpen(bool open, std::vector<float> biases)
{
    if (open != m_open)
        prepareGeometryChange();
    m_open = open;
    m_biases = UnitValues::of(std::move(biases));
    placeChip();
    changed();
}

void LayerCard::setChip(std::optional<ChipContent> content)
{
    if (!content) {
        // Not at once: its click may be what led here.
        if (m_chip) {
            m_chip->hide();
            std::exchange(m_chip, nullptr)->deleteLater();
        }
        return;
    }
    if (m_chip) {
        m_chip->setContent(*std::move(content));
        return;
    }
    m_chip = new CardChip(*std::move(content), this);
    connect(m_chip, &CardChip::clicked, this, [this] { emit chipClicked(m_content.id); });
    placeChip();
}

void LayerCard::placeChip()
{
    if (m_chip)
        m_chip->setPos(cardRect().topRight());
}

QString LayerCard::legend() const
{
    const UnitValues& shown = m_activations.isEmpty() ? m_biases : m_activations;
    if (shown.isEmpty())
        return {};
    const QString limit = QString::fromStdString(numberText(static_cast<double>(shown.limit), 3));
    return m_activations.isEmpty() ? tr("bias ±%1").arg(limit)
           : m_content.isInput     ? tr("value ±%1").arg(limit)
                                   : tr("output ±%1").arg(limit);
}

QRectF LayerCard::boundingRect() const { return cardRect().adjusted(-kRing, -kRing, kRing, kRing); }

void LayerCard::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget)
{
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    CardPainter card(*painter, cardRect(), m_content, m_look, theme);
    if (!m_open && zoom < kReadableZoom) {
        card.paintFromAfar(m_heat);
        return;
    }
    card.paintFrame(isClear());
    const QRectF words = m_open ? QRectF(cardRect().topLeft(), QSizeF(width(), CardPainter::kHeadHeight)) : cardRect();
    if (m_zooming)
        paintPicture(*painter, theme, words, m_open ? kOpenDetail : 1);
    else
        paintWords(*painter, theme);
    if (m_open) {
        const UnitValues& values = m_activations.isEmpty() ? m_biases : m_activations;
        paintNeurons(*painter, {m_grid, gridOrigin(), values, m_look.pointed, m_moving}, option->exposedRect, theme);
    }
}

void LayerCard::paintWords(QPainter& painter, const Theme& theme) const
{
    CardPainter card(painter, cardRect(), m_content, m_look, theme);
    if (m_open)
        card.paintHead(legend());
    else
        card.paintFacts(m_activations, m_heat);
}

void LayerCard::paintPicture(QPainter& painter, const Theme& theme, const QRectF& part, double detail)
{
    if (m_picture.isNull() || m_pictureTheme != &theme) {
        const qreal scale = detail * painter.device()->devicePixelRatioF();
        m_picture = QPixmap((part.size() * scale).toSize());
        m_picture.fill(Qt::transparent);
        m_pictureTheme = &theme;
        QPainter drawing(&m_picture);
        drawing.scale(scale, scale);
        drawing.translate(-part.topLeft());
        paintWords(drawing, theme);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(part, m_picture, QRectF(m_picture.rect()));
}

void LayerCard::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_gesture = isOnGrip(event->pos()) ? Gesture::Resize : Gesture::Pressed;
    emit pressed(m_content.id, event->modifiers());
}

void LayerCard::mouseMoveEvent(QGraphicsSceneMouseEvent* event)
{
    const qreal offset = event->scenePos().x() - event->buttonDownScenePos(Qt::LeftButton).x();
    if (m_gesture == Gesture::Resize) {
        resizeTo(offset);
        return;
    }
    const QPoint moved = event->screenPos() - event->buttonDownScreenPos(Qt::LeftButton);
    const bool begins = m_gesture == Gesture::Pressed && moved.manhattanLength() >= QApplication::startDragDistance();
    if (begins && m_editable && !m_content.isInput)
        m_gesture = Gesture::Drag;
    if (m_gesture == Gesture::Drag)
        emit dragged(m_content.id, offset);
}

void LayerCard::resizeTo(qreal offset)
{
    const double units = std::round(m_content.units * std::exp2(offset / kDragPerDoubling));
    CardLook look = m_look;
    look.proposedUnits = static_cast<int>(std::clamp(units, 1.0, double{limits::kUnitsPerLayer}));
    setLook(look);
    emit resizing(m_content.id, *look.proposedUnits);
}

void LayerCard::mouseReleaseEvent(QGraphicsSceneMouseEvent* event)
{
    const Gesture ended = std::exchange(m_gesture, Gesture::None);
    CardLook look = m_look;
    const std::optional<int> units = std::exchange(look.proposedUnits, std::nullopt);
    setLook(look);
    if (ended == Gesture::Drag)
        emit dropped(m_content.id, event->scenePos().x() - event->buttonDownScenePos(Qt::LeftButton).x());
    else if (ended == Gesture::Resize && units)
        emit resized(m_content.id, *units);
    else if (ended == Gesture::Pressed)
        emit clicked(m_content.id, event->modifiers());
}

bool LayerCard::cancelDrag()
{
    if (m_gesture != Gesture::Drag && m_gesture != Gesture::Resize)
        return false;
    m_gesture = Gesture::None;
    CardLook look = m_look;
    look.proposedUnits.reset();
    setLook(look);
    emit dragCancelled(m_content.id);
    return true;
}

void LayerCard::mouseDoubleClickEvent(QGraphicsSceneMouseEvent*) { emit opened(m_content.id); }

void LayerCard::hoverMoveEvent(QGraphicsSceneHoverEvent* event)
{
    setCursor(isOnGrip(event->pos()) ? Qt::SizeHorCursor : Qt::PointingHandCursor);
}

void LayerCard::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    setLit(true);
    emit hovered(m_content.id, true);
}

void LayerCard::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    setLit(false);
    emit hovered(m_content.id, false);
}

} // namespace wb::ui
