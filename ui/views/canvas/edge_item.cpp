// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/edge_item.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qreal kBusRise = 28;  ///< Of the bus above the cards.
constexpr qreal kBusInset = 16; ///< Of its connections from a card's edge.
constexpr qreal kHead = 5;
constexpr double kReadableLabel = 0.4; ///< Zoom from which on labels are drawn.

void paintArrowHead(QPainter& painter, const QPointF& tip, const QPointF& direction)
{
    const QPointF across(-direction.y(), direction.x());
    const QPointF back = tip - kHead * 1.6 * direction;
    painter.drawPolygon(QPolygonF{tip, back + kHead * 0.8 * across, back - kHead * 0.8 * across});
}

} // namespace

void EdgeItem::setLabel(const QString& label)
{
    if (label == m_label)
        return;
    m_label = label;
    update();
}

void EdgeItem::setOpen(bool open)
{
    if (open == m_open)
        return;
    prepareGeometryChange();
    m_open = open;
    update();
}

void EdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    painter->setRenderHint(QPainter::Antialiasing);
    if (!m_open) {
        painter->setPen(QPen(theme.border, 1.5));
        painter->drawLine(QPointF(4, 0), QPointF(kLength - kHead - 4, 0));
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.border);
        paintArrowHead(*painter, {kLength - 3, 0}, {1, 0});
    }
    if (QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()) < kReadableLabel)
        return;
    QFont font = QApplication::font();
    font.setPixelSize(metrics::kSmallFont);
    painter->setFont(font);
    painter->setPen(theme.secondary);
    painter->drawText(QRectF(0, -34, length(), 18), Qt::AlignHCenter | Qt::AlignVCenter, m_label);
}

void ShortcutBus::setCards(std::vector<QRectF> cards)
{
    prepareGeometryChange();
    m_cards = std::move(cards);
    update();
}

qreal ShortcutBus::top() const
{
    qreal top = 0;
    for (const QRectF& card : m_cards)
        top = std::min(top, card.top());
    return top - kBusRise;
}

QRectF ShortcutBus::boundingRect() const
{
    if (m_cards.empty())
        return {};
    return {m_cards.front().left(), top() - 20, m_cards.back().right() - m_cards.front().left(), 22 - top()};
}

void ShortcutBus::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (m_cards.size() < 3)
        return;
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    const QColor colour = theme.series[1];
    const qreal bus = top();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5));
    const qreal from = m_cards.front().right() - kBusInset;
    painter->drawLine(QPointF(from, bus), QPointF(m_cards.back().left() + kBusInset, bus));
    // The first layer sees only the inputs and the last one is seen by none: they have an edge alone.
    for (std::size_t at = 0; at + 2 < m_cards.size(); ++at) {
        const qreal x = m_cards[at].right() - kBusInset;
        painter->drawLine(QPointF(x, m_cards[at].top()), QPointF(x, bus));
    }
    for (std::size_t at = 2; at < m_cards.size(); ++at) {
        const QPointF tip(m_cards[at].left() + kBusInset, m_cards[at].top() - 1);
        painter->setPen(QPen(colour, 1.5));
        painter->drawLine(QPointF(tip.x(), bus), tip - QPointF(0, kHead - 1));
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        paintArrowHead(*painter, tip, {0, 1});
    }
    if (QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()) < kReadableLabel)
        return;
    QFont font = QApplication::font();
    font.setPixelSize(metrics::kSmallFont);
    painter->setFont(font);
    painter->setPen(theme.secondary);
    painter->drawText(QRectF(from + 4, bus - 20, 400, 18), Qt::AlignLeft | Qt::AlignVCenter,
                      QCoreApplication::translate("ShortcutBus", "shortcut: every layer sees all before it"));
}

} // namespace wb::ui
