// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/neuron_painter.h"

#include "core/base/number_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/signed_colour.h"

#include <QApplication>
#include <QPixmapCache>

#include <cmath>

namespace wb::ui {

namespace {

constexpr int kDotShades = 32;     ///< On each side of 0.
constexpr double kLegibleDot = 30; ///< Pixels across, from which on its value stands in it.
constexpr int kHollowDot = -1;

int shadeOf(double share) { return static_cast<int>(std::lround((std::clamp(share, -1.0, 1.0) + 1) * kDotShades)); }

QColor shadeColour(const Theme& theme, int shade)
{
    return signedColour(theme, static_cast<double>(shade - kDotShades) / kDotShades);
}

/// One dot after the other in a row: the hollow one, then all shades.
class DotSheet {
public:
    DotSheet(const Theme& theme, double diameter, double ratio)
        : m_cell(static_cast<int>(std::ceil((diameter + 2) * ratio))), m_ratio(ratio)
    {
        const QString key = QStringLiteral("wb-dots-%1-%2-%3")
                                .arg(theme.dark ? 1 : 0)
                                .arg(m_cell)
                                .arg(std::lround(diameter * ratio * 8));
        if (QPixmapCache::find(key, &m_sheet))
            return;
        m_sheet = QPixmap(m_cell * (2 * kDotShades + 2), m_cell);
        m_sheet.fill(Qt::transparent);
        QPainter painter(&m_sheet);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.border, ratio));
        const double radius = diameter * ratio / 2;
        for (int at = 0; at < 2 * kDotShades + 2; ++at) {
            painter.setBrush(at == 0 ? QBrush(Qt::NoBrush) : QBrush(shadeColour(theme, at - 1)));
            painter.drawEllipse(QPointF((at + 0.5) * m_cell, 0.5 * m_cell), radius, radius);
        }
        painter.end();
        m_sheet.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, m_sheet);
    }

    void paint(QPainter& painter, const QPointF& centre, int shade) const
    {
        const double half = m_cell / m_ratio / 2;
        painter.drawPixmap(QPointF(std::round(centre.x() - half), std::round(centre.y() - half)), m_sheet,
                           QRectF((shade + 1) * m_cell, 0, m_cell, m_cell));
    }

private:
    int m_cell; ///< In the sheet's own pixels.
    double m_ratio;
    QPixmap m_sheet;
};

void paintNumber(QPainter& painter, const QPointF& centre, float value, const QColor& ground, const Theme& theme)
{
    const bool textReads = contrastRatio(theme.text, ground) >= contrastRatio(theme.base, ground);
    painter.setPen(textReads ? theme.text : theme.base);
    painter.drawText(QRectF(centre.x() - 30, centre.y() - 10, 60, 20), Qt::AlignCenter,
                     QString::fromStdString(numberText(static_cast<double>(value), 2)));
}

} // namespace

void paintNeurons(QPainter& painter, const NeuronPicture& picture, const QRectF& exposed, const Theme& theme)
{
    const QTransform toDevice = painter.worldTransform();
    const double diameter = 2 * NeuronGrid::kRadius * toDevice.m11();
    const DotSheet dots(theme, diameter, painter.device()->devicePixelRatioF());
    const bool numbers = !picture.quick && diameter >= kLegibleDot && !picture.values.isEmpty();
    painter.save();
    painter.resetTransform();
    QFont font = QApplication::font();
    font.setPixelSize(metrics::kSmallFont);
    painter.setFont(font);
    const QRect cells = picture.grid.cellsIn(exposed.translated(-picture.origin));
    for (int column = cells.left(); column <= cells.right(); ++column) {
        for (int row = cells.top(); row <= cells.bottom(); ++row) {
            const int unit = column * picture.grid.rows() + row;
            if (unit >= picture.grid.units())
                break;
            const QPointF centre = toDevice.map(picture.origin + picture.grid.centre(unit));
            const auto at = static_cast<std::size_t>(unit);
            const bool known = at < picture.values.values.size();
            const int shade = known ? shadeOf(picture.values.shareOf(picture.values.values[at])) : kHollowDot;
            dots.paint(painter, centre, shade);
            if (numbers && known)
                paintNumber(painter, centre, picture.values.values[at], shadeColour(theme, shade), theme);
            if (unit == picture.pointed) {
                painter.setPen(QPen(theme.accent, metrics::kFocusRing));
                painter.setBrush(Qt::NoBrush);
                painter.drawEllipse(centre, diameter / 2 + 3, diameter / 2 + 3);
            }
        }
    }
    painter.restore();
}

} // namespace wb::ui
