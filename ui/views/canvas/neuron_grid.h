// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <QSizeF>

namespace wb::ui {

/// Where an open card has its units: column after column from the top, as many to a column as there are columns once
/// they are many. A value; its origin is the grid's top left corner.
class NeuronGrid {
public:
    static constexpr qreal kPitch = 14;
    static constexpr qreal kRadius = 5;
    static constexpr int kShortestColumn = 16;

    explicit NeuronGrid(int units = 1);

    int units() const { return m_units; }
    int rows() const { return m_rows; }
    int columns() const { return (m_units + m_rows - 1) / m_rows; }
    QSizeF size() const { return {columns() * kPitch, m_rows * kPitch}; }
    QPointF centre(int unit) const;
    /// The unit whose cell this is, or -1.
    int unitAt(const QPointF& point) const;
    /// Columns (x) and rows (y) whose cells touch the rectangle.
    QRect cellsIn(const QRectF& rect) const;

private:
    int m_units;
    int m_rows;
};

} // namespace wb::ui
