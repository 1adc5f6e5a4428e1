// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/latency_panel.h"

#include "ui/charts/latency_histogram_chart.h"
#include "ui/charts/layer_time_chart.h"
#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/latency_table_model.h"
#include "ui/models/latency_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/message_bar.h"
#include "ui/views/metric_label.h"
#include "ui/views/report_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace wb::ui {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kConditionsWidth = 300;

enum Page { EmptyPage, ChartPage, TablePage };

} // namespace

LatencyPanel::LatencyPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_measureAction(new QAction(tr("&Measure"), this)),
      m_messages(new MessageBar), m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("latencyPanel"));
    m_measureAction->setObjectName(QStringLiteral("measureAction"));
    m_measureAction->setToolTip(tr("Measure how long an inference takes"));
    m_measureAction->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), QKeySequence(Qt::Key_F9)});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_messages);
    column->addWidget(createHeader());
    m_pages->addWidget(createEmptyPage());
    m_pages->addWidget(createCharts());
    m_pages->addWidget(createTable());
    column->addWidget(m_pages, 1);

    connect(m_measureAction, &QAction::triggered, this, &LatencyPanel::measure);
    connect(&m_runner, &JobRunner::progressed, this,
            [this](double share) { m_progress->setValue(qRound(share * kProgressSteps)); });
    connect(&m_runner, &JobRunner::finished, this, &LatencyPanel::finished);
    connect(&m_document, &Document::networkChanged, this, &LatencyPanel::showStaleness);
    connect(&m_document, &Document::replaced, this, [this] {
        m_runner.cancel();
        m_runRevision = 0; // what still comes belongs to the expert that was here
        setReport(nullptr);
    });
    showState();
}

QWidget* LatencyPanel::createHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGroupGap);
    m_metricRow = new QWidget;
    auto* metricRow = new QHBoxLayout(m_metricRow);
    metricRow->setContentsMargins(0, 0, 0, 0);
    metricRow->setSpacing(metrics::kWideGap);
    for (std::size_t i = 0; i < m_metrics.size(); ++i) {
        m_metrics.at(i) = new MetricLabel({});
        m_metrics.at(i)->setObjectName(QStringLiteral("latencyMetric%1").arg(i));
        metricRow->addWidget(m_metrics.at(i));
    }
    row->addWidget(m_metricRow);
    m_staleLabel = new QLabel(tr("before last edit"));
    m_staleLabel->setObjectName(QStringLiteral("latencyStale"));
    m_staleLabel->setProperty("role", QStringLiteral("warning"));
    row->addWidget(m_staleLabel, 0, Qt::AlignBottom);
    row->addStretch(1);
    m_warning = new QLabel;
    m_warning->setObjectName(QStringLiteral("latencyWarning"));
    m_warning->setProperty("role", QStringLiteral("warning"));
    row->addWidget(m_warning);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("latencyProgress"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Progress of the measurement"));
    row->addWidget(m_progress);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelMeasureButton"));
    connect(m_cancel, &QPushButton::clicked, this, &LatencyPanel::cancel);
    row->addWidget(m_cancel);
    m_tableButton = new QToolButton;
    m_tableButton->setObjectName(QStringLiteral("latencyTableButton"));
    m_tableButton->setText(tr("Table"));
    m_tableButton->setToolTip(tr("Show the figures of each layer as a table"));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, this, &LatencyPanel::showState);
    row->addWidget(m_tableButton);
    m_measure = new QPushButton(tr("Measure"));
    m_measure->setObjectName(QStringLiteral("measureButton"));
    m_measure->setToolTip(m_measureAction->toolTip());
    connect(m_measure, &QPushButton::clicked, m_measureAction, &QAction::trigger);
    row->addWidget(m_measure);
    return header;
}

QWidget* LatencyPanel::createEmptyPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* text = new QLabel(tr("Nothing measured yet: how long does one inference take, and where does the time go?"));
    text->setProperty("role", QStringLiteral("secondary"));
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto* button = new QPushButton(tr("Measure now"));
    button->setObjectName(QStringLiteral("measureNowButton"));
    button->setProperty("primary", true);
    connect(button, &QPushButton::clicked, m_measureAction, &QAction::trigger);
    column->addStretch(1);
    column->addWidget(text);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return page;
}

