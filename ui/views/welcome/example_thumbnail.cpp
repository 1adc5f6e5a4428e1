// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/welcome/example_thumbnail.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr qreal kDotRadius = 2.5;
constexpr int kMostDots = 8;

/// The rectangle a column of data covers, widened by a little so that no mark is cut.
struct ThumbnailRange {
    double low;
    double high;
};

ThumbnailRange thumbnailRange(const Matrix& values, Eigen::Index column)
{
    return {static_cast<double>(values.col(column).minCoeff()), static_cast<double>(values.col(column).maxCoeff())};
}

qreal shareOf(double value, const ThumbnailRange& range)
{
    return range.high > range.low ? (value - range.low) / (range.high - range.low) : 0.5;
}

/// Two inputs: a point a row, its shape and colour by the target.
void drawPoints(QPainter& painter, const QRectF& area, const Dataset& rows, const Theme& theme)
{
    const ThumbnailRange x = thumbnailRange(rows.inputs, 0);
    const ThumbnailRange y = thumbnailRange(rows.inputs, 1);
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        const QPointF at(area.left() + area.width() * shareOf(rows.inputs(row, 0), x),
                         area.bottom() - area.height() * shareOf(rows.inputs(row, 1), y));
        const bool second = rows.targets(row, 0) > 0.5F;
        painter.setPen(second ? QPen(theme.series[1], 1.25) : QPen(Qt::NoPen));
        painter.setBrush(second ? QBrush(Qt::NoBrush) : QBrush(theme.series[0]));
        const qreal radius = rows.rows() <= 8 ? 2 * kDotRadius : kDotRadius * 0.7;
        painter.drawEllipse(at, radius, radius);
    }
}

/// One input, one number: the points in the order of x.
void drawCurve(QPainter& painter, const QRectF& area, const Dataset& rows, const Theme& theme)
{
    std::vector<std::pair<float, float>> points;
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        points.emplace_back(rows.inputs(row, 0), rows.targets(row, 0));
    std::sort(points.begin(), points.end());
    const ThumbnailRange x = thumbnailRange(rows.inputs, 0);
    const ThumbnailRange y = thumbnailRange(rows.targets, 0);
    QPainterPath path;
    for (const auto& point : points) {
        const QPointF at(area.left() + area.width() * shareOf(point.first, x),
                         area.bottom() - area.height() * shareOf(point.second, y));
        path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.divider, 1));
    painter.drawLine(QLineF(area.left(), area.center().y(), area.right(), area.center().y()));
    painter.setPen(QPen(theme.series[0], 2));
    painter.drawPath(path);
}

/// 8 x 8 inputs: the first four rows as pictures beside one another.
void drawPictures(QPainter& painter, const QRectF& area, const Dataset& rows, const Theme& theme)
{
    constexpr int kSide = 8;
    const auto count = std::min<Eigen::Index>(4, rows.rows());
    const qreal cell = std::min(area.height() / kSide, area.width() / (kSide * 4 + 3));
    const auto pictures = static_cast<qreal>(count);
    const qreal left = area.center().x() - cell * (kSide * pictures + pictures - 1) / 2;
    painter.setPen(Qt::NoPen);
    for (Eigen::Index row = 0; row < count; ++row)
        for (int pixel = 0; pixel < kSide * kSide; ++pixel) {
            const double ink = std::clamp(static_cast<double>(rows.inputs(row, pixel)), 0.0, 1.0);
            const int line = pixel / kSide;
            const int column = pixel % kSide;
            const QRectF at(left + cell * (static_cast<qreal>(row) * (kSide + 1) + column),
                            area.center().y() + cell * (line - kSide / 2.0), cell - 0.5, cell - 0.5);
            painter.fillRect(at, mixed(theme.panel, theme.series[0], ink));
        }
}

/// Many inputs in a row: the first row of each class as a line.
void drawWaves(QPainter& painter, const QRectF& area, const Dataset& rows, const Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    const double low = static_cast<double>(rows.inputs.minCoeff());
    const double high = static_cast<double>(rows.inputs.maxCoeff());
    const Eigen::Index last = rows.inputs.cols() - 1;
    for (Eigen::Index group = 0; group < rows.targets.cols(); ++group) {
        Eigen::Index row = 0;
        while (row + 1 < rows.rows() && rows.targets(row, group) < 0.5F)
            ++row;
        QPainterPath path;
        for (Eigen::Index at = 0; at <= last; ++at) {
            const QPointF point(area.left() + area.width() * static_cast<qreal>(at) / static_cast<qreal>(last),
                                area.bottom() - area.height() * shareOf(rows.inputs(row, at), {low, high}));
            at == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        const auto series = static_cast<std::size_t>(group) % theme.series.size();
        painter.setPen(QPen(theme.series[series], 1.5, group < 2 ? Qt::SolidLine : Qt::DashLine));
        painter.drawPath(path);
    }
}

} // namespace

void drawTopology(QPainter& painter, const QRectF& area, const NetworkSpec& spec, const Theme& theme)
{
    std::vector<int> sizes{spec.inputs};
    for (const LayerSpec& layer : spec.layers)
        sizes.push_back(layer.outputs);
    std::vector<std::vector<QPointF>> columns;
    const qreal step = area.width() / static_cast<qreal>(sizes.size());
    for (std::size_t column = 0; column < sizes.size(); ++column) {
        const int dots = std::min(sizes[column], kMostDots);
        const qreal pitch = std::min(area.height() / kMostDots, area.height() / std::max(1, dots));
        columns.emplace_back();
        for (int dot = 0; dot < dots; ++dot)
            columns.back().emplace_back(area.left() + step * (static_cast<qreal>(column) + 0.5),
                                        area.center().y() + pitch * (dot - (dots - 1) / 2.0));
    }
    painter.setPen(QPen(mixed(theme.base, theme.secondary, 0.35), 0.75));
    for (std::size_t column = 1; column < columns.size(); ++column)
        for (const QPointF& from : columns[column - 1])
            for (const QPointF& to : columns[column])
                painter.drawLine(from, to);
    painter.setPen(Qt::NoPen);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        painter.setBrush(column == 0 ? theme.secondary : column + 1 == columns.size() ? theme.series[1] : theme.accent);
        for (const QPointF& dot : columns[column])
            painter.drawEllipse(dot, kDotRadius, kDotRadius);
    }
}

void drawExample(QPainter& painter, const QRectF& area, const Example& example, const Theme& theme)
{
    if (example.rows)
        drawRows(painter, area, *example.rows, theme);
    else
        drawTopology(painter, area, example.expert.network.spec(), theme);
}

void drawRows(QPainter& painter, const QRectF& area, const Dataset& rows, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (rows.inputs.cols() == 1)
        drawCurve(painter, area, rows, theme);
    else if (rows.inputs.cols() == 2)
        drawPoints(painter, QRectF(area.center().x() - area.height() / 2, area.top(), area.height(), area.height()),
                   rows, theme);
    else if (rows.inputs.cols() == 64)
        drawPictures(painter, area, rows, theme);
    else
        drawWaves(painter, area, rows, theme);
    painter.restore();
}

} // namespace wb::ui
