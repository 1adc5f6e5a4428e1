// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/weights_watch.h"

#include "core/analysis/weight_statistics.h"
#include "ui/charts/weight_histogram_chart.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kWatchBins = 32;
constexpr int kChartWidth = 180; ///< As many columns as fit.
constexpr int kChartHeight = 132;

} // namespace

WeightsWatch::WeightsWatch(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("weightsWatch"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(kChartWidth);
    auto* content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics::kGap);
    setWidget(content);
}

void WeightsWatch::setNetwork(const Network& network)
{
    const bool isSameShape = m_network && m_network->spec() == network.spec();
    m_network = network;
    if (!isSameShape)
        makeCharts();
    showWeights();
}

void WeightsWatch::makeCharts()
{
    const NetworkSpec& spec = m_network->spec();
    while (m_charts.size() > spec.layers.size()) {
        delete m_charts.back();
        m_charts.pop_back();
    }
    while (m_charts.size() < spec.layers.size())
        m_charts.push_back(new WeightHistogramChart(widget()));
    for (std::size_t layer = 0; layer < m_charts.size(); ++layer) {
        const QString name = displayName(spec, static_cast<int>(layer));
        m_charts[layer]->setObjectName(QStringLiteral("layerWeights%1").arg(layer));
        m_charts[layer]->setTitle(tr("%1: weights").arg(name)); // where it is cut the name is left
        m_charts[layer]->setFixedHeight(kChartHeight);
        m_charts[layer]->show();
    }
    m_columns = 0;
    placeCharts();
}

void WeightsWatch::placeCharts()
{
    const int columns =
        std::clamp(viewport()->width() / kChartWidth, 1, std::max(static_cast<int>(m_charts.size()), 1));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int at = 0; at < static_cast<int>(m_charts.size()); ++at)
        m_grid->addWidget(m_charts[static_cast<std::size_t>(at)], at / columns, at % columns, Qt::AlignTop);
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void WeightsWatch::showWeights()
{
    if (!isVisible() || !m_network)
        return;
    const NetworkSpec& spec = m_network->spec();
    for (std::size_t layer = 0; layer < m_charts.size(); ++layer) {
        if (m_charts[layer]->visibleRegion().isEmpty() && m_charts[layer]->isVisible())
            continue; // scrolled out of sight
        const auto statistics = weightStatistics(m_network->weights().layers[layer], kWatchBins);
        m_charts[layer]->setStatistics(statistics, displayName(spec, static_cast<int>(layer)));
    }
}

void WeightsWatch::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    placeCharts();
    m_grid->setGeometry(widget()->rect()); // what was resized while it was hidden keeps its old places otherwise
    showWeights();
}

void WeightsWatch::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    showWeights();
}

void WeightsWatch::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    m_grid->setGeometry(widget()->rect());
    showWeights();
}

} // namespace wb::ui
