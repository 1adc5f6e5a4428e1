// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_distribution.h"

#include "core/analysis/activation_statistics.h"
#include "ui/charts/activation_histogram_chart.h"
#include "ui/models/sampled_rows_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"

#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kActivationBins = 32;

} // namespace

ActivationDistribution::ActivationDistribution(const Document& document, LayerSelection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_chart(new ActivationHistogramChart(this)),
      m_facts(new FactGrid(this)), m_rows(new QLabel(this))
{
    setObjectName(QStringLiteral("activationDistribution"));
    m_rows->setObjectName(QStringLiteral("activationRows"));
    m_rows->setProperty("role", QStringLiteral("secondary"));
    m_rows->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_chart);
    column->addWidget(m_facts);
    column->addWidget(m_rows);
    connect(&selection, &LayerSelection::changed, this, &ActivationDistribution::refresh);
    connect(&document, &Document::networkChanged, this, &ActivationDistribution::refresh);
    connect(&document, &Document::datasetChanged, this, &ActivationDistribution::refresh);
    refresh();
}

void ActivationDistribution::setProblems(const ProblemsModel& problems)
{
    m_problems = &problems;
    connect(&problems, &ProblemsModel::refreshed, this, &ActivationDistribution::refresh);
    refresh();
}

void ActivationDistribution::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isBehind)
        refresh();
}

void ActivationDistribution::refresh()
{
    setVisible(m_problems && m_document.spec().indexOf(m_selection.current()) >= 0);
    m_isBehind = !isVisible(); // until it is shown
    if (m_isBehind)
        return;
    // Until the rules have looked again, what is there belongs to the network before.
    const auto samples = m_problems->samples();
    const int layer = samples ? samples->network.spec().indexOf(m_selection.current()) : -1;
    m_facts->setVisible(layer >= 0);
    m_rows->setVisible(layer >= 0);
    m_chart->setStale(!m_problems->isCurrent());
    if (layer >= 0)
        showFacts(*samples, layer);
    else
        m_chart->setStatistics({}, {});
}

void ActivationDistribution::showFacts(const SampledSignals& samples, int layer)
{
    const ActivationStatistics statistics = activationStatistics(samples, layer, kActivationBins);
    m_chart->setStatistics(statistics, displayName(samples.network.spec(), layer));
    const QString unknown = QStringLiteral("—");
    const QString dead = statistics.deadUnits
                             ? tr("%1, %2 of %3")
                                   .arg(percentText(static_cast<double>(*statistics.deadUnits) / statistics.units),
                                        countText(*statistics.deadUnits), countText(statistics.units))
                             : unknown;
    const QString saturated = statistics.saturatedShare ? percentText(*statistics.saturatedShare) : unknown;
    m_facts->setFact(QStringLiteral("deadUnits"), tr("Dead units"), dead,
                     statistics.deadUnits ? tr("Units that give the same in every one of these rows")
                                          : tr("Not known: these rows do not differ"));
    m_facts->setFact(QStringLiteral("saturatedOutputs"), tr("Saturated"), saturated,
                     statistics.saturatedShare
                         ? tr("Share of what the units give that is within 1 % of an end of their function")
                         : tr("This function has no two ends to stay at"));
    m_facts->setFact(QStringLiteral("activationMean"), tr("Mean ± deviation"),
                     tr("%1 ± %2").arg(valueText(statistics.mean), valueText(statistics.deviation)));
    m_facts->setFact(QStringLiteral("activationRange"), tr("Smallest, largest"),
                     tr("%1 to %2").arg(valueText(statistics.smallest), valueText(statistics.largest)));
    m_rows->setText(SampledRowsText::of(samples.inputs.rows(), samples.dataRows, samples.isDataUnfitting));
}

} // namespace wb::ui
