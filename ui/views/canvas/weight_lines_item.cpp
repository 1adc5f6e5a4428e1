// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/weight_lines_item.h"

#include "ui/theme/signed_colour.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kLineShades = 8; ///< Of each sign: lines of one shade are drawn in one go.
constexpr double kWidestLine = 3;

int shadeOfLine(float value, float limit)
{
    const double share = limit > 0 ? std::abs(static_cast<double>(value) / static_cast<double>(limit)) : 0;
    return std::clamp(static_cast<int>(share * kLineShades), 0, kLineShades - 1);
}

double distanceTo(const QLineF& line, const QPointF& point)
{
    const QPointF along = line.p2() - line.p1();
    const QPointF to = point - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double place = length > 0 ? std::clamp(QPointF::dotProduct(along, to) / length, 0.0, 1.0) : 0;
    const QPointF off = to - place * along;
    return std::hypot(off.x(), off.y());
}

} // namespace

WeightLinesItem::WeightLinesItem()
{
    setFlag(QGraphicsItem::ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(-1);
}

void WeightLinesItem::setLines(std::vector<WeightLine> lines, float limit)
{
    prepareGeometryChange();
    m_lines = std::move(lines);
    m_limit = limit;
    m_picture = {};
    m_bounds = {};
    for (const WeightLine& line : m_lines) {
        const QRectF box = QRectF(line.where.p1(), line.where.p2()).normalized();
        m_bounds = m_bounds.united(box.adjusted(-kWidestLine, -kWidestLine, kWidestLine, kWidestLine));
    }
    update();
}

void WeightLinesItem::setMoving(bool moving)
{
    m_moving = moving;
    if (moving)
        m_picture = {};
    else
        update();
}

const WeightLine* WeightLinesItem::nearest(const QPointF& point, qreal reach) const
{
    const WeightLine* found = nullptr;
    qreal closest = reach;
    // From the back: what is drawn on top wins.
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        const qreal distance = distanceTo(line->where, point);
        if (distance < closest) {
            closest = distance;
            found = &*line;
        }
    }
    return found;
}

void WeightLinesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget)
{
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    if (m_moving)
        paintLines(*painter, option->exposedRect, theme, false);
    else if (widget)
        paintPicture(*painter, *widget, theme);
    else
        paintLines(*painter, option->exposedRect, theme, true);
}

void WeightLinesItem::paintPicture(QPainter& painter, const QWidget& viewport, const Theme& theme)
{
    const QTransform toDevice = painter.worldTransform();
    if (m_picture.isNull() || toDevice != m_pictureTransform || theme.window != m_pictureGround) {
        m_pictureTransform = toDevice;
        m_pictureGround = theme.window;
        m_pictureRect = toDevice.mapRect(m_bounds).toAlignedRect().intersected(viewport.rect());
        if (m_pictureRect.isEmpty())
            return;
        const qreal ratio = painter.device()->devicePixelRatioF();
        m_picture = QPixmap((QSizeF(m_pictureRect.size()) * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter drawing(&m_picture);
        drawing.setTransform(toDevice * QTransform::fromTranslate(-m_pictureRect.x(), -m_pictureRect.y()));
        paintLines(drawing, toDevice.inverted().mapRect(QRectF(m_pictureRect)), theme, true);
    }
    painter.save();
    painter.resetTransform();
    painter.drawPixmap(m_pictureRect.topLeft(), m_picture);
    painter.restore();
}

void WeightLinesItem::paintLines(QPainter& painter, const QRectF& exposed, const Theme& theme, bool smooth) const
{
    painter.setRenderHint(QPainter::Antialiasing, smooth);
    QVector<QLineF> batches[2][kLineShades];
    for (const WeightLine& line : m_lines) {
        const QRectF box = QRectF(line.where.p1(), line.where.p2()).normalized();
        if (box.adjusted(-1, -1, 1, 1).intersects(exposed))
            batches[line.value < 0 ? 0 : 1][shadeOfLine(line.value, m_limit)].push_back(line.where);
    }
    for (int shade = 0; shade < kLineShades; ++shade) {
        const double strength = (shade + 1.0) / kLineShades;
        for (int sign = 0; sign < 2; ++sign) {
            const QVector<QLineF>& batch = batches[sign][shade];
            if (batch.isEmpty())
                continue;
            QPen pen(signedColour(theme, sign == 0 ? -strength : strength),
                     smooth && shade >= kLineShades / 2 ? 1 + (kWidestLine - 1) * (strength - 0.5) * 2 : 1);
            pen.setCosmetic(true);
            painter.setPen(pen);
            painter.drawLines(batch);
        }
    }
}

} // namespace wb::ui
