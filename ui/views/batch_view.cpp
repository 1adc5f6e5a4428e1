// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/batch_view.h"

#include "core/base/number_text.h"
#include "core/engine/results_csv.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/file_saver.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QTableView>

namespace wb::ui {

namespace {

QPushButton* addButton(QBoxLayout& line, const QString& name, const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setToolTip(tip);
    line.addWidget(button);
    return button;
}

QString digits(double value, int count) { return QString::fromStdString(numberText(value, count)); }

} // namespace

BatchView::BatchView(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_runner(drive)
{
    setObjectName(QStringLiteral("batchView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    buildHead(*column);
    buildTable(*column);

    connect(m_runButton, &QPushButton::clicked, this, &BatchView::runAll);
    connect(m_cancelButton, &QPushButton::clicked, &m_runner, &JobRunner::cancel);
    connect(m_exportButton, &QPushButton::clicked, this, &BatchView::exportCsv);
    connect(m_showInputs, &QCheckBox::toggled, &m_results, &ResultsModel::setInputsShown);
    connect(&m_runner, &JobRunner::progressed, this,
            [this](double share) { m_progress->setValue(static_cast<int>(share * m_progress->maximum())); });
    connect(&m_runner, &JobRunner::finished, this, &BatchView::finish);
    connect(&m_document, &Document::networkChanged, this, &BatchView::showState);
    connect(&m_document, &Document::datasetChanged, this, &BatchView::followDataset);
    showState();
}

void BatchView::buildHead(QVBoxLayout& column)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kRowGap);
    column.addLayout(head);
    m_runButton =
        addButton(*head, QStringLiteral("runAllRows"), tr("Run &all rows"), tr("Run the network on every loaded row"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("batchProgress"));
    m_progress->setRange(0, 1000);
    head->addWidget(m_progress, 1);
    m_cancelButton = addButton(*head, QStringLiteral("cancelBatch"), tr("Cancel"), tr("Stop; nothing is kept"));
    head->addStretch(0);
    m_showInputs = new QCheckBox(tr("Show &inputs"));
    m_showInputs->setObjectName(QStringLiteral("showInputs"));
    head->addWidget(m_showInputs);
    m_exportButton = addButton(*head, QStringLiteral("exportResults"), tr("E&xport CSV…"),
                               tr("Save rows, inputs, outputs, targets and errors as a table"));
}

void BatchView::buildTable(QVBoxLayout& column)
{
    m_summaryLabel = new QLabel;
    m_summaryLabel->setObjectName(QStringLiteral("batchSummary"));
    m_summaryLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summaryLabel->setWordWrap(true);
    m_summaryLabel->setToolTip(
        tr("Mean squared error: the mean of (output − target)² over all rows and outputs. Accuracy, "
           "where every target is one-hot: the rows whose largest output stands where the target "
           "has its 1 count as right."));
    column.addWidget(m_summaryLabel);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("resultsTable"));
    m_table->setAccessibleName(tr("Results"));
    m_table->setModel(&m_results);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kDenseRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setDefaultSectionSize(84);
    column.addWidget(m_table, 1);
    m_empty = new QLabel(tr("Load rows, then run them all: the results stand here, to sort and to export."));
    m_empty->setObjectName(QStringLiteral("batchEmpty"));
    m_empty->setProperty("role", "secondary");
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    column.addWidget(m_empty, 1);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit rowActivated(m_results.dataRow(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && m_table->hasFocus())
            emit rowActivated(m_results.dataRow(index.row()));
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_results,
            [this](int section, Qt::SortOrder order) { m_results.sort(section, order); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this] { m_table->horizontalHeader()->setSortIndicatorShown(true); });
}

void BatchView::runAll()
{
    if (m_runner.isRunning())
        return;
    const auto& dataset = m_document.dataset();
    if (!dataset) {
        emit failed(tr("There are no rows to run: load a .data or .csv file first"));
        return;
    }
    auto run = BatchRun::create(m_document.plan(), dataset);
    if (!run) {
        emit failed(QString::fromStdString(run.error().message));
        return;
    }
    emit failed({});
    m_run = *run;
    m_runRevision = m_document.revision();
    m_progress->setValue(0);
    m_runner.start(m_run);
    showState();
}

void BatchView::finish(bool cancelled)
{
    if (m_run && !cancelled)
        finishRun();
    else if (m_export && !cancelled)
        finishExport();
    m_run.reset();
    m_export.reset();
    showState();
}

void BatchView::finishRun()
{
    if (m_run->error()) {
        emit failed(QString::fromStdString(m_run->error()->message));
        return;
    }
    auto result = m_run->takeResult();
    if (result->dataset != m_document.dataset()) // other rows were loaded meanwhile
        return;
    const BatchSummary& summary = result->summary;
    const QString rows = summary.rows == 1 ? tr("1 row") : tr("%1 rows").arg(countText(summary.rows));
    m_summary = rows + tr(" · mean squared error ") +
                (summary.meanSquaredError ? digits(*summary.meanSquaredError, 4) : tr("n/a: no targets"));
    if (summary.accuracy())
        m_summary +=
            tr(" · accuracy %1 % (%2 of %3)")
                .arg(digits(*summary.accuracy() * 100.0, 4), countText(*summary.correctRows), countText(summary.rows));
    else if (summary.meanSquaredError)
        m_summary += tr(" · accuracy n/a: targets are not one-hot");
    m_resultRevision = m_runRevision;
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_results.setResult(std::move(result));
}

void BatchView::exportCsv()
{
    if (m_runner.isRunning() || !m_results.result())
        return;
    m_export = std::make_shared<ResultsCsv>(m_results.result());
    m_progress->setValue(0);
    m_runner.start(m_export);
    showState();
}

void BatchView::finishExport()
{
    const QString base = QFileInfo(QString::fromStdString(m_results.result()->dataset->source)).completeBaseName();
    saveBytes(this, (base.isEmpty() ? tr("rows") : base) + QStringLiteral("-results.csv"), tr("Tables (*.csv)"),
              QByteArray::fromStdString(m_export->takeText()), [this](const Result<QString>& saved) {
                  if (!saved)
                      emit failed(QString::fromStdString(saved.error().message));
              });
}

void BatchView::followDataset()
{
    m_runner.cancel();
    m_results.setResult(nullptr);
    showState();
}

void BatchView::showState()
{
    const bool running = m_runner.isRunning();
    const bool hasResult = m_results.result() != nullptr;
    m_runButton->setEnabled(!running && m_document.dataset());
    m_progress->setVisible(running);
    m_cancelButton->setVisible(running);
    m_exportButton->setEnabled(!running && hasResult);
    m_showInputs->setVisible(hasResult);
    m_table->setVisible(hasResult);
    m_summaryLabel->setVisible(hasResult);
    m_empty->setVisible(!hasResult);
    const bool stale = hasResult && m_resultRevision != m_document.revision();
    m_summaryLabel->setText(stale ? tr("%1 · before the last edit").arg(m_summary) : m_summary);
    m_summaryLabel->setProperty("role", stale ? "secondary" : "");
    m_summaryLabel->style()->unpolish(m_summaryLabel);
    m_summaryLabel->style()->polish(m_summaryLabel);
}

} // namespace wb::ui
