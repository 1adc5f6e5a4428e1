// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/edge_item.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QWidget>

namespace wb::ui {

namespace {

constexpr qreal kBusRise = 28;  ///< Of the bus above the cards.
constexpr qreal kBusInset = 16; ///< Of its connections from a card's edge.
constexpr qreal kHead = 5;

void paintArrowHead(QPainter& painter, const QPointF& tip, const QPointF& direction)
{
    const QPointF across(-direction.y(), direction.x());
    const QPointF back = tip - kHead * 1.6 * direction;
    painter.drawPolygon(QPolygonF{tip, back + kHead * 0.8 * across, back - kHead * 0.8 * across});
}

} // namespace

void EdgeItem::setLabel(const QString& label)
{
    m_label = label;
    update();
}

void EdgeItem::setFaded(bool faded) { setOpacity(faded ? 0.4 : 1); }

void EdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.border, 1.5));
    painter->drawLine(QPointF(4, 0), QPointF(kLength - kHead - 4, 0));
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.border);
    paintArrowHead(*painter, {kLength - 3, 0}, {1, 0});
    QFont font = QApplication::font();
    font.setPixelSize(metrics::kSmallFont);
    painter->setFont(font);
    painter->setPen(theme.secondary);
    painter->drawText(QRectF(0, -34, kLength, 18), Qt::AlignHCenter | Qt::AlignVCenter, m_label);
}

void ShortcutBus::setCards(std::vector<std::pair<qreal, qreal>> cards, qreal cardHeight)
{
    prepareGeometryChange();
    m_cards = std::move(cards);
    m_top = -cardHeight / 2;
}

QRectF ShortcutBus::boundingRect() const
{
    if (m_cards.empty())
        return {};
    return {m_cards.front().first, m_top - kBusRise - 20, m_cards.back().second - m_cards.front().first, kBusRise + 22};
}

void ShortcutBus::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (m_cards.size() < 3)
        return;
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    const QColor colour = theme.series[1];
    const qreal bus = m_top - kBusRise;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5));
    const qreal from = m_cards.front().second - kBusInset;
    painter->drawLine(QPointF(from, bus), QPointF(m_cards.back().first + kBusInset, bus));
    // The first layer sees only the inputs and the last one is seen by none: they have an edge alone.
    for (std::size_t at = 0; at + 2 < m_cards.size(); ++at)
        painter->drawLine(QPointF(m_cards[at].second - kBusInset, m_top), QPointF(m_cards[at].second - kBusInset, bus));
    for (std::size_t at = 2; at < m_cards.size(); ++at) {
        const qreal x = m_cards[at].first + kBusInset;
        painter->setPen(QPen(colour, 1.5));
        painter->drawLine(QPointF(x, bus), QPointF(x, m_top - kHead));
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        paintArrowHead(*painter, {x, m_top - 1}, {0, 1});
    }
    QFont font = QApplication::font();
    font.setPixelSize(metrics::kSmallFont);
    painter->setFont(font);
    painter->setPen(theme.secondary);
    painter->drawText(QRectF(from + 4, bus - 20, 400, 18), Qt::AlignLeft | Qt::AlignVCenter,
                      QCoreApplication::translate("ShortcutBus", "shortcut: every layer sees all before it"));
}

} // namespace wb::ui
