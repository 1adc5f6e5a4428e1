// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/value_histogram_chart.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"

#include <algorithm>

namespace wb::ui {

QString valueText(double value) { return QString::fromStdString(numberText(value, 3)).replace(u'-', QChar(0x2212)); }

ValueHistogramChart::ValueHistogramChart(const QString& title, const QString& value, const QString& column,
                                         QWidget* parent)
    : Chart(title, parent), m_column(column), m_outline(addGraph()), m_zero(new QCPItemLine(this))
{
    xAxis->setLabel(value);
    yAxis->setTickLabels(false);
    yAxis->setTicks(false);
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    m_outline->setLineStyle(QCPGraph::lsStepLeft);
    m_zero->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_zero->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_zero->start->setCoords(0, 1);
    m_zero->end->setCoords(0, 0);
    setMinimumHeight(120);
}

void ValueHistogramChart::setStatistics(const ValueStatistics& statistics, const QString& layer)
{
    m_statistics = statistics;
    m_layer = layer;
    m_outline->data()->clear();
    if (!isEmpty()) {
        m_outline->addData(m_statistics.edges.front(), 0);
        for (std::size_t bin = 0; bin < m_statistics.counts.size(); ++bin)
            m_outline->addData(m_statistics.edges[bin], static_cast<double>(m_statistics.counts[bin]));
        m_outline->addData(m_statistics.edges.back(), 0);
    }
    refresh();
}

void ValueHistogramChart::dress(const Theme& theme)
{
    QColor fill = theme.series[0];
    fill.setAlphaF(0.12F);
    m_outline->setPen(QPen(theme.series[0], 1.5));
    m_outline->setBrush(fill);
    m_zero->setPen(QPen(theme.secondary, 1, Qt::DashLine));
}

void ValueHistogramChart::fitAxes(const QSizeF&)
{
    const double low = m_statistics.edges.front();
    const double range = m_statistics.edges.back() - low;
    const double side = range > 0 ? 0.04 * range : std::max(1e-6, 0.5 * std::abs(low));
    xAxis->setRange(low - side, low + range + side);
    const auto highest = *std::max_element(m_statistics.counts.begin(), m_statistics.counts.end());
    yAxis->setRange(0, 1.08 * static_cast<double>(highest));
}

QString ValueHistogramChart::readingAt(const QPointF& position) const
{
    const double value = xAxis->pixelToCoord(position.x());
    const auto& edges = m_statistics.edges;
    const auto above = std::upper_bound(edges.begin(), edges.end(), value);
    if (above == edges.begin() || above == edges.end())
        return valueText(value);
    const auto bin = static_cast<std::size_t>(above - edges.begin()) - 1;
    const auto count = m_statistics.counts[bin];
    return tr("%1 to %2").arg(valueText(edges[bin]), valueText(edges[bin + 1])) + u'\n' +
           countReading(countText(count),
                        percentText(static_cast<double>(count) / static_cast<double>(m_statistics.looked)));
}

QString ValueHistogramChart::table() const
{
    QString text = QStringLiteral("from,to,%1\n").arg(m_column);
    for (std::size_t bin = 0; bin < m_statistics.counts.size(); ++bin)
        text += QStringLiteral("%1,%2,%3\n")
                    .arg(QString::fromStdString(numberText(m_statistics.edges[bin], 9)),
                         QString::fromStdString(numberText(m_statistics.edges[bin + 1], 9)))
                    .arg(m_statistics.counts[bin]);
    return text;
}

} // namespace wb::ui
