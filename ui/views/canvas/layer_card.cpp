// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/layer_card.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/activation_curve.h"

#include <QApplication>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

#include <cmath>

namespace wb::ui {

namespace {

constexpr qreal kNarrowest = 132;
constexpr qreal kPerDoubling = 6;
constexpr qreal kRing = 5; ///< Room around the card for the focus ring.

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void paintFunction(QPainter& painter, const CardContent& content, const QRectF& row, const Theme& theme)
{
    const QRectF icon(row.left(), row.top() + 1, 22, row.height() - 2);
    painter.setPen(QPen(theme.divider, 1));
    painter.drawLine(QPointF(icon.left(), icon.center().y()), QPointF(icon.right(), icon.center().y()));
    painter.setPen(QPen(theme.series[0], 1.5));
    painter.drawPolyline(activationLine(content.function, 4, icon));
    painter.setPen(theme.text);
    // The steepness stays whole; a long name gives way.
    const QString end = content.steepnessText.isEmpty() ? QString() : QStringLiteral(" · ") + content.steepnessText;
    const QRectF text = row.adjusted(28, 0, 4, 0);
    const int room = static_cast<int>(text.width()) - painter.fontMetrics().horizontalAdvance(end);
    const QString name = painter.fontMetrics().elidedText(content.functionText, Qt::ElideRight, room);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, name + end);
}

void paintShare(QPainter& painter, const CardContent& content, const QRectF& row, const Theme& theme)
{
    painter.setPen(theme.secondary);
    painter.drawText(row, Qt::AlignTop | Qt::AlignLeft, content.parametersText);
    const QRectF track(row.left(), row.bottom() - 4, row.width(), 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(theme.accent);
    const qreal width = std::max(content.share > 0 ? 2.0 : 0.0, track.width() * content.share);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(width, track.height())), 2, 2);
}

} // namespace

LayerCard::LayerCard(CardContent content) : m_content(std::move(content))
{
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    setObjectName(QStringLiteral("layerCard%1").arg(m_content.id.value));
}

void LayerCard::setContent(CardContent content)
{
    if (content == m_content)
        return;
    if (content.units != m_content.units)
        prepareGeometryChange();
    m_content = std::move(content);
    update();
}

qreal LayerCard::width() const
{
    return kNarrowest + std::round(kPerDoubling * std::log2(static_cast<double>(std::max(1, m_content.units))));
}

void LayerCard::setMarked(bool marked, bool focused)
{
    if (marked == m_marked && focused == m_focused)
        return;
    m_marked = marked;
    m_focused = focused;
    update();
}

QRectF LayerCard::boundingRect() const { return cardRect().adjusted(-kRing, -kRing, kRing, kRing); }

void LayerCard::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    const QFont font = QApplication::font();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = cardRect().adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_marked && m_focused) {
        painter->setPen(QPen(theme.accent, metrics::kFocusRing));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card.adjusted(-3.5, -3.5, 3.5, 3.5), metrics::kCardRadius + 3,
                                 metrics::kCardRadius + 3);
    }
    const QColor edge = m_marked ? theme.accent : m_hovered ? theme.border : theme.divider;
    painter->setPen(QPen(edge, m_marked ? 2 : 1));
    painter->setBrush(m_content.isInput ? theme.panel : m_marked ? mixed(theme.base, theme.accent, 0.06) : theme.base);
    painter->drawRoundedRect(card, metrics::kCardRadius, metrics::kCardRadius);
    painter->setBrush(Qt::NoBrush);

    const QRectF inner = card.adjusted(metrics::kPadding, metrics::kRowGap + 1, -metrics::kPadding, -10);
    painter->setFont(sized(font, metrics::kTitleFont, QFont::DemiBold));
    painter->setPen(theme.text);
    const QRectF head(inner.left(), inner.top(), inner.width(), 20);
    painter->drawText(head, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(m_content.title, Qt::ElideRight, int(head.width())));
    painter->setFont(sized(font, metrics::kMetricFont));
    const QRectF metric(inner.left(), inner.top() + 22, inner.width(), 30);
    const QString units = countText(m_content.units);
    painter->drawText(metric, Qt::AlignVCenter | Qt::AlignLeft, units);
    const int unitsWidth = painter->fontMetrics().horizontalAdvance(units);
    painter->setFont(sized(font, metrics::kSmallFont));
    painter->setPen(theme.secondary);
    painter->drawText(metric.adjusted(unitsWidth + 6, 0, 0, -3), Qt::AlignBottom | Qt::AlignLeft,
                      m_content.isInput      ? tr("inputs")
                      : m_content.units == 1 ? tr("unit")
                                             : tr("units"));
    if (m_content.isInput)
        return;
    painter->setFont(sized(font, 12));
    paintFunction(*painter, m_content, {inner.left(), inner.top() + 56, inner.width(), 18}, theme);
    painter->setFont(sized(font, metrics::kSmallFont));
    paintShare(*painter, m_content, {inner.left(), inner.bottom() - 22, inner.width(), 22}, theme);
}

void LayerCard::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_homeX = x();
    emit pressed(m_content.id);
}

void LayerCard::mouseMoveEvent(QGraphicsSceneMouseEvent* event)
{
    if (m_content.isInput)
        return;
    const QPoint moved = event->screenPos() - event->buttonDownScreenPos(Qt::LeftButton);
    if (!m_dragging && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setZValue(10);
    setOpacity(0.85);
    setX(m_homeX + event->scenePos().x() - event->buttonDownScenePos(Qt::LeftButton).x());
    emit dragged(m_content.id);
}

void LayerCard::mouseReleaseEvent(QGraphicsSceneMouseEvent*)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    setZValue(0);
    setOpacity(1);
    emit dropped(m_content.id);
}

void LayerCard::mouseDoubleClickEvent(QGraphicsSceneMouseEvent*) { emit opened(m_content.id); }

void LayerCard::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    m_hovered = true;
    update();
}

void LayerCard::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    m_hovered = false;
    update();
}

} // namespace wb::ui
