// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training_panel.h"

#include "ui/charts/loss_chart.h"
#include "ui/theme/metrics.h"
#include "ui/views/empty_state.h"
#include "ui/views/training/epoch_scrubber.h"
#include "ui/views/training/race_dialog.h"
#include "ui/views/training/resume_choice.h"
#include "ui/views/training/sweep_dialog.h"
#include "ui/views/training/training_head.h"
#include "ui/views/training/training_watch.h"
#include "ui/views/training_form.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <limits>

namespace wb::ui {

namespace {

constexpr int kFormWidth = 240;
constexpr int kLeastPanelHeight = 240;
constexpr int kMostFormWidth = 300;
constexpr int kWatchPauseMs = 100; ///< Between two pictures of the network.

enum TrainingPage { NoRowsPage, WorkPage };

} // namespace

TrainingPanel::TrainingPanel(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_runner(drive), m_actions(new TrainingActions(this)),
      m_messages(new MessageBar), m_measure(m_messages->addButton(tr("&Measure"), "measureTrained")),
      m_save(m_messages->addButton(tr("&Save to library…"), "saveTrained")), m_pages(new QStackedWidget),
      m_watch(new TrainingWatch(document, nullptr, drive))
{
    setObjectName(QStringLiteral("trainingPanel"));
    setMinimumHeight(kLeastPanelHeight); // the pictures give way rather than making the window outgrow its screen
    m_save->setToolTip(tr("Keep the trained expert, with a record of its training"));
    m_save->hide();
    m_measure->setToolTip(tr("See how long an inference takes now"));
    m_measure->hide();
    m_pace.setSingleShot(true);
    m_watchTimer.setInterval(kWatchPauseMs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_messages);
    m_pages->addWidget(createEmptyPage());
    m_pages->addWidget(createWork());
    column->addWidget(m_pages, 1);
    connectParts();
    showState();
}

TrainingPanel::~TrainingPanel() = default;

void TrainingPanel::connectParts()
{
    connect(m_actions->train, &QAction::triggered, this, &TrainingPanel::toggle);
    connect(m_actions->step, &QAction::triggered, this, &TrainingPanel::stepOnce);
    connect(m_actions->keep, &QAction::triggered, this, &TrainingPanel::keep);
    connect(m_actions->discard, &QAction::triggered, this, &TrainingPanel::discard);
    connect(m_actions->reset, &QAction::triggered, this, &TrainingPanel::reset);
    connect(m_actions->race, &QAction::triggered, this, &TrainingPanel::race);
    connect(m_actions->sweep, &QAction::triggered, this, &TrainingPanel::sweep);
    connect(&m_runner, &JobRunner::progressed, this, &TrainingPanel::takeRecords);
    connect(&m_runner, &JobRunner::finished, this, &TrainingPanel::paused);
    connect(&m_pace, &QTimer::timeout, this, [this] { run(epochsDone() + 1); });
    connect(&m_watchTimer, &QTimer::timeout, this, &TrainingPanel::watch);
    connect(m_save, &QPushButton::clicked, this, &TrainingPanel::saveRequested);
    connect(m_measure, &QPushButton::clicked, this, &TrainingPanel::measureRequested);
    connect(m_watch, &TrainingWatch::failed, m_messages, &MessageBar::showError);
    connect(m_watch, &TrainingWatch::cellChosen, this, &TrainingPanel::cellChosen);
    connect(&m_document, &Document::datasetChanged, this, &TrainingPanel::showState);
    connect(&m_document, &Document::networkChanged, this, &TrainingPanel::showState);
    connect(&m_document, &Document::replaced, this, [this] {
        discard();
        m_form->takeBack();
        if (const auto& resume = m_document.expert().resume)
            m_form->lend(resume->settings, 0);
        m_beginning.reset();
        m_chart->clear();
        m_scrubber->clear();
        m_messages->dismiss();
    });
    connect(m_scrubber, &EpochScrubber::moved, this, &TrainingPanel::showEpoch);
    connect(m_scrubber, &EpochScrubber::takeRequested, this, [this] { stopThen(After::Take); });
}

QWidget* TrainingPanel::createEmptyPage()
{
    auto* page =
        new EmptyState(tr("Nothing to learn from yet: load rows with as many columns as the network has inputs "
                          "and outputs together."));
    connect(page->addButton(tr("Load rows…"), QStringLiteral("loadTrainingRows")), &QPushButton::clicked, this,
            &TrainingPanel::rowsRequested);
    connect(page->addButton(tr("Generate…"), QStringLiteral("generateTrainingRows")), &QPushButton::clicked, this,
            &TrainingPanel::generateRequested);
    return page;
}

QWidget* TrainingPanel::createSettings()
{
    m_form = new TrainingForm;
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    auto* settings = new QWidget;
    auto* column = new QVBoxLayout(settings);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    m_resume = new ResumeChoice(m_document, *m_form, settings);
    column->addWidget(m_actions->createButtons());
    column->addWidget(m_resume);
    column->addWidget(scroll, 1);
    // What is seen of the training needs the rest.
    settings->setMaximumWidth(std::max(kMostFormWidth, settings->minimumSizeHint().width()));
    return settings;
}

QWidget* TrainingPanel::createWork()
{
    m_chart = new LossChart;
    m_head = new TrainingHead(*m_chart);
    m_scrubber = new EpochScrubber(this);
    auto* curve = new QWidget;
    auto* curveColumn = new QVBoxLayout(curve);
    curveColumn->setContentsMargins(0, 0, 0, 0);
    curveColumn->setSpacing(metrics::kGap);
    curveColumn->addWidget(m_chart, 1);
    curveColumn->addWidget(m_scrubber);
    connect(m_chart, &Chart::exportFailed, m_messages, &MessageBar::showError);
    auto* pictures = new QSplitter(Qt::Horizontal);
    pictures->setHandleWidth(metrics::kRowGap);
    pictures->setChildrenCollapsible(false);
    pictures->addWidget(curve);
    pictures->addWidget(m_watch);
    pictures->setSizes({kFormWidth, kFormWidth});
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_head);
    column->addWidget(pictures, 1);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(metrics::kRowGap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createSettings());
    splitter->addWidget(right);
    splitter->setSizes({kFormWidth, 4 * kFormWidth});
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    return splitter;
}

bool TrainingPanel::hasRows() const
{
    const auto& rows = m_document.dataset();
    return rows && rows->rows() > 0 && rows->inputs.cols() == m_document.network().numInputs() &&
           rows->targets.cols() == m_document.network().numOutputs();
}

bool TrainingPanel::mayReset() const
{
    return m_beginning && sameButScaling(m_beginning->network.spec(), m_document.spec()) &&
           m_beginning->network.sharedWeights() != m_document.network().sharedWeights();
}

int TrainingPanel::epochsDone() const { return m_job ? m_job->trainer().epoch() : 0; }

bool TrainingPanel::begin()
{
    const TrainingStart start = m_resume->start();
    auto job = startTraining(m_document, start);
    if (!job) {
        tell(MessageBar::Kind::Error, QString::fromStdString(job.error().message));
        return false;
    }
    m_messages->dismiss();
    if (!start.from || m_charted != start.from)
        m_chart->clear();
    m_recordsBefore = m_chart->records().size();
    m_epochsBefore = start.from ? start.from->state.epoch : 0;
    tellProvenance(start);
    m_head->setErrorsScaled(!(*job)->trainer().bestNetwork().spec().outputScaling.empty());
    rememberBeginning();
    m_job = *std::move(job);
    m_scrubber->clear();
    return true;
}

void TrainingPanel::rememberBeginning()
{
    if (!m_beginning || m_document.network().sharedWeights() != m_kept)
        m_beginning = Beginning{m_document.network(), m_document.trainings(), m_document.expert().resume};
}

void TrainingPanel::tellProvenance(const TrainingStart& start)
{
    CommandSubject subject = m_document.files();
    if (subject.networkFile.isEmpty())
        subject.networkFile = QString::fromStdString(m_document.expert().name) + QStringLiteral(".net");
    if (subject.rowsFile.isEmpty())
        subject.rowsFile = QString::fromStdString(m_document.dataset()->source);
    Provenance from = provenanceOf(start.settings, subject);
    if (start.from)
        from.command.clear(); // one line does not tell what came before
    m_head->setProvenance(from);
    m_chart->setProvenance(from.line());
}

void TrainingPanel::run(int untilEpoch)
{
    if (m_runner.isRunning() || !hasRows() || (!m_job && !begin()))
        return;
    m_after = After::Pause;
    m_job->pauseAfter(untilEpoch);
    m_job->askForMoment();
    m_runner.start(m_job);
    m_watchTimer.start();
    showState();
}

void TrainingPanel::toggle()
{
    if (isRunning()) {
        stopThen(After::Pause);
        return;
    }
    m_isPlaying = m_form->pace() > 0;
    run(m_isPlaying ? epochsDone() + 1 : std::numeric_limits<int>::max());
}

void TrainingPanel::stepOnce()
{
    if (isRunning())
        return;
    m_isPlaying = false;
    run(epochsDone() + 1);
}

void TrainingPanel::keep() { stopThen(After::Keep); }

void TrainingPanel::discard() { stopThen(After::Discard); }

void TrainingPanel::reset() { stopThen(After::Reset); }

void TrainingPanel::race() { (new RaceDialog(m_document, m_form->settings(), window()))->show(); }

void TrainingPanel::sweep()
{
    auto* dialog = new SweepDialog(m_document, m_form->settings(), window());
    connect(dialog, &SweepDialog::settingsChosen, m_form,
            [this](const TrainingSettings& settings) { m_form->showSettings(settings); });
    dialog->show();
}

void TrainingPanel::stopThen(After after)
{
    m_after = after;
    m_isPlaying = false;
    m_pace.stop();
    if (m_runner.isRunning())
        m_runner.cancel();
    else
        finish();
}

void TrainingPanel::takeRecords()
{
    if (!m_job)
        return;
    m_chart->add(m_job->records(m_chart->records().size() - m_recordsBefore));
    m_head->showFigures(m_job->trainer().config().maxEpochs);
    m_scrubber->setSnapshots(m_job->snapshots());
}

void TrainingPanel::watch()
{
    if (!m_job || !m_runner.isRunning())
        return;
    if (m_scrubber->shown())
        return; // an earlier epoch is looked at
    if (auto moment = m_job->takeMoment())
        m_watch->showMoment(std::move(moment));
    m_job->askForMoment();
}

void TrainingPanel::paused()
{
    takeRecords();
    if (m_after == After::Pause && m_isPlaying && m_job->trainer().reason() == StopReason::Running) {
        if (!m_sinceWatch.isValid() || m_sinceWatch.hasExpired(kWatchPauseMs)) {
            m_sinceWatch.start();
            showEpoch();
        }
        m_pace.start(1000 / std::max(1, m_form->pace()));
        return;
    }
    finish();
}

void TrainingPanel::finish()
{
    m_isPlaying = false;
    m_watchTimer.stop();
    if (m_job &&
        (m_after == After::Keep || (m_after == After::Pause && m_job->trainer().reason() != StopReason::Running)))
        conclude();
    else if (m_after == After::Take)
        takeEpoch();
    else if (m_job && m_after != After::Pause)
        end();
    else if (m_job)
        showEpoch();
    if (m_after == After::Reset)
        restore();
    showState();
}

void TrainingPanel::tell(MessageBar::Kind kind, const QString& text, bool isKept)
{
    m_save->setVisible(isKept && m_offersSaving);
    m_measure->setVisible(isKept);
    m_messages->show(kind, text);
}

void TrainingPanel::showState()
{
    const bool begun = m_job != nullptr;
    const bool ready = hasRows();
    m_pages->setCurrentIndex(ready || begun ? WorkPage : NoRowsPage);
    m_actions->show({isRunning(), begun, ready, mayReset()});
    m_form->setEnabled(!begun);
    m_resume->setEnabled(!begun);
    m_head->setProgressShown(begun);
    m_head->showFigures(m_job ? m_job->trainer().config().maxEpochs : m_form->config().maxEpochs);
}

} // namespace wb::ui
