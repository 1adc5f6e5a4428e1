// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/sweep_dialog.h"

#include "core/formats/sweep_json.h"
#include "core/training/sweep_text.h"
#include "ui/charts/sweep_error_chart.h"
#include "ui/document/layer_text.h"
#include "ui/jobs/training_start.h"
#include "ui/theme/metrics.h"
#include "ui/views/file_opener.h"
#include "ui/views/file_saver.h"
#include "ui/views/message_bar.h"
#include "ui/views/report_table.h"
#include "ui/views/row_button.h"
#include "ui/views/training/sweep_form.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace wb::ui {

namespace {

constexpr QSize kSweepSize{1080, 660};
constexpr int kSweepFormWidth = 250;
constexpr int kSweepSteps = 1000; ///< Of the progress bar.
constexpr qint64 kShowEveryMs = 250;
constexpr qint64 kShowSeldom = 15; ///< Times as long as showing takes.
constexpr qint64 kTellTimeAfterMs = 5000;

QString sweepFilter() { return SweepDialog::tr("Sweeps (*.json)"); }

} // namespace

SweepDialog::SweepDialog(Document& document, const TrainingSettings& base, QWidget* parent, JobRunner::Drive drive)
    : QDialog(parent), m_document(document), m_runner(drive), m_common(base), m_messages(new MessageBar),
      m_form(new SweepForm(document, base)), m_chart(new SweepErrorChart),
      m_table(reportTable(m_model, QStringLiteral("sweepTable")))
{
    setObjectName(QStringLiteral("sweepDialog"));
    setWindowTitle(tr("Sweep"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setFixedWidth(kSweepFormWidth);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(metrics::kGroupGap);
    sides->addWidget(m_form);
    sides->addWidget(createWork(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_messages);
    column->addLayout(sides, 1);
    column->addWidget(createButtons());
    connectParts();
    resize(kSweepSize);
    showRecord();
    showState();
}

SweepDialog::~SweepDialog() = default;

void SweepDialog::connectParts()
{
    connect(&m_runner, &SweepRunner::progressed, this, &SweepDialog::progressed);
    connect(&m_runner, &SweepRunner::finished, this, &SweepDialog::finished);
    connect(m_chart, &Chart::exportFailed, m_messages, &MessageBar::showError);
    connect(m_chart, &Chart::partClicked, this, [this](int row) { m_table->selectRow(row); });
    connect(m_log, &QCheckBox::toggled, m_chart, &SweepErrorChart::setLogarithmic);
    connect(m_table, &QTableView::activated, this, &SweepDialog::useChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SweepDialog::showState);
    connect(m_open, &QPushButton::clicked, this, &SweepDialog::chooseFile);
    connect(m_save, &QPushButton::clicked, this, &SweepDialog::exportRecord);
    connect(m_run, &QPushButton::clicked, this, &SweepDialog::toggle);
    connect(m_forget, &QPushButton::clicked, this, &SweepDialog::forget);
    connect(m_use, &QPushButton::clicked, this, &SweepDialog::useChosen);
}

QWidget* SweepDialog::createHead()
{
    m_state = new QLabel;
    m_state->setObjectName(QStringLiteral("sweepState"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("sweepProgress"));
    m_progress->setRange(0, kSweepSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the sweep"));
    QSizePolicy stays = m_progress->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(stays);
    m_log = new QCheckBox(tr("log ax&is"));
    m_log->setObjectName(QStringLiteral("sweepLog"));
    m_log->setToolTip(tr("Errors on a logarithmic axis"));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_state);
    row->addWidget(m_progress, 1);
    row->addWidget(m_log);
    return head;
}

QWidget* SweepDialog::createWork()
{
    m_table->setAccessibleName(tr("Settings by their error"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* pictures = new QSplitter(Qt::Vertical);
    pictures->setHandleWidth(metrics::kRowGap);
    pictures->setChildrenCollapsible(false);
    pictures->addWidget(m_chart);
    pictures->addWidget(m_table);
    pictures->setSizes({1, 1});
    auto* work = new QWidget;
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(createHead());
    column->addWidget(pictures, 1);
    return work;
}

QWidget* SweepDialog::createButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    m_open = addRowButton(*row, tr("&Open…"), "sweepOpen",
                          tr("A sweep that was exported here, or what \"expert sweep collect --json\" has printed"));
    m_save = addRowButton(*row, tr("E&xport…"), "sweepSave",
                          tr("Plan, results and ranking as JSON, as \"expert sweep collect --json\" prints them"));
    row->addStretch(1);
    m_run = addRowButton(*row, tr("&Start"), "sweepRun", tr("Train every setting with every seed, or pause"));
    m_run->setProperty("primary", true);
    m_forget = addRowButton(*row, tr("&Cancel sweep"), "sweepForget", tr("End the sweep and forget its results"));
    m_use =
        addRowButton(*row, tr("&Use setting"), "sweepUse",
                     tr("Make the chosen setting, or the first in rank, the network and the form of the Training tab"));
    auto* close = addRowButton(*row, tr("C&lose"), "sweepClose", tr("What is not exported is forgotten"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

// Working ------------------------------------------------------------------------------------------------------------

bool SweepDialog::begin()
{
    auto plan = m_form->plan();
    const TrainingSettings common = m_form->common();
    const auto sets = plan ? trainingSets(m_document.dataset(), common) : passOn(plan);
    if (!sets) {
        m_messages->showError(QString::fromStdString(sets.error().message));
        return false;
    }
    m_messages->dismiss();
    m_common = common;
    m_showEveryMs = kShowEveryMs;
    m_chart->setProvenance(tr("%1; seeds %2; at most %3 epochs; validation %4")
                               .arg(QString::fromStdString(m_document.dataset()->source),
                                    QString::fromStdString(seedsText(plan->seeds)),
                                    countText(plan->trainings.front().maxEpochs), percentText(common.validationShare)));
    m_board = std::make_shared<SweepBoard>(*std::move(plan), RowSets{*sets, nullptr});
    m_shareThen = 0;
    return m_runner.start(m_board);
}

void SweepDialog::toggle()
{
    if (isRunning()) {
        m_runner.cancel();
        return;
    }
    const bool goesOn = m_board && !isOver() && !m_board->error();
    m_shareThen = goesOn ? m_runner.share() : 0;
    if (goesOn ? m_runner.goOn() : begin()) {
        m_sinceStart.start();
        m_sinceShown.start();
        showRecord();
    }
    showState();
}

void SweepDialog::progressed()
{
    if (!m_sinceShown.hasExpired(m_showEveryMs))
        return;
    m_sinceShown.start();
    showRecord();
    showState();
    m_showEveryMs = std::max(kShowEveryMs, kShowSeldom * m_sinceShown.elapsed()); // thousands of settings take a while
    m_sinceShown.start();
}

void SweepDialog::finished()
{
    if (m_board) { // it was not forgotten meanwhile
        showRecord();
        if (const auto error = m_board->error())
            m_messages->showError(QString::fromStdString(error->message));
    }
    showState();
}

void SweepDialog::forget()
{
    m_runner.cancel();
    m_board.reset();
    m_model.clear();
    m_chart->setMarks({}, {});
    m_messages->dismiss();
    showState();
}

// Showing ------------------------------------------------------------------------------------------------------------

void SweepDialog::showRecord()
{
    if (m_board)
        m_model.setRecord(m_board->record());
    m_table->setColumnHidden(SweepModel::RightColumn, m_model.plan().testDigest.empty()); // nothing else has them
    std::vector<SweepMark> marks;
    const int shown = std::min(m_model.ranked(), SweepErrorChart::kMostMarks);
    for (int row = 0; row < shown; ++row) {
        const SweepRank& rank = m_model.rankAt(row);
        marks.push_back({m_model.settingText(row, true), rank.done, rank.mean, rank.deviation});
    }
    m_chart->setTitle(shown < m_model.ranked() ? tr("Error over the seeds, the first %1 in rank").arg(shown)
                                               : tr("Error over the seeds"));
    m_chart->setMarks(std::move(marks), m_model.errorTitle());
    markChosen();
}

void SweepDialog::markChosen()
{
    m_chart->setMarkedPart(chosenRow() < static_cast<int>(m_chart->marks().size()) ? chosenRow() : -1);
}

void SweepDialog::showProgress()
{
    m_progress->setVisible(m_board && !isOver());
    m_progress->setValue(static_cast<int>(m_runner.share() * kSweepSteps));
    if (!m_board) {
        m_state->setText(m_model.rowCount() > 0 ? tr("%1 settings").arg(countText(m_model.rowCount()))
                                                : tr("No sweep yet"));
        return;
    }
    QString text = tr("%1 of %2 trainings").arg(countText(m_board->done()), countText(m_board->tasks()));
    const double gained = m_runner.share() - m_shareThen;
    if (isRunning() && gained > 0 && m_sinceStart.hasExpired(kTellTimeAfterMs)) {
        const double seconds = static_cast<double>(m_sinceStart.elapsed()) / 1000 * (1 - m_runner.share()) / gained;
        text += tr(", about %1 s left").arg(countText(qRound64(seconds)));
    }
    m_state->setText(text);
}

int SweepDialog::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void SweepDialog::showState()
{
    const bool isPaused = m_board && !isRunning() && !isOver() && !m_board->error();
    m_run->setText(isRunning() ? tr("&Pause") : isPaused ? tr("&Go on") : tr("&Start"));
    m_forget->setEnabled(m_model.rowCount() > 0 || m_board);
    m_form->setEnabled(!isRunning() && !isPaused);
    m_open->setEnabled(!isRunning());
    m_save->setEnabled(!isRunning() && m_model.ranked() > 0);
    m_use->setEnabled(m_model.ranked() > 0 || chosenRow() >= 0);
    markChosen();
    showProgress();
}

// Files --------------------------------------------------------------------------------------------------------------

void SweepDialog::chooseFile()
{
    openFile(this, tr("Open a sweep"), sweepFilter(), [this](const QString& path, const Result<QByteArray>& bytes) {
        if (bytes)
            openRecord(QFileInfo(path).fileName(), *bytes);
        else
            m_messages->showError(QString::fromStdString(bytes.error().message));
    });
}

void SweepDialog::openRecord(const QString& name, const QByteArray& json)
{
    const auto record = parseSweepRecordJson({json.constData(), static_cast<std::size_t>(json.size())});
    if (!record) {
        m_messages->showError(name + QStringLiteral(": ") + QString::fromStdString(record.error().message));
        return;
    }
    m_messages->dismiss();
    m_board.reset();
    m_model.setRecord(*record);
    m_chart->setProvenance(name);
    showRecord();
    showState();
}

void SweepDialog::exportRecord()
{
    const std::string json = sweepRecordJson(m_model.record());
    saveBytes(this, QStringLiteral("sweep.json"), sweepFilter(), QByteArray::fromStdString(json),
              [this](const Result<QString>& path) {
                  if (!path)
                      m_messages->showError(QString::fromStdString(path.error().message));
              });
}

// Using --------------------------------------------------------------------------------------------------------------

TrainingSettings SweepDialog::settingsOf(const SweepTask& task) const
{
    TrainingSettings settings = m_common;
    settings.config = configOf(m_model.plan(), task);
    settings.scaling = m_model.plan().scaling;
    settings.ownSplitSeed.reset();
    if (settings.config.seed != m_common.splitSeed()) // by itself it would draw others
        settings.ownSplitSeed = m_common.splitSeed();
    return settings;
}

void SweepDialog::useChosen()
{
    if (!m_use->isEnabled())
        return;
    const int row = std::max(chosenRow(), 0);
    const SweepTask task = taskAt(m_model.plan(), m_model.rankAt(row).firstTask);
    const Network& now = m_document.network();
    if (m_model.plan().inputs != now.numInputs() || m_model.plan().outputs != now.numOutputs()) {
        m_messages->showError(tr("The sweep is of networks with %1 inputs and %2 outputs; the open one has %3 and %4.")
                                  .arg(m_model.plan().inputs)
                                  .arg(m_model.plan().outputs)
                                  .arg(now.numInputs())
                                  .arg(now.numOutputs()));
        return;
    }
    auto network = networkOf(m_model.plan(), task);
    if (!network) {
        m_messages->showError(QString::fromStdString(network.error().message));
        return;
    }
    const QString name = m_model.settingText(row);
    m_document.replaceNetwork(*std::move(network), tr("Use %1").arg(name), Trainings{});
    emit settingsChosen(settingsOf(task));
    m_messages->show(MessageBar::Kind::Ok,
                     tr("%1, seed %2: the network and the form of the Training tab are set; Train does what the sweep "
                        "did. Undo brings the network back.")
                         .arg(name)
                         .arg(m_model.plan().seeds[task.seed]));
}

} // namespace wb::ui
