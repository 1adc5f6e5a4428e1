// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/line_raster.h"

#include <QColor>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

/// The pixels of an image with its rows, or its columns where a line is steep, as the axis that is walked along.
struct LinePixels {
    quint32* first;
    std::ptrdiff_t along;  ///< From one step of the line to the next.
    std::ptrdiff_t across; ///< To the neighbour that shares the line's colour.
    int length;
    int breadth;
};

/// coverage 0 to 256 of a premultiplied colour over a premultiplied pixel; two channels at once.
void blendPixel(quint32& pixel, quint32 colour, quint32 coverage)
{
    constexpr quint32 kEven = 0x00FF00FF;
    const quint32 even = (((colour & kEven) * coverage) >> 8U) & kEven;
    const quint32 odd = (((colour >> 8U) & kEven) * coverage) & ~kEven;
    const quint32 source = even | odd;
    const quint32 stays = 256 - (source >> 24U);
    pixel = source + (((((pixel & kEven) * stays) >> 8U) & kEven) | ((((pixel >> 8U) & kEven) * stays) & ~kEven));
}

/// From (a, b) to (c, d), the first one along; a < c.
void walk(const LinePixels& pixels, double a, double b, double c, double d, quint32 colour)
{
    const double slope = c > a ? (d - b) / (c - a) : 0;
    const int begin = std::max(0, static_cast<int>(std::ceil(std::clamp(a, -1.0, pixels.length + 1.0))));
    const int end = std::min(pixels.length - 1, static_cast<int>(std::floor(std::clamp(c, -1.0, pixels.length + 1.0))));
    for (int at = begin; at <= end; ++at) {
        const double place = b + slope * (at - a);
        if (place <= -1 || place >= pixels.breadth)
            continue;
        const int lower = static_cast<int>(std::floor(place));
        const auto upperPart = static_cast<quint32>((place - lower) * 256);
        quint32* pixel = pixels.first + at * pixels.along + lower * pixels.across;
        if (lower >= 0)
            blendPixel(*pixel, colour, 256 - upperPart);
        if (lower + 1 < pixels.breadth)
            blendPixel(*(pixel + pixels.across), colour, upperPart);
    }
}

} // namespace

void blendLine(QImage& image, const QLineF& line, const QColor& colour)
{
    auto* first = reinterpret_cast<quint32*>(image.bits());
    const std::ptrdiff_t row = image.bytesPerLine() / 4;
    const quint32 ink = qPremultiply(colour.rgba());
    const bool steep = std::abs(line.dy()) > std::abs(line.dx());
    const LinePixels pixels = steep ? LinePixels{first, row, 1, image.height(), image.width()}
                                    : LinePixels{first, 1, row, image.width(), image.height()};
    QPointF from = steep ? QPointF(line.y1(), line.x1()) : line.p1();
    QPointF to = steep ? QPointF(line.y2(), line.x2()) : line.p2();
    if (to.x() < from.x())
        std::swap(from, to);
    // Pixels are numbered by their centres.
    walk(pixels, from.x() - 0.5, from.y() - 0.5, to.x() - 0.5, to.y() - 0.5, ink);
}

} // namespace wb::ui
