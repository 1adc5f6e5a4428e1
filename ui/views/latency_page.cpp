// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/latency_page.h"

#include "core/analysis/why_slow.h"
#include "ui/charts/latency_histogram_chart.h"
#include "ui/charts/layer_time_chart.h"
#include "ui/charts/time_text.h"
#include "ui/models/latency_text.h"
#include "ui/models/profile_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/finding_bar.h"
#include "ui/views/layer_link.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>

namespace wb::ui {

namespace {

constexpr int kConditionsWidth = 300;

} // namespace

LatencyPage::LatencyPage(Calibration* calibration, QWidget* parent) : QWidget(parent), m_calibration(calibration)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(createFindings());
    column->addWidget(createCharts(), 1);
    if (m_calibration)
        for (const auto change : {&Calibration::changed, &Calibration::runningChanged})
            connect(m_calibration, change, this, [this] {
                showPrediction();
                showWhySlow();
            });
}

QWidget* LatencyPage::createFindings()
{
    m_why = new FindingBar(QStringLiteral("whySlow"));
    m_change = new FindingBar(QStringLiteral("baselineChange"));
    m_prediction = new FindingBar(QStringLiteral("prediction"));
    connect(m_why, &FindingBar::actionRequested, this, &LatencyPage::applyProposal);
    connect(m_change, &FindingBar::actionRequested, this, &LatencyPage::clearBaselineRequested);
    connect(m_prediction, &FindingBar::actionRequested, this, [this] { m_calibration->measure(); });
    auto* findings = new QWidget;
    auto* column = new QVBoxLayout(findings);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kWideGap);
    row->addWidget(m_change, 1);
    row->addWidget(m_prediction, 1);
    column->addWidget(m_why);
    column->addLayout(row);
    return findings;
}

QWidget* LatencyPage::createCharts()
{
    m_histogram = new LatencyHistogramChart;
    m_layerTimes = new LayerTimeChart;
    for (Chart* chart : {static_cast<Chart*>(m_histogram), static_cast<Chart*>(m_layerTimes)})
        connect(chart, &Chart::exportFailed, this, &LatencyPage::exportFailed);
    m_conditions = new QLabel;
    m_conditions->setObjectName(QStringLiteral("latencyConditions"));
    m_conditions->setProperty("role", QStringLiteral("small"));
    m_conditions->setWordWrap(true);
    m_conditions->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_conditions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_conditions);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(metrics::kRowGap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_histogram);
    splitter->addWidget(m_layerTimes);
    splitter->addWidget(scroll);
    splitter->setSizes({5 * kConditionsWidth / 2, 2 * kConditionsWidth, kConditionsWidth});
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    splitter->setStretchFactor(2, 0);
    return splitter;
}

void LatencyPage::setMeasured(const MeasuredDesign& design, const std::shared_ptr<const LatencyReport>& pinned,
                              const std::shared_ptr<const LatencyComparison>& comparison)
{
    m_design = design;
    if (m_design.latency) {
        const QStringList conditions = conditionLines(*m_design.latency);
        m_conditions->setText(conditions.join(u'\n'));
        for (Chart* chart : {static_cast<Chart*>(m_histogram), static_cast<Chart*>(m_layerTimes)})
            chart->setProvenance(conditions.join(QStringLiteral("; ")));
    }
    m_histogram->setReport(m_design.latency);
    m_layerTimes->setReport(m_design.latency, m_design.names);
    m_layerTimes->setBaseline(comparison);
    m_histogram->setBaseline(comparison ? pinned : nullptr);
    showBaseline(pinned.get(), comparison.get());
    showPrediction();
    showWhySlow();
}

void LatencyPage::followLayers(LayerSelection& selection)
{
    new LayerLink(*m_layerTimes, selection, [this] { return layerIds(m_design.spec); });
}

void LatencyPage::setStale(bool stale)
{
    m_isStale = stale;
    m_histogram->setStale(stale);
    m_layerTimes->setStale(stale);
    showWhySlow();
}

void LatencyPage::setBudget(std::optional<double> nanoseconds) { m_histogram->setBudget(nanoseconds); }

void LatencyPage::showBaseline(const LatencyReport* pinned, const LatencyComparison* comparison)
{
    if (!pinned || !m_design.latency)
        return m_change->setFinding({});
    const QString time = timeText(pinned->p50Ns);
    const QString text =
        comparison ? tr("p50 against the baseline, %1: %2").arg(time, changeWithIntervalText(comparison->p50.change))
                   : tr("This is the baseline: p50 %1.").arg(time);
    m_change->setFinding(text, tr("Clear"), tr("Clear the baseline"));
}

void LatencyPage::showPrediction()
{
    if (!m_calibration || !m_design.latency)
        return m_prediction->setFinding({});
    if (m_calibration->isRunning())
        return m_prediction->setFinding(tr("Calibrating this machine: about two seconds."));
    const auto prediction = m_calibration->predict(m_design.spec);
    if (!prediction)
        return m_prediction->setFinding(tr("Not calibrated: nothing can be predicted yet."), tr("Calibrate"),
                                        tr("Measure what this machine takes for small networks, about 2 s"));
    m_prediction->setFinding(predictionText(*prediction, m_design.latency->p50Ns));
}

void LatencyPage::showWhySlow()
{
    m_proposed.reset();
    const auto why = m_design.latency ? whySlow(m_design.spec, m_design.layerTimes(),
                                                m_calibration ? m_calibration->current() : nullptr)
                                      : std::nullopt;
    if (!why)
        return m_why->setFinding({});
    if (why->proposal && !m_isStale)
        m_proposed = withProposal(m_design.spec, *why->proposal);
    m_why->setFinding(whySlowText(m_design.spec, *why), m_proposed ? tr("Apply") : QString(),
                      tr("Change the width; it can be undone"));
}

void LatencyPage::applyProposal()
{
    if (m_proposed)
        emit proposalAccepted(*m_proposed, tr("narrow a layer"));
}

} // namespace wb::ui
