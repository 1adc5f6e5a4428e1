// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/mini_map.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/canvas/canvas_view.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr double kScreensToNeedMap = 1.5;
constexpr int kMapWidth = 208;
constexpr int kLowestMap = 40;
constexpr int kHighestMap = 120;
constexpr int kMapFrame = 6;

} // namespace

MiniMap::MiniMap(CanvasView& view) : QWidget(&view), m_view(view)
{
    setObjectName(QStringLiteral("miniMap"));
    setAccessibleName(tr("Map of the network"));
    setToolTip(tr("The whole network: click or drag to move the view"));
    setCursor(Qt::PointingHandCursor);
    hide();
}

QSize MiniMap::sizeHint() const
{
    const QRectF content = m_view.canvas().contentRect();
    const double height = 2 * kMapFrame + (kMapWidth - 2 * kMapFrame) * content.height() / content.width();
    return {kMapWidth, std::clamp(static_cast<int>(height), kLowestMap, kHighestMap)};
}

void MiniMap::follow()
{
    const QSizeF content = m_view.canvas().contentRect().size() * m_view.zoom();
    const QSizeF screen = m_view.viewport()->size();
    const bool needed =
        content.width() > kScreensToNeedMap * screen.width() || content.height() > kScreensToNeedMap * screen.height();
    const QSize size = sizeHint();
    const bool fits = screen.width() > 2.0 * size.width() && screen.height() > 2.0 * size.height();
    setVisible(needed && fits);
    setGeometry(QRect(QPoint(m_view.width() - size.width() - metrics::kPadding,
                             m_view.height() - size.height() - metrics::kPadding - metrics::kRowHeight),
                      size));
    update();
}

QTransform MiniMap::toMap() const
{
    const QRectF content = m_view.canvas().contentRect();
    const QRectF room = QRectF(rect()).adjusted(kMapFrame, kMapFrame, -kMapFrame, -kMapFrame);
    const double scale = std::min(room.width() / content.width(), room.height() / content.height());
    const QPointF centre = room.center() - scale * content.center();
    return QTransform::fromTranslate(centre.x(), centre.y()).scale(scale, scale);
}

void MiniMap::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QTransform map = toMap();
    for (const LayerCard* card : m_view.canvas().cards()) {
        const QRectF place = map.mapRect(card->mapRectToScene(card->cardRect()));
        painter.fillRect(place.adjusted(0, 0, std::max(0.0, 2 - place.width()), 0),
                         card->isMarked() ? theme.accent : mixed(theme.panel, theme.secondary, 0.5));
    }
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(map.mapRect(seen).intersected(QRectF(rect()).adjusted(2, 2, -2, -2)));
}

void MiniMap::mousePressEvent(QMouseEvent* event) { moveView(event->position()); }

void MiniMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveView(event->position());
}

void MiniMap::moveView(const QPointF& to) { m_view.lookAt(toMap().inverted().map(to)); }

} // namespace wb::ui
