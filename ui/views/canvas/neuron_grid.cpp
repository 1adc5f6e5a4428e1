// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/neuron_grid.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

int cellOf(qreal place) { return static_cast<int>(std::floor(place / NeuronGrid::kPitch)); }

} // namespace

NeuronGrid::NeuronGrid(int units)
    : m_units(std::max(1, units)),
      m_rows(std::min(m_units,
                      std::max(kShortestColumn, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(m_units)))))))
{
}

QPointF NeuronGrid::centre(int unit) const { return {(unit / m_rows + 0.5) * kPitch, (unit % m_rows + 0.5) * kPitch}; }

int NeuronGrid::unitAt(const QPointF& point) const
{
    const int column = cellOf(point.x());
    const int row = cellOf(point.y());
    if (column < 0 || row < 0 || row >= m_rows)
        return -1;
    const qint64 unit = qint64{column} * m_rows + row;
    return unit < m_units ? static_cast<int>(unit) : -1;
}

QRect NeuronGrid::cellsIn(const QRectF& rect) const
{
    const QRect all(0, 0, columns(), m_rows);
    return all.intersected(
        QRect(QPoint(cellOf(rect.left()), cellOf(rect.top())), QPoint(cellOf(rect.right()), cellOf(rect.bottom()))));
}

} // namespace wb::ui
