// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/weight_histogram_chart.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"

#include <algorithm>

namespace wb::ui {

namespace {

QString weightText(double value) { return QString::fromStdString(numberText(value, 3)); }

} // namespace

WeightHistogramChart::WeightHistogramChart(QWidget* parent)
    : Chart(tr("Weight distribution"), parent), m_outline(addGraph()), m_zero(new QCPItemLine(this))
{
    setObjectName(QStringLiteral("weightHistogram"));
    setEmptyText(tr("Select a layer to see how its weights are distributed."));
    xAxis->setLabel(tr("Weight"));
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

void WeightHistogramChart::setStatistics(const WeightStatistics& statistics, const QString& layer)
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

void WeightHistogramChart::dress(const Theme& theme)
{
    QColor fill = theme.series[0];
    fill.setAlphaF(0.12F);
    m_outline->setPen(QPen(theme.series[0], 1.5));
    m_outline->setBrush(fill);
    m_zero->setPen(QPen(theme.secondary, 1, Qt::DashLine));
}

void WeightHistogramChart::fitAxes(const QSizeF&)
{
    const double range = m_statistics.largest - m_statistics.smallest;
    const double side = range > 0 ? 0.04 * range : std::max(1e-6, 0.5 * std::abs(m_statistics.smallest));
    xAxis->setRange(m_statistics.smallest - side, m_statistics.largest + side);
    const auto highest = *std::max_element(m_statistics.counts.begin(), m_statistics.counts.end());
    yAxis->setRange(0, 1.08 * static_cast<double>(highest));
}

QString WeightHistogramChart::readingAt(const QPointF& position) const
{
    const double weight = xAxis->pixelToCoord(position.x());
    const auto& edges = m_statistics.edges;
    const auto above = std::upper_bound(edges.begin(), edges.end(), weight);
    if (above == edges.begin() || above == edges.end())
        return weightText(weight);
    const auto bin = static_cast<std::size_t>(above - edges.begin()) - 1;
    const auto count = m_statistics.counts[bin];
    return tr("%1 to %2").arg(weightText(edges[bin]), weightText(edges[bin + 1])) + u'\n' +
           tr("%1 weights, %2")
               .arg(countText(count),
                    percentText(static_cast<double>(count) / static_cast<double>(m_statistics.looked)));
}

QString WeightHistogramChart::table() const
{
    QString text = QStringLiteral("from,to,weights\n");
    for (std::size_t bin = 0; bin < m_statistics.counts.size(); ++bin)
        text += QStringLiteral("%1,%2,%3\n")
                    .arg(QString::fromStdString(numberText(m_statistics.edges[bin], 9)),
                         QString::fromStdString(numberText(m_statistics.edges[bin + 1], 9)))
                    .arg(m_statistics.counts[bin]);
    return text;
}

} // namespace wb::ui
