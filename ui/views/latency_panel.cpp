// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/latency_panel.h"

#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/latency_table_model.h"
#include "ui/models/latency_text.h"
#include "ui/models/profile_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/eliding_label.h"
#include "ui/views/empty_state.h"
#include "ui/views/latency_page.h"
#include "ui/views/message_bar.h"
#include "ui/views/metric_label.h"
#include "ui/views/provenance.h"
#include "ui/views/report_table.h"
#include "ui/views/roofline_page.h"
#include "ui/views/sweep_page.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kProgressSteps = 1000;
constexpr std::size_t kRemembered = 32;

enum Page { EmptyPage, ChartPage, SweepView, RooflineView, TablePage };
enum LatencyView { DistributionView, BatchesView, RoofsView };

} // namespace

LatencyPanel::LatencyPanel(Document& document, Calibration* calibration, Baseline* baseline, QWidget* parent)
    : QWidget(parent), m_document(document), m_baseline(baseline ? baseline : new Baseline(this)),
      m_measureAction(new QAction(tr("&Measure"), this)), m_pinAction(new QAction(tr("&Pin baseline"), this)),
      m_messages(new MessageBar), m_pages(new QStackedWidget), m_page(new LatencyPage(calibration)),
      m_sweep(new SweepPage(document, *m_baseline)), m_roofline(new RooflinePage(calibration)),
      m_table(new LatencyTableModel(this))
{
    setObjectName(QStringLiteral("latencyPanel"));
    m_measureAction->setObjectName(QStringLiteral("measureAction"));
    m_measureAction->setToolTip(tr("Measure how long an inference takes"));
    m_measureAction->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), QKeySequence(Qt::Key_F9)});
    m_pinAction->setObjectName(QStringLiteral("pinBaseline"));
    m_pinAction->setToolTip(tr("Compare what is measured from now on with this result"));
    m_pinAction->setShortcut(Qt::Key_B);
    m_pinAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_pinAction);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_messages);
    column->addWidget(createHeader());
    for (QWidget* page :
         {createEmptyPage(), createChartPage(), static_cast<QWidget*>(m_sweep), static_cast<QWidget*>(m_roofline),
          static_cast<QWidget*>(reportTable(*m_table, QStringLiteral("latencyTable")))})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    connectDocument();
    showState();
}

void LatencyPanel::connectDocument()
{
    connect(m_measureAction, &QAction::triggered, this, &LatencyPanel::measure);
    connect(m_pinAction, &QAction::triggered, this, &LatencyPanel::pinBaseline);
    connect(&m_runner, &JobRunner::progressed, this,
            [this](double share) { m_progress->setValue(qRound(share * kProgressSteps)); });
    connect(&m_runner, &JobRunner::finished, this, &LatencyPanel::finished);
    connect(&m_document, &Document::networkChanged, this, &LatencyPanel::followDesign);
    connect(m_baseline, &Baseline::changed, this, &LatencyPanel::showReport);
    connect(&m_document, &Document::replaced, this, [this] {
        m_runner.cancel();
        m_isRunWanted = false; // what still comes belongs to the expert that was here
        m_earlier.clear();
        m_baseline->clear();
        setMeasured({});
    });
}

QWidget* LatencyPanel::createMetrics()
{
    auto* metricRow = new QWidget;
    auto* row = new QHBoxLayout(metricRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kWideGap);
    for (std::size_t i = 0; i < m_metrics.size(); ++i) {
        m_metrics.at(i) = new MetricLabel({});
        m_metrics.at(i)->setObjectName(QStringLiteral("latencyMetric%1").arg(i));
        row->addWidget(m_metrics.at(i));
    }
    return metricRow;
}

QWidget* LatencyPanel::createHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGroupGap);
    m_metricRow = createMetrics();
    row->addWidget(m_metricRow);
    m_staleLabel = new QLabel(tr("before last edit"));
    m_staleLabel->setObjectName(QStringLiteral("latencyStale"));
    m_staleLabel->setProperty("role", QStringLiteral("warning"));
    row->addWidget(m_staleLabel, 0, Qt::AlignBottom);
    row->addStretch(1);
    m_warning = new ElidingLabel;
    m_warning->setObjectName(QStringLiteral("latencyWarning"));
    m_warning->setProperty("role", QStringLiteral("warning"));
    row->addWidget(m_warning);
    addControls(row);
    return header;
}

