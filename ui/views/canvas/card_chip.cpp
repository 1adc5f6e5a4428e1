// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/card_chip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

namespace wb::ui {

namespace {

constexpr qreal kChipHeight = 20;
constexpr qreal kChipInset = 8;       ///< From the card's corner.
constexpr double kChipReadable = 0.4; ///< Zoom below which its text is none.

QFont chipFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(metrics::kSmallFont);
    return font;
}

} // namespace

CardChip::CardChip(ChipContent content, QGraphicsItem* card) : QGraphicsObject(card)
{
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    setObjectName(QStringLiteral("cardChip"));
    setContent(std::move(content));
}

void CardChip::setContent(ChipContent content)
{
    if (content == m_content)
        return;
    prepareGeometryChange();
    m_content = std::move(content);
    setToolTip(m_content.toolTip);
    update();
}

QRectF CardChip::boundingRect() const
{
    const qreal width = QFontMetricsF(chipFont()).horizontalAdvance(m_content.text) + 2 * metrics::kRowGap;
    return {-kChipInset - width, -kChipHeight / 2, width, kChipHeight};
}

void CardChip::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()) < kChipReadable)
        return;
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    const QColor colour = m_content.severity == Severity::Error ? theme.error : theme.warning;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, m_hovered ? 2 : 1));
    painter->setBrush(mixed(theme.base, colour, m_hovered ? 0.16 : 0.06));
    const QRectF pill = boundingRect().adjusted(1, 1, -1, -1);
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->setFont(chipFont());
    painter->setPen(colour);
    painter->drawText(pill, Qt::AlignCenter, m_content.text);
}

void CardChip::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void CardChip::mouseReleaseEvent(QGraphicsSceneMouseEvent* event)
{
    if (boundingRect().contains(event->pos()))
        emit clicked();
}

void CardChip::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    m_hovered = true;
    update();
}

void CardChip::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    m_hovered = false;
    update();
}

} // namespace wb::ui
