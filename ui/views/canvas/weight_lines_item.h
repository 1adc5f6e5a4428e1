// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/parameter_edit.h"
#include "ui/theme/theme.h"

#include <QGraphicsItem>
#include <QPixmap>

#include <vector>

namespace wb::ui {

/// One weight as a line between two units, in scene coordinates.
struct WeightLine {
    QLineF where;
    float value = 0;
    ParameterRef parameter;
};

/// Weights as lines, coloured and as wide as their values say, the later ones on top. They are kept as a picture, which
/// a pan moves and a zoom stretches until the view stands still. The mouse goes through it: ask nearest().
class WeightLinesItem : public QGraphicsItem {
public:
    WeightLinesItem();

    /// limit is the magnitude that takes the strongest colour. What lies outside of seen is hidden by cards and not
    /// drawn; all is where it is null.
    void setLines(std::vector<WeightLine> lines, float limit, const QRectF& seen = {});
    const std::vector<WeightLine>& lines() const { return m_lines; }
    void setMoving(bool moving);
    /// The line closest to the point and within reach of it, or null.
    const WeightLine* nearest(const QPointF& point, qreal reach) const;

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QImage draw(const QRectF& part, double scale, const Theme& theme) const;
    bool pictureServes(const QRectF& needed, double scale, const Theme& theme) const;

    std::vector<WeightLine> m_lines;
    float m_limit = 0;
    QRectF m_bounds;
    bool m_moving = false;
    QPixmap m_picture;    ///< Null until painted.
    QRectF m_picturePart; ///< Of the item, in its coordinates.
    double m_pictureScale = 1;
    const Theme* m_pictureTheme = nullptr;
};

} // namespace wb::ui