void LatencyPanel::addControls(QLayout* row)
{
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("latencyProgress"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Progress of the measurement"));
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelMeasureButton"));
    connect(m_cancel, &QPushButton::clicked, this, &LatencyPanel::cancel);
    m_view = new QComboBox;
    m_view->setObjectName(QStringLiteral("latencyView"));
    m_view->setAccessibleName(tr("What the latency panel shows"));
    m_view->addItems({tr("One row"), tr("Batches"), tr("Roofline")});
    connect(m_view, &QComboBox::currentIndexChanged, this, &LatencyPanel::showState);
    m_tableButton = new QToolButton;
    m_tableButton->setObjectName(QStringLiteral("latencyTableButton"));
    m_tableButton->setText(tr("Table"));
    m_tableButton->setToolTip(tr("Show the figures of each layer as a table"));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, this, &LatencyPanel::showState);
    m_pinButton = new QToolButton;
    m_pinButton->setObjectName(QStringLiteral("pinButton"));
    m_pinButton->setText(tr("Pin"));
    m_pinButton->setToolTip(m_pinAction->toolTip());
    connect(m_pinButton, &QToolButton::clicked, m_pinAction, &QAction::trigger);
    m_measure = new QPushButton(tr("Measure"));
    m_measure->setObjectName(QStringLiteral("measureButton"));
    m_measure->setToolTip(m_measureAction->toolTip());
    connect(m_measure, &QPushButton::clicked, m_measureAction, &QAction::trigger);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_view),
          static_cast<QWidget*>(m_tableButton), static_cast<QWidget*>(m_pinButton), static_cast<QWidget*>(m_measure)})
        row->addWidget(widget);
}

QWidget* LatencyPanel::createEmptyPage()
{
    auto* page =
        new EmptyState(tr("Nothing measured yet: how long does one inference take, and where does the time go?"));
    connect(page->addButton(tr("Measure now"), QStringLiteral("measureNowButton")), &QPushButton::clicked,
            m_measureAction, &QAction::trigger);
    return page;
}

QWidget* LatencyPanel::createChartPage()
{
    connect(m_page, &LatencyPage::exportFailed, m_messages, &MessageBar::showError);
    connect(m_sweep, &SweepPage::exportFailed, m_messages, &MessageBar::showError);
    connect(m_roofline, &RooflinePage::exportFailed, m_messages, &MessageBar::showError);
    connect(m_roofline, &RooflinePage::measureRequested, m_measureAction, &QAction::trigger);
    connect(m_page, &LatencyPage::clearBaselineRequested, m_baseline, &Baseline::clear);
    connect(m_page, &LatencyPage::proposalAccepted, this, &LatencyPanel::apply);
    return m_page;
}

void LatencyPanel::followLayers(LayerSelection& selection)
{
    m_page->followLayers(selection);
    m_roofline->followLayers(selection);
}

void LatencyPanel::setBudget(std::optional<double> nanoseconds) { m_page->setBudget(nanoseconds); }

void LatencyPanel::measure()
{
    if (m_runner.isRunning())
        return;
    // Compiled for this measurement alone: the first call must be the plan's first.
    auto plan = Plan::compile(m_document.network());
    m_run = {nullptr,
             std::make_shared<const MemoryReport>(memoryReport(*plan, Scratch(*plan))),
             m_document.spec(),
             m_document.network().sharedWeights(),
             {}};
    for (int layer = 0; layer < static_cast<int>(m_run.spec.layers.size()); ++layer)
        m_run.names << displayName(m_run.spec, layer);
    LatencyOptions options;
    options.environment = readEnvironment(plan->kernels().name, browserUserAgent().toStdString());
    auto profiler = LatencyProfiler::create(std::move(plan), std::move(options));
    if (!profiler) {
        m_messages->showError(QString::fromStdString(profiler.error().message));
        return;
    }
    m_messages->dismiss();
    m_isRunWanted = true;
    m_profiler = *profiler;
    m_progress->setValue(0);
    m_runner.start(m_profiler);
    showState();
}

void LatencyPanel::finished(bool cancelled)
{
    const auto profiler = std::exchange(m_profiler, nullptr);
    if (!cancelled && m_isRunWanted) {
        // Measuring again after an edit asks what the edit has done.
        if (m_measured.latency && !m_baseline->current() && !m_run.isOfSame(m_measured))
            m_baseline->pin(m_measured);
        m_run.latency = std::make_shared<const LatencyReport>(profiler->report());
        remember(m_run);
        setMeasured(std::exchange(m_run, {}));
    }
    showState();
}

void LatencyPanel::remember(const MeasuredDesign& design)
{
    std::erase_if(m_earlier, [&](const MeasuredDesign& earlier) { return earlier.isOfSame(design); });
    if (m_earlier.size() == kRemembered)
        m_earlier.erase(m_earlier.begin());
    m_earlier.push_back(design);
}

/// What undo or redo leads back to is shown as it was measured.
void LatencyPanel::followDesign()
{
    const auto known = std::find_if(m_earlier.begin(), m_earlier.end(), [this](const MeasuredDesign& earlier) {
        return earlier.isOf(m_document.network());
    });
    if (isStale() && known != m_earlier.end())
        setMeasured(*known);
    else
        showStaleness();
}