QWidget* LatencyPanel::createCharts()
{
    m_histogram = new LatencyHistogramChart;
    m_layerTimes = new LayerTimeChart;
    for (Chart* chart : {static_cast<Chart*>(m_histogram), static_cast<Chart*>(m_layerTimes)})
        connect(chart, &Chart::exportFailed, m_messages, &MessageBar::showError);
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

QWidget* LatencyPanel::createTable()
{
    m_table = new LatencyTableModel(this);
    return reportTable(*m_table, QStringLiteral("latencyTable"));
}

void LatencyPanel::measure()
{
    if (m_runner.isRunning())
        return;
    // Compiled for this measurement alone: the first call must be the plan's first.
    auto plan = Plan::compile(m_document.network());
    LatencyOptions options;
    options.environment = readEnvironment(plan->kernels().name, browserUserAgent().toStdString());
    auto profiler = LatencyProfiler::create(std::move(plan), std::move(options));
    if (!profiler) {
        m_messages->showError(QString::fromStdString(profiler.error().message));
        return;
    }
    m_messages->dismiss();
    m_runRevision = m_document.revision();
    m_runNames.clear();
    for (int layer = 0; layer < static_cast<int>(m_document.spec().layers.size()); ++layer)
        m_runNames << displayName(m_document.spec(), layer);
    m_profiler = *profiler;
    m_progress->setValue(0);
    m_runner.start(m_profiler);
    showState();
}

void LatencyPanel::finished(bool cancelled)
{
    const auto profiler = std::exchange(m_profiler, nullptr);
    if (!cancelled && m_runRevision != 0) {
        m_measuredRevision = m_runRevision;
        m_names = m_runNames;
        setReport(std::make_shared<const LatencyReport>(profiler->report()));
    }
    showState();
}

void LatencyPanel::setReport(std::shared_ptr<const LatencyReport> report)
{
    m_report = std::move(report);
    showReport();
    showState();
    emit reportChanged();
}

void LatencyPanel::showReport()
{
    m_table->setReport(m_report, m_names);
    if (m_report) {
        const LatencyReport& report = *m_report;
        const QString ofBatches = report.isAmortised ? tr(" of batch means") : QString();
        const auto percentiles = shownPercentiles(report);
        for (std::size_t i = 0; i < percentiles.size(); ++i) {
            m_metrics.at(i)->setName(tr("p%1").arg(percentiles.at(i).percent) + ofBatches);
            m_metrics.at(i)->setValue(timeText(percentiles.at(i).ns));
        }
        m_metrics.back()->setName(tr("first call"));
        m_metrics.back()->setValue((report.isFirstResolved ? QString() : QStringLiteral("<\u2009")) +
                                   timeText(report.firstNs));
        const Provenance from = provenanceOf(report, QDateTime::currentDateTime(),
                                             commandFileOf(QString::fromStdString(m_document.expert().name)));
        for (MetricLabel* metric : m_metrics)
            metric->setProvenance(from);
        const QStringList conditions = conditionLines(report);
        m_conditions->setText(conditions.join(u'\n'));
        for (Chart* chart : {static_cast<Chart*>(m_histogram), static_cast<Chart*>(m_layerTimes)})
            chart->setProvenance(conditions.join(QStringLiteral("; ")));
        m_warning->setText(slowBuildWarning(report.environment));
    }
    m_histogram->setReport(m_report);
    m_layerTimes->setReport(m_report, m_names);
}

void LatencyPanel::showState()
{
    const bool isRunning = m_runner.isRunning();
    const bool hasReport = m_report != nullptr;
    m_measureAction->setEnabled(!isRunning);
    m_measure->setVisible(hasReport && !isRunning);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_metricRow->setVisible(hasReport);
    m_tableButton->setVisible(hasReport);
    m_warning->setVisible(hasReport && !isRunning && !m_warning->text().isEmpty());
    m_pages->setCurrentIndex(!hasReport ? EmptyPage : m_tableButton->isChecked() ? TablePage : ChartPage);
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
    m_histogram->setStale(stale);
    m_layerTimes->setStale(stale);
}

} // namespace wb::ui
