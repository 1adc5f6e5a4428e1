// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/batch_view.h"

#include "core/base/number_text.h"
#include "core/engine/results_csv.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/confusion_view.h"
#include "ui/views/file_saver.h"
#include "ui/views/residuals_view.h"
#include "ui/views/results_view.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QToolButton>

#include <utility>

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
    buildBody(*column);

    connect(m_runButton, &QPushButton::clicked, this, &BatchView::runAll);
    connect(m_cancelButton, &QPushButton::clicked, this, [this] {
        m_afterRun = nullptr;
        m_runner.cancel();
    });
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
    m_reportButtonBox = createReportButtons();
    head->addWidget(m_reportButtonBox);
    head->addStretch(0);
    m_showInputs = new QCheckBox(tr("Show &inputs"));
    m_showInputs->setObjectName(QStringLiteral("showInputs"));
    head->addWidget(m_showInputs);
    m_exportButton = addButton(*head, QStringLiteral("exportResults"), tr("E&xport CSV…"),
                               tr("Save rows, inputs, outputs, targets and errors as a table"));
}

QWidget* BatchView::createReportButtons()
{
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kGap);
    auto* group = new QButtonGroup(box);
    const std::array texts{tr("Table"), tr("Classes"), tr("Residuals")};
    const std::array names{QStringLiteral("showTable"), QStringLiteral("showClasses"), QStringLiteral("showResiduals")};
    for (std::size_t at = 0; at < m_reportButtons.size(); ++at) {
        auto* button = new QToolButton;
        button->setObjectName(names.at(at));
        button->setText(texts.at(at));
        button->setCheckable(true);
        group->addButton(button, static_cast<int>(at));
        line->addWidget(button);
        m_reportButtons.at(at) = button;
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { showReport(static_cast<Report>(id)); });
    return box;
}