void LatencyPanel::pinBaseline()
{
    if (m_measured.latency)
        m_baseline->pin(m_measured);
    if (m_sweep->report())
        m_baseline->pinSweep(m_sweep->report());
}

void LatencyPanel::apply(const NetworkSpec& spec, const QString& undoText)
{
    if (const auto good = m_document.submit(spec, undoText); !good)
        m_messages->showError(QString::fromStdString(good.error().message));
}

void LatencyPanel::setMeasured(MeasuredDesign design)
{
    m_measured = std::move(design);
    showReport();
    showState();
    emit reportChanged();
}

void LatencyPanel::showReport()
{
    const MeasuredDesign* const pinned = m_baseline->current();
    m_table->setReport(m_measured.latency, m_measured.names);
    std::shared_ptr<const LatencyComparison> comparison;
    if (pinned && m_measured.latency && pinned->latency != m_measured.latency)
        comparison = std::make_shared<const LatencyComparison>(
            compareLatency(*m_measured.latency, *pinned->latency, m_baseline->positionsOf(m_measured.spec)));
    m_table->setBaseline(comparison);
    if (m_measured.latency)
        showMetrics();
    m_page->setMeasured(m_measured, pinned ? pinned->latency : nullptr, comparison);
    m_roofline->setBaseline(*m_baseline, comparison);
    m_roofline->setMeasured(m_measured);
}

void LatencyPanel::showMetrics()
{
    const LatencyReport& report = *m_measured.latency;
    const auto percentiles = shownPercentiles(report);
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
        const int percent = percentiles.at(i).percent;
        QString toolTip =
            report.isAmortised
                ? tr("%1 samples, each the mean of a batch of %2").arg(countText(report.runs), countText(report.batch))
                : tr("%1 samples").arg(countText(report.runs));
        if (percent == 50 && report.p50IntervalNs)
            toolTip += tr("; 95 % confidence: %1 to %2")
                           .arg(timeText(report.p50IntervalNs->low), timeText(report.p50IntervalNs->high));
        m_metrics.at(i)->setName(report.isAmortised ? tr("p%1 of means").arg(percent) : tr("p%1").arg(percent));
        m_metrics.at(i)->setValue(timeText(percentiles.at(i).ns));
        m_metrics.at(i)->setToolTip(toolTip);
    }
    m_metrics.back()->setName(tr("first call"));
    m_metrics.back()->setToolTip(tr("Before a warm-up of %1, which no figure holds").arg(timeText(report.warmUpNs)));
    m_metrics.back()->setValue((report.isFirstResolved ? QString() : QStringLiteral("<\u2009")) +
                               timeText(report.firstNs));
    m_warning->setText(slowBuildWarning(report.environment));
    const Provenance from = provenanceOf(report, QDateTime::currentDateTime(), commandFileOf(m_document));
    for (MetricLabel* metric : m_metrics)
        metric->setProvenance(from);
}

void LatencyPanel::showState()
{
    const bool isRunning = m_runner.isRunning();
    const bool hasReport = m_measured.latency != nullptr;
    const int view = m_view->currentIndex();
    m_measureAction->setEnabled(!isRunning);
    m_pinAction->setEnabled(hasReport);
    m_measure->setVisible(hasReport && !isRunning);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_metricRow->setVisible(hasReport);
    m_tableButton->setVisible(hasReport && view == DistributionView);
    m_pinButton->setVisible(hasReport && !isRunning);
    m_warning->setVisible(hasReport && !isRunning && !m_warning->text().isEmpty());
    const int ofOneRow = !hasReport ? EmptyPage : m_tableButton->isChecked() ? TablePage : ChartPage;
    m_pages->setCurrentIndex(view == BatchesView ? SweepView : view == RoofsView ? RooflineView : ofOneRow);
    if (auto* button = m_pages->findChild<QPushButton*>(QStringLiteral("measureNowButton")))
        button->setEnabled(!isRunning);
    showStaleness();
}

void LatencyPanel::showStaleness()
{
    const bool stale = isStale();
    m_staleLabel->setVisible(stale);
    for (MetricLabel* metric : m_metrics)
        metric->setStale(stale);
    m_page->setStale(stale);
    m_roofline->setEdited(stale ? std::optional(m_document.spec()) : std::nullopt);
    std::vector<double> shares;
    if (m_measured.latency && !stale)
        for (const PartLatency& layer : m_measured.latency->layers)
            shares.push_back(layer.p50Ns / m_measured.latency->whole.p50Ns);
    emit layerSharesChanged(shares);
}

} // namespace wb::ui
