// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/weight_distribution.h"

#include "core/analysis/weight_statistics.h"
#include "ui/charts/weight_histogram_chart.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"

#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kHistogramBins = 32;
constexpr int kHistogramPauseMs = 100;

} // namespace

WeightDistribution::WeightDistribution(const Document& document, LayerSelection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_chart(new WeightHistogramChart(this)),
      m_facts(new FactGrid(this))
{
    setObjectName(QStringLiteral("weightDistribution"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_chart);
    column->addWidget(m_facts);
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(kHistogramPauseMs);
    connect(&m_throttle, &QTimer::timeout, this, [this] {
        if (m_isBehind)
            refresh();
    });
    connect(&document, &Document::networkChanged, this, &WeightDistribution::followLater);
    connect(&selection, &LayerSelection::changed, this, &WeightDistribution::refresh);
    refresh();
}

/// At once after a pause, else when it is over: the last state is always shown.
void WeightDistribution::followLater()
{
    m_isBehind = true;
    if (!m_throttle.isActive())
        refresh();
}

void WeightDistribution::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isBehind)
        refresh();
}

void WeightDistribution::refresh()
{
    const int layer = m_document.spec().indexOf(m_selection.current());
    setVisible(layer >= 0);
    if (layer < 0)
        return;
    if (!isVisible()) {
        m_isBehind = true; // until it is shown
        return;
    }
    m_isBehind = false;
    m_throttle.start();
    const auto statistics =
        weightStatistics(m_document.network().weights().layers[static_cast<std::size_t>(layer)], kHistogramBins);
    m_chart->setStatistics(statistics, displayName(m_document.spec(), layer));
    const auto looked = static_cast<double>(std::max<std::int64_t>(1, statistics.looked));
    const bool isSampled = statistics.looked < statistics.weights;
    const QString how = isSampled ? tr("From %1 of %2 weights, evenly spread; biases apart")
                                        .arg(countText(statistics.looked), countText(statistics.weights))
                                  : tr("Of all %1 weights; biases apart").arg(countText(statistics.weights));
    const QString about = isSampled ? QStringLiteral("≈") : QString();
    m_facts->setFact(QStringLiteral("weightMean"), tr("Mean ± deviation"),
                     about + tr("%1 ± %2").arg(valueText(statistics.mean), valueText(statistics.deviation)), how);
    m_facts->setFact(QStringLiteral("weightRange"), tr("Smallest, largest"),
                     about + tr("%1 to %2").arg(valueText(statistics.smallest), valueText(statistics.largest)), how);
    m_facts->setFact(QStringLiteral("weightZeros"), tr("Exactly 0"),
                     about + percentText(static_cast<double>(statistics.zeros) / looked), how);
}

} // namespace wb::ui