void BatchView::buildBody(QVBoxLayout& column)
{
    m_summaryLabel = new QLabel;
    m_summaryLabel->setObjectName(QStringLiteral("batchSummary"));
    m_summaryLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summaryLabel->setWordWrap(true);
    m_summaryLabel->setToolTip(
        tr("Mean squared error: the mean of (output − target)² over all rows and outputs. Accuracy, "
           "where the targets are classes: one-hot ones by the largest output, a single one by the middle "
           "between its two values."));
    column.addWidget(m_summaryLabel);
    m_confusion = new ConfusionView;
    m_residuals = new ResidualsView;
    m_table = new ResultsView(m_results);
    m_body = new QSplitter(Qt::Horizontal);
    m_body->setChildrenCollapsible(false);
    m_body->setHandleWidth(metrics::kRowGap);
    for (QWidget* part : std::initializer_list<QWidget*>{m_confusion, m_residuals, m_table})
        m_body->addWidget(part);
    column.addWidget(m_body, 1);
    m_empty = new QLabel(tr("Load rows, then run them all: the results stand here, to sort and to export."));
    m_empty->setObjectName(QStringLiteral("batchEmpty"));
    m_empty->setProperty("role", "secondary");
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    column.addWidget(m_empty, 1);
    connect(m_table, &ResultsView::rowActivated, this, &BatchView::rowActivated);
    connect(m_residuals, &ResidualsView::rowChosen, this, &BatchView::rowActivated);
    connect(m_residuals, &ResidualsView::rowsChosen, m_table, &ResultsView::setFilter);
    connect(m_residuals, &ResidualsView::failed, this, &BatchView::failed);
    connect(m_confusion, &ConfusionView::cellChosen, this, &BatchView::filterCell);
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

void BatchView::filterCell(int wanted, int given, const QString& what)
{
    if (const auto& classes = m_confusion->classes())
        m_table->setFilter(rowsOfCell(*classes, wanted, given), what);
}

void BatchView::showCell(int wanted, int given, const QString& what)
{
    m_afterRun = nullptr;
    if (m_results.result() && m_resultRevision == m_document.revision())
        return filterCell(wanted, given, what);
    if (m_runner.isRunning()) { // an export, or a network that is no more
        m_afterRun = [this, wanted, given, what] { showCell(wanted, given, what); };
        m_runner.cancel();
        return;
    }
    m_afterRun = [this, wanted, given, what] { filterCell(wanted, given, what); };
    runAll();
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
    if (const auto after = std::exchange(m_afterRun, nullptr))
        after();
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
    m_resultRevision = m_runRevision;
    showResult(result);
}

void BatchView::showResult(const std::shared_ptr<const BatchResult>& result)
{
    const bool hasTargets = result && result->dataset->targets.cols() > 0;
    m_confusion->setResult(result.get());
    m_summary = result ? summaryOf(*result) : QString();
    m_table->resetOrder();
    m_results.setResult(result);
    m_residuals->setResult(hasTargets ? result : nullptr,
                           result ? outputTexts(result->dataset->targetNames, result->outputs.cols()) : QStringList());
    if (result)
        m_residuals->setProvenance(tr("rows of %1").arg(QString::fromStdString(result->dataset->source)));
}

QString BatchView::summaryOf(const BatchResult& result) const
{
    const BatchSummary& summary = result.summary;
    const QString rows = summary.rows == 1 ? tr("1 row") : tr("%1 rows").arg(countText(summary.rows));
    if (!summary.meanSquaredError)
        return tr("%1 · mean squared error n/a: no targets").arg(rows);
    const QString error = digits(*summary.meanSquaredError, 4);
    if (!m_confusion->classes())
        return tr("%1 · mean squared error %2 · accuracy n/a: targets are no classes").arg(rows, error);
    const Confusion confusion(*m_confusion->classes());
    return tr("%1 · mean squared error %2 · accuracy %3 % (%4 of %5)")
        .arg(rows, error, digits(confusion.accuracy().value_or(0) * 100.0, 4), countText(confusion.correct()),
             countText(confusion.rows()));
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
    showResult(nullptr);
    showState();
}

void BatchView::showReport(Report report)
{
    m_asked = report;
    showState();
}

bool BatchView::fits(Report report) const
{
    const auto& result = m_results.result();
    return report == Report::None || (report == Report::Classes && m_confusion->classes()) ||
           (report == Report::Residuals && result && result->dataset->targets.cols() > 0);
}

void BatchView::showReports(bool stale)
{
    Report shown = fits(Report::Classes) ? Report::Classes : Report::Residuals;
    if (m_asked && fits(*m_asked))
        shown = *m_asked;
    else if (!fits(shown))
        shown = Report::None;
    const QString noTargets = tr("The rows have no targets to compare with");
    const std::array reasons{QString(), fits(Report::Residuals) ? tr("The targets are no classes") : noTargets,
                             noTargets};
    const std::array tips{tr("The table alone"), tr("Confusion matrix"),
                          tr("How far the outputs are from the targets")};
    for (std::size_t at = 0; at < m_reportButtons.size(); ++at) {
        const bool possible = fits(static_cast<Report>(at));
        m_reportButtons.at(at)->setEnabled(possible);
        m_reportButtons.at(at)->setToolTip(possible ? tips.at(at) : reasons.at(at));
        m_reportButtons.at(at)->setChecked(at == static_cast<std::size_t>(shown));
    }
    m_confusion->setVisible(shown == Report::Classes);
    m_residuals->setVisible(shown == Report::Residuals);
    m_confusion->setStale(stale);
    m_residuals->setStale(stale);
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
    m_reportButtonBox->setVisible(hasResult && !running);
    m_body->setVisible(hasResult);
    m_summaryLabel->setVisible(hasResult);
    m_empty->setVisible(!hasResult);
    const bool stale = hasResult && m_resultRevision != m_document.revision();
    m_summaryLabel->setText(stale ? tr("%1 · before the last edit").arg(m_summary) : m_summary);
    m_summaryLabel->setProperty("role", stale ? "secondary" : "");
    m_summaryLabel->style()->unpolish(m_summaryLabel);
    m_summaryLabel->style()->polish(m_summaryLabel);
    showReports(stale);
}

} // namespace wb::ui
