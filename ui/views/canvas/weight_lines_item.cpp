// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/weight_lines_item.h"

#include "ui/theme/signed_colour.h"
#include "ui/views/canvas/line_raster.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kLineShades = 8;          ///< Of each sign.
constexpr int kWidestLine = 4;          ///< Strands side by side.
constexpr double kLineStep = 0.7;       ///< Pixels between them.
constexpr std::size_t kManyLines = 300; ///< From which on they are thin and let each other shine through.
constexpr double kMostStretched = 3;    ///< A picture of another zoom, until the view stands still.
constexpr double kLargestPicture = 3e6; ///< Pixels.
constexpr double kFaintestLine = 0.18;  ///< Opacity.

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
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(-1);
}

void WeightLinesItem::setLines(std::vector<WeightLine> lines, float limit, const QRectF& seen)
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
    if (!seen.isNull())
        m_bounds &= seen;
    update();
}

void WeightLinesItem::setMoving(bool moving)
{
    m_moving = moving;
    if (!moving)
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

bool WeightLinesItem::pictureServes(const QRectF& needed, double scale, const Theme& theme) const
{
    if (m_picture.isNull() || m_pictureTheme != &theme || !m_picturePart.contains(needed))
        return false;
    // While the zoom changes a stretched one will do.
    return qFuzzyCompare(scale, m_pictureScale) ||
           (m_moving && scale < kMostStretched * m_pictureScale && m_pictureScale < kMostStretched * scale);
}

void WeightLinesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const Theme& theme = themeOf(widget ? widget->palette() : QApplication::palette());
    const QTransform toDevice = painter->worldTransform();
    const double scale = toDevice.m11() * painter->device()->devicePixelRatioF();
    const QRectF inSight = widget ? toDevice.inverted().mapRect(QRectF(widget->rect())) : m_bounds;
    const QRectF needed = m_bounds & inSight;
    if (needed.isEmpty())
        return;
    if (!pictureServes(needed, scale, theme)) {
        // All of it if that is not too large, or else what is in sight and a bit around it to be moved to.
        const bool whole = m_bounds.width() * m_bounds.height() * scale * scale < kLargestPicture;
        const QPointF around(inSight.width() / 4, inSight.height() / 4);
        m_picturePart =
            whole ? m_bounds : m_bounds & QRectF(inSight.topLeft() - around, inSight.bottomRight() + around);
        m_picture = QPixmap::fromImage(draw(m_picturePart, scale, theme));
        m_pictureScale = scale;
        m_pictureTheme = &theme;
    }
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawPixmap(QRectF(m_picturePart.topLeft(), QSizeF(m_picture.size()) / m_pictureScale), m_picture,
                        QRectF(m_picture.rect()));
}

QImage WeightLinesItem::draw(const QRectF& part, double scale, const Theme& theme) const
{
    QImage image((part.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const bool many = m_lines.size() > kManyLines;
    const QTransform toImage = QTransform::fromScale(scale, scale).translate(-part.x(), -part.y());
    for (const WeightLine& line : m_lines) {
        const QLineF where = toImage.map(line.where);
        const int shade = shadeOfLine(line.value, m_limit);
        const QColor colour = lineColour(theme, shade, many);
        // Wide ones are several side by side.
        const int strands = many ? 1 : 1 + (kWidestLine - 1) * std::abs(shade) / kLineShades;
        for (int strand = 0; strand < strands; ++strand)
            blendLine(image, where.translated(0, (strand - 0.5 * (strands - 1)) * kLineStep), colour);
    }
    return image;
}

} // namespace wb::ui
