// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/compare/compare_view.h"

#include "core/base/number_text.h"
#include "ui/document/calibration.h"
#include "ui/models/latency_text.h"
#include "ui/models/layer_diff_model.h"
#include "ui/theme/metrics.h"
#include "ui/views/compare/diff_canvas.h"
#include "ui/views/compare/expert_choices.h"
#include "ui/views/message_bar.h"
#include "ui/views/report_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

namespace wb::ui {

namespace {

constexpr int kCompareSteps = 1000; ///< Of the progress bar.
constexpr int kLayerColumn = 280;
constexpr int kFigureColumn = 160;

QString shortDelta(double value) { return QString::fromStdString(numberText(value, 3)); }

} // namespace

CompareView::CompareView(Document& document, Library& library, const Calibration* calibration, QWidget* parent,
                         JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_library(library), m_calibration(calibration), m_runner(drive),
      m_agreementRunner(drive), m_messages(new MessageBar), m_choices(new ExpertChoices(document, library)),
      m_summary(new QLabel), m_agreement(new QLabel), m_progress(new QProgressBar),
      m_measure(new QPushButton(tr("&Measure both"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_layers(new LayerDiffModel(this)), m_canvas(new DiffCanvas(*m_layers)), m_metrics(new MetricDiffModel(this))
{
    setObjectName(QStringLiteral("compareView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kPadding, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(createHeader());
    column->addWidget(m_messages);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(metrics::kRowGap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createLayers());
    splitter->addWidget(createFigures());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    column->addWidget(splitter, 1);
    m_agreement->setObjectName(QStringLiteral("compareAgreement"));
    m_agreement->setWordWrap(true);
    m_agreement->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_agreement);

    listen();
    fillChoices();
    showState();
}

void CompareView::listen()
{
    connect(m_choices, &ExpertChoices::chosen, this, [this] {
        dropPair();
        refresh();
    });
    connect(&m_library, &Library::changed, this, [this] {
        fillChoices();
        refresh();
    });
    connect(&m_document, &Document::networkChanged, this, [this] {
        dropPair();
        refresh();
    });
    connect(&m_document, &Document::descriptionChanged, this, &CompareView::fillChoices);
    connect(&m_document, &Document::datasetChanged, this, &CompareView::compareOutputs);
    connect(&m_runner, &JobRunner::progressed, this,
            [this](double share) { m_progress->setValue(qRound(share * kCompareSteps)); });
    connect(&m_runner, &JobRunner::finished, this, &CompareView::measured);
    connect(&m_agreementRunner, &JobRunner::finished, this, &CompareView::showAgreement);
    if (m_calibration)
        connect(m_calibration, &Calibration::changed, this, &CompareView::refresh);
}

QWidget* CompareView::createHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_choices, 2);
    row->addStretch(1);
    m_progress->setObjectName(QStringLiteral("compareProgress"));
    m_progress->setRange(0, kCompareSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the measurement"));
    row->addWidget(m_progress);
    m_cancel->setObjectName(QStringLiteral("compareCancel"));
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_runner.cancel(); });
    row->addWidget(m_cancel);
    m_measure->setObjectName(QStringLiteral("compareMeasure"));
    m_measure->setProperty("primary", true);
    m_measure->setToolTip(tr("Measure both in turns, so that what disturbs one disturbs the other"));
    connect(m_measure, &QPushButton::clicked, this, &CompareView::measureBoth);
    row->addWidget(m_measure);
    return header;
}

QWidget* CompareView::createLayers()
{
    QTableView* table = reportTable(*m_layers, QStringLiteral("compareLayers"));
    table->setAccessibleName(tr("Layers of both experts"));
    table->setColumnWidth(LayerDiffModel::ChangeColumn, kFigureColumn / 2 + metrics::kWideGap);
    table->setColumnWidth(LayerDiffModel::LeftColumn, kLayerColumn);
    table->setColumnWidth(LayerDiffModel::RightColumn, kLayerColumn);
    table->horizontalHeader()->setStretchLastSection(true);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_canvas,
            [this](const QModelIndex& current) { m_canvas->setCurrentRow(current.row()); });
    connect(m_canvas, &DiffCanvas::currentRowChanged, table, [table](int row) {
        if (row >= 0)
            table->selectRow(row);
    });
    auto* tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("compareLayersPages"));
    tabs->tabBar()->setObjectName(QStringLiteral("compareLayersTabs"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_canvas, tr("Side by side"));
    tabs->addTab(table, tr("Table"));
    return tabs;
}

QWidget* CompareView::createFigures()
{
    QTableView* figures = reportTable(*m_metrics, QStringLiteral("compareMetrics"));
    figures->setAccessibleName(tr("Figures of both experts"));
    figures->setSelectionBehavior(QAbstractItemView::SelectItems);
    figures->setColumnWidth(MetricDiffModel::NameColumn, kFigureColumn + metrics::kWideGap);
    for (const int column : {MetricDiffModel::LeftColumn, MetricDiffModel::RightColumn, MetricDiffModel::DeltaColumn})
        figures->setColumnWidth(column, kFigureColumn);
    figures->horizontalHeader()->setStretchLastSection(true);
    connect(figures, &QTableView::activated, this, [this, figures](const QModelIndex& index) {
        if (const Provenance* from = m_metrics->provenanceAt(index))
            showProvenance(*from, m_metrics->index(index.row(), 0).data().toString() + u' ' + index.data().toString(),
                           figures);
    });
    return figures;
}

void CompareView::fillChoices()
{
    if (const auto filled = m_choices->fill(); !filled)
        m_messages->showError(QString::fromStdString(filled.error().message));
}

void CompareView::choose(ExpertId left, ExpertId right) { m_choices->choose(left, right); }

Result<ComparedExpert> CompareView::loaded(std::size_t side) const
{
    const ExpertId id = m_choices->id(side);
    if (!id && m_sides.at(side) && !m_sides.at(side)->id && m_sides.at(side)->plan == m_document.plan())
        return *m_sides.at(side);
    if (!id)
        return ComparedExpert{id, 0, QString::fromStdString(m_document.expert().name), m_document.network(),
                              m_document.plan()};
    auto versions = m_library.versions(id);
    if (!versions)
        return passOn(versions);
    const int version = versions->front().version;
    if (m_sides.at(side) && m_sides.at(side)->id == id && m_sides.at(side)->version == version)
        return *m_sides.at(side); // what is saved never changes
    auto expert = m_library.load(id, version);
    if (!expert)
        return passOn(expert);
    auto plan = Plan::compile(expert->network);
    return ComparedExpert{id, version, QString::fromStdString(expert->name), std::move(expert->network),
                          std::move(plan)};
}

void CompareView::refresh()
{
    if (!isVisible())
        return;
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        auto expert = loaded(side);
        if (!expert) {
            m_sides.at(side).reset();
            m_messages->showError(QString::fromStdString(expert.error().message));
            continue;
        }
        m_sides.at(side) = std::move(*expert);
    }
    showLayers();
    findLatencies();
    showMetrics();
    compareOutputs();
    showState();
}

void CompareView::showLayers()
{
    if (!m_sides[0] || !m_sides[1]) {
        m_canvas->clear();
        m_layers->clear();
        m_summary->clear();
        return;
    }
    m_layers->setNetworks(m_sides[0]->network, m_sides[1]->network);
    m_canvas->setSides({m_sides[0]->name, m_sides[0]->network}, {m_sides[1]->name, m_sides[1]->network});
    m_summary->setText(m_layers->summary());
}

void CompareView::findLatencies()
{
    if (m_ratio) // measured in turns: better than anything kept
        return;
    const auto kept = m_library.benchmarks();
    for (auto& side : m_sides) {
        if (!side)
            continue;
        side->latency.reset();
        if (kept && side->id)
            side->latency = storedLatency(*kept, side->id, side->version,
                                          readEnvironment(side->plan->kernels().name, browserUserAgent().toStdString()),
                                          side->name);
        if (!side->latency)
            side->latency = predictedLatency(side->network.spec(), m_calibration);
    }
}

void CompareView::showMetrics()
{
    m_metrics->setMetrics(m_sides[0] && m_sides[1] ? metricDifferences(*m_sides[0], *m_sides[1], m_ratio)
                                                   : std::vector<MetricDifference>());
}

void CompareView::compareOutputs()
{
    if (!isVisible() || !m_sides[0] || !m_sides[1]) {
        m_agreement->clear();
        return;
    }
    if (m_agreementRunner.isRunning()) {
        m_isAgreementStale = true;
        m_agreementRunner.cancel();
        return;
    }
    const auto& dataset = m_document.dataset();
    if (!dataset) {
        m_agreement->setText(
            tr("No rows are loaded that outputs could be compared on; load some in the Inference tab."));
        return;
    }
    const Plan& left = *m_sides[0]->plan;
    const Plan& right = *m_sides[1]->plan;
    if (left.inputs() != right.inputs() || left.outputs() != right.outputs()) {
        m_agreement->setText(tr("Outputs are not compared: the networks have not the same inputs and outputs."));
        return;
    }
    auto run = AgreementRun::create(m_sides[0]->plan, m_sides[1]->plan, dataset);
    if (!run) {
        m_agreement->setText(tr("Outputs are not compared: %1.").arg(QString::fromStdString(run.error().message)));
        return;
    }
    m_agreeing = *run;
    m_agreement->setText(tr("Comparing outputs…"));
    m_agreementRunner.start(m_agreeing);
}

void CompareView::showAgreement()
{
    const auto run = std::exchange(m_agreeing, nullptr);
    if (std::exchange(m_isAgreementStale, false)) {
        compareOutputs();
        return;
    }
    if (run->error()) {
        m_agreement->setText(tr("Outputs are not compared: %1.").arg(QString::fromStdString(run->error()->message)));
        return;
    }
    const OutputAgreement& agreement = run->agreement();
    QString text = tr("On %1 rows of %2: largest |Δ| of an output %3 (row %4), mean |Δ| %5")
                       .arg(countText(agreement.rows), QString::fromStdString(m_document.dataset()->source),
                            shortDelta(agreement.largestDelta), countText(agreement.worstRow + 1),
                            shortDelta(agreement.meanDelta));
    if (agreement.sameChoice)
        text += tr("; the same output is the largest in %1").arg(percentText(*agreement.sameChoice));
    m_agreement->setText(text + u'.');
}

void CompareView::measureBoth()
{
    if (m_runner.isRunning() || !m_sides[0] || !m_sides[1])
        return;
    LatencyOptions options;
    options.environment = readEnvironment({}, browserUserAgent().toStdString());
    // Compiled for this measurement alone: the first call must be a plan's first.
    auto pair = PairedLatency::create(Plan::compile(m_sides[0]->network), Plan::compile(m_sides[1]->network), options);
    if (!pair) {
        m_messages->showError(QString::fromStdString(pair.error().message));
        return;
    }
    m_messages->dismiss();
    m_measuring = *pair;
    m_progress->setValue(0);
    m_runner.start(m_measuring);
    showState();
}

void CompareView::measured(bool cancelled)
{
    const auto pair = std::exchange(m_measuring, nullptr);
    if (!cancelled && pair && m_sides[0] && m_sides[1]) {
        m_ratio = pair->ratio();
        const QDateTime now = QDateTime::currentDateTime();
        const std::array<const LatencyReport*, 2> reports{&pair->left(), &pair->right()};
        for (std::size_t side = 0; side < reports.size(); ++side) {
            const LatencyReport& report = *reports.at(side);
            LatencyFigure figure{report.p50Ns, {}, provenanceOf(report, now, commandFileOf(m_sides.at(side)->name))};
            if (!report.isAmortised && report.tellsTails)
                figure.p99Ns = report.p99Ns;
            m_sides.at(side)->latency = figure;
        }
        showMetrics();
        const auto sides = m_sides; // keeping tells the library's listeners, and they refresh
        for (std::size_t side = 0; side < reports.size(); ++side)
            keepMeasured(*sides.at(side), *reports.at(side));
    }
    showState();
}

void CompareView::keepMeasured(const ComparedExpert& expert, const LatencyReport& report)
{
    if (!expert.id || !m_library.canSave())
        return;
    const auto kept = m_library.addBenchmark(expert.id, expert.version, report);
    if (!kept)
        m_messages->showError(
            tr("The measurement is shown but not kept: %1").arg(QString::fromStdString(kept.error().message)));
}

void CompareView::dropPair()
{
    m_ratio.reset();
    if (m_runner.isRunning())
        m_runner.cancel(); // what comes would be of other experts
}

void CompareView::showState()
{
    const bool isRunning = m_runner.isRunning();
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_measure->setVisible(!isRunning);
    m_measure->setEnabled(m_sides[0] && m_sides[1]);
}

void CompareView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace wb::ui
