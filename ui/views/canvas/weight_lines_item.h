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

/// Weights as lines, coloured and as wide as their values say, the later ones on top. A still view keeps them as a
/// picture; while it moves they are drawn quickly. The mouse goes through it: ask nearest().
class WeightLinesItem : public QGraphicsItem {
public:
    WeightLinesItem();

    /// limit is the magnitude that takes the strongest colour.
    void setLines(std::vector<WeightLine> lines, float limit);
    const std::vector<WeightLine>& lines() const { return m_lines; }
    void setMoving(bool moving);
    /// The line closest to the point and within reach of it, or null.
    const WeightLine* nearest(const QPointF& point, qreal reach) const;

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintLines(QPainter& painter, const QRectF& exposed, const Theme& theme, bool smooth) const;
    void paintPicture(QPainter& painter, const QWidget& viewport, const Theme& theme);

    std::vector<WeightLine> m_lines;
    float m_limit = 0;
    QRectF m_bounds;
    bool m_moving = false;
    QPixmap m_picture; ///< Of what the view shows of it; null until painted.
    QRect m_pictureRect;
    QTransform m_pictureTransform;
    QColor m_pictureGround;
};

} // namespace wb::ui
