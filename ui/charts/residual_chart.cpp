// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/residual_chart.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"

#include <algorithm>

namespace wb::ui {

namespace {

QString residualText(double value) { return QString::fromStdString(numberText(value, 4)); }

} // namespace

ResidualChart::ResidualChart(QWidget* parent)
    : Chart(tr("Residuals"), parent), m_bars(new QCPBars(xAxis, yAxis)), m_zero(new QCPItemStraightLine(this))
{
    setObjectName(QStringLiteral("residualChart"));
    setEmptyText(tr("Nothing to compare: the rows have no targets"));
    m_bars->setWidthType(QCPBars::wtPlotCoords);
    m_zero->point1->setCoords(0, 0);
    m_zero->point2->setCoords(0, 1);
    xAxis->setLabel(tr("Output − target"));
    yAxis->setLabel(tr("Rows"));
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    connect(this, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        const int bin = isEmpty() || event->button() != Qt::LeftButton ? -1 : binAt(event->pos());
        if (bin >= 0)
            emit binChosen(bin);
    });
}

void ResidualChart::setHistogram(ResidualHistogram histogram, const QString& name)
{
    m_histogram = std::move(histogram);
    m_name = name;
    m_bars->data()->clear();
    if (!isEmpty())
        m_bars->setWidth(m_histogram.edges[1] - m_histogram.edges[0]);
    for (std::size_t bin = 0; bin < m_histogram.counts.size(); ++bin)
        m_bars->addData((m_histogram.edges[bin] + m_histogram.edges[bin + 1]) / 2,
                        static_cast<double>(m_histogram.counts[bin]));
    refresh();
}

void ResidualChart::dress(const Theme& theme)
{
    m_bars->setPen(QPen(theme.base, 1));
    m_bars->setBrush(theme.series[0]);
    m_zero->setPen(QPen(theme.secondary, 1, Qt::DashLine));
    xAxis->grid()->setVisible(false);
}

void ResidualChart::fitAxes(const QSizeF&)
{
    const double width = m_histogram.edges.back() - m_histogram.edges.front();
    xAxis->setRange(m_histogram.edges.front() - 0.03 * width, m_histogram.edges.back() + 0.03 * width);
    const auto most = *std::max_element(m_histogram.counts.begin(), m_histogram.counts.end());
    yAxis->setRange(0, static_cast<double>(most) * 1.05);
}

int ResidualChart::binAt(const QPointF& position) const
{
    const double value = xAxis->pixelToCoord(position.x());
    if (value < m_histogram.edges.front() || value > m_histogram.edges.back())
        return -1;
    return static_cast<int>(binOf(m_histogram, value));
}

QString ResidualChart::readingAt(const QPointF& position) const
{
    const int bin = binAt(position);
    if (bin < 0)
        return {};
    const auto at = static_cast<std::size_t>(bin);
    return tr("%1 to %2").arg(residualText(m_histogram.edges[at]), residualText(m_histogram.edges[at + 1])) + u'\n' +
           tr("rows: %1").arg(countText(m_histogram.counts[at]));
}

QString ResidualChart::table() const
{
    QString text = QStringLiteral("residual_from,residual_to,rows\n");
    for (std::size_t bin = 0; bin < m_histogram.counts.size(); ++bin)
        text += QString::fromStdString(numberText(m_histogram.edges[bin])) + u',' +
                QString::fromStdString(numberText(m_histogram.edges[bin + 1])) + u',' +
                QString::number(m_histogram.counts[bin]) + u'\n';
    return text;
}

} // namespace wb::ui
