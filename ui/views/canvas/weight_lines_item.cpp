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

constexpr int kLineShades = 8; ///< Of each sign.
constexpr double kWidestLine = 3;
constexpr std::size_t kManyLines = 300; ///< From which on they are thin and let each other shine through.
constexpr double kWidestOfMany = 1.5;
constexpr double kFaintestLine = 0.18; ///< Opacity.

/// 1 to kLineShades by magnitude, with the sign of the value.
int shadeOfLine(float value, float limit)
{
    const double share = limit > 0 ? std::abs(static_cast<double>(value) / static_cast<double>(limit)) : 0;
    const int shade = std::clamp(static_cast<int>(share * kLineShades) + 1, 1, kLineShades);
    return value < 0 ? -shade : shade;
}

/// As the map of signed values on the ground, but clear instead of white or black: weak lines do not erase others.
QColor lineColour(const Theme& theme, int shade, bool many)
{
    QColor colour = signedColour(theme, shade < 0 ? -1 : 1);
    const double strength = std::abs(shade) / static_cast<double>(kLineShades);
    colour.setAlphaF(static_cast<float>(std::max(kFaintestLine, (many ? 0.6 : 1.0) * strength)));
    return colour;
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
    const bool many = m_lines.size() > kManyLines;
    const double widest = !smooth ? 1 : many ? kWidestOfMany : kWidestLine;
    QVector<QLineF> batch;
    int shade = 0;
    const auto draw = [&] {
        if (!batch.isEmpty()) {
            const double strength = std::abs(shade) / static_cast<double>(kLineShades);
            QPen pen(lineColour(theme, shade, many), 1 + (widest - 1) * std::max(0.0, 2 * strength - 1));
            pen.setCosmetic(true);
            painter.setPen(pen);
            painter.drawLines(batch);
        }
        batch.clear();
    };
    for (const WeightLine& line : m_lines) {
        const QRectF box = QRectF(line.where.p1(), line.where.p2()).normalized();
        if (!box.adjusted(-1, -1, 1, 1).intersects(exposed))
            continue;
        // Sorted by size they come in runs of one shade; only the sign goes to and fro.
        if (const int next = shadeOfLine(line.value, m_limit); next != shade) {
            draw();
            shade = next;
        }
        batch.push_back(line.where);
    }
    draw();
}

} // namespace wb::ui
