// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training_panel.h"

#include "core/base/number_text.h"
#include "core/data/split.h"
#include "ui/charts/loss_chart.h"
#include "ui/theme/metrics.h"
#include "ui/views/empty_state.h"
#include "ui/views/message_bar.h"
#include "ui/views/metric_label.h"
#include "ui/views/training_form.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <limits>

namespace wb::ui {

namespace {

constexpr int kTrainingSteps = 1000; ///< Of the progress bar.
constexpr int kFormWidth = 260;

enum TrainingPage { NoRowsPage, WorkPage };

QAction* makeAction(TrainingPanel* panel, const char* name, const QString& text, const QString& toolTip)
{
    auto* action = new QAction(text, panel);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(toolTip);
    return action;
}

QToolButton* makeButton(QAction* action, const char* name)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

QString shortNumber(double value) { return QString::fromStdString(numberText(value, 4)); }

} // namespace

TrainingPanel::TrainingPanel(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_runner(drive),
      m_train(makeAction(this, "trainAction", tr("&Train"), tr("Train, or pause"))),
      m_step(makeAction(this, "trainStepAction", tr("One &epoch"), tr("Train one epoch and pause"))),
      m_keep(makeAction(this, "trainKeepAction", tr("&Keep"), tr("End and take the best weights"))),
      m_discard(makeAction(this, "trainDiscardAction", tr("&Discard"), tr("End and leave the weights as they were"))),
      m_messages(new MessageBar), m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("trainingPanel"));
    m_train->setShortcut(Qt::Key_F5);
    m_step->setShortcut(Qt::Key_F6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_messages);
    m_pages->addWidget(createEmptyPage());
    m_pages->addWidget(createWork());
    column->addWidget(m_pages, 1);

    connect(m_train, &QAction::triggered, this, &TrainingPanel::toggle);
    connect(m_step, &QAction::triggered, this, &TrainingPanel::stepOnce);
    connect(m_keep, &QAction::triggered, this, &TrainingPanel::keep);
    connect(m_discard, &QAction::triggered, this, &TrainingPanel::discard);
    connect(&m_runner, &JobRunner::progressed, this, &TrainingPanel::takeRecords);
    connect(&m_runner, &JobRunner::finished, this, &TrainingPanel::paused);
    connect(&m_document, &Document::datasetChanged, this, &TrainingPanel::showState);
    connect(&m_document, &Document::networkChanged, this, &TrainingPanel::showState);
    connect(&m_document, &Document::replaced, this, [this] {
        discard();
        m_chart->clear();
        m_messages->dismiss();
    });
    showState();
}

TrainingPanel::~TrainingPanel() = default;

QWidget* TrainingPanel::createButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(makeButton(m_train, "trainButton"));
    row->addWidget(makeButton(m_step, "trainStepButton"));
    row->addWidget(makeButton(m_keep, "trainKeepButton"));
    row->addWidget(makeButton(m_discard, "trainDiscardButton"));
    row->addStretch(1);
    return buttons;
}

QWidget* TrainingPanel::createHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("trainingProgress"));
    m_progress->setRange(0, kTrainingSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->setAccessibleName(tr("Progress of the training"));
    row->addWidget(m_progress);
    row->addStretch(1);
    const QString names[] = {tr("epoch"), tr("train error"), tr("validation error"), tr("best, in epoch")};
    for (std::size_t i = 0; i < m_metrics.size(); ++i) {
        m_metrics.at(i) = new MetricLabel(names[i]);
        m_metrics.at(i)->setObjectName(QStringLiteral("trainingMetric%1").arg(i));
        row->addWidget(m_metrics.at(i));
        row->addSpacing(metrics::kRowGap);
    }
    m_logButton = new QToolButton;
    m_logButton->setObjectName(QStringLiteral("logErrorButton"));
    m_logButton->setText(tr("Log"));
    m_logButton->setToolTip(tr("Errors on a logarithmic axis"));
    m_logButton->setCheckable(true);
    m_logButton->setChecked(true);
    connect(m_logButton, &QToolButton::toggled, this, [this](bool on) { m_chart->setLogarithmic(on); });
    row->addWidget(m_logButton, 0, Qt::AlignBottom);
    return header;
}

QWidget* TrainingPanel::createEmptyPage()
{
    auto* page =
        new EmptyState(tr("Nothing to learn from yet: load rows with as many columns as the network has inputs "
                          "and outputs together."));
    connect(page->addButton(tr("Load rows…"), QStringLiteral("loadTrainingRows")), &QPushButton::clicked, this,
            &TrainingPanel::rowsRequested);
    return page;
}

QWidget* TrainingPanel::createWork()
{
    m_form = new TrainingForm;
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(metrics::kRowGap);
    leftColumn->addWidget(createButtons());
    leftColumn->addWidget(scroll, 1);
    m_chart = new LossChart;
    connect(m_chart, &Chart::exportFailed, m_messages, &MessageBar::showError);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(createHeader());
    column->addWidget(m_chart, 1);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(metrics::kRowGap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({kFormWidth, 3 * kFormWidth});
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

bool TrainingPanel::begin()
{
    const TrainingConfig config = m_form->config();
    Trainer::Data sets{m_document.dataset(), nullptr};
    if (const double share = m_form->validationShare(); share > 0) {
        const auto split = splitRows(*sets.train, {1 - share, share, config.seed, true});
        if (!split || split->validation.empty()) {
            m_messages->showError(tr("There are too few rows to put some aside for validation"));
            return false;
        }
        const Dataset& all = *sets.train;
        sets.validation = std::make_shared<const Dataset>(datasetOfRows(all, split->validation));
        sets.train = std::make_shared<const Dataset>(datasetOfRows(all, split->train));
    }
    auto trainer = Trainer::create(m_document.network(), std::move(sets), config);
    if (!trainer) {
        m_messages->showError(QString::fromStdString(trainer.error().message));
        return false;
    }
    m_messages->dismiss();
    m_chart->clear();
    m_job = std::make_shared<TrainingJob>(std::move(*trainer));
    return true;
}

void TrainingPanel::run(int untilEpoch)
{
    if (m_runner.isRunning() || !hasRows() || (!m_job && !begin()))
        return;
    m_after = After::Pause;
    m_job->trainer().pauseAfter(untilEpoch);
    m_runner.start(m_job);
    showState();
}

void TrainingPanel::toggle()
{
    if (m_runner.isRunning())
        m_runner.cancel();
    else
        run(std::numeric_limits<int>::max());
}

void TrainingPanel::stepOnce()
{
    if (m_runner.isRunning())
        return;
    const auto done = m_job ? m_job->trainer().history().size() : 0;
    run(static_cast<int>(done) + 1);
}

void TrainingPanel::keep()
{
    m_after = After::Keep;
    if (m_runner.isRunning())
        m_runner.cancel();
    else if (m_job)
        conclude();
}

void TrainingPanel::discard()
{
    m_after = After::Discard;
    if (m_runner.isRunning())
        m_runner.cancel();
    else if (m_job)
        end();
}

void TrainingPanel::takeRecords()
{
    if (!m_job)
        return;
    m_chart->add(m_job->records(m_chart->records().size()));
    showFigures();
}

void TrainingPanel::paused()
{
    takeRecords();
    if (m_after == After::Discard)
        end();
    else if (m_after == After::Keep || m_job->trainer().reason() != StopReason::Running)
        conclude();
    else
        showState();
}

void TrainingPanel::conclude()
{
    const Trainer& trainer = m_job->trainer();
    const QString why = trainer.reason() == StopReason::Running
                            ? tr("Training was ended")
                            : tr("Training has ended: %1").arg(QString::fromUtf8(stopReasonText(trainer.reason())));
    const bool diverged = trainer.reason() == StopReason::Diverged;
    if (trainer.bestEpoch() == 0) {
        m_messages->show(MessageBar::Kind::Warning,
                         tr("%1. No epoch was better than the start; nothing was changed.").arg(why));
    } else {
        const int best = trainer.bestEpoch();
        const auto replaced = m_document.replaceWeights(trainer.bestNetwork(), tr("Train to epoch %1").arg(best));
        if (replaced)
            m_messages->show(diverged ? MessageBar::Kind::Warning : MessageBar::Kind::Ok,
                             tr("%1. The weights of epoch %2 are in place, error %3; Undo takes them back.")
                                 .arg(why)
                                 .arg(best)
                                 .arg(shortNumber(trainer.bestError())));
        else
            m_messages->showError(
                tr("What was learnt does not fit: %1").arg(QString::fromStdString(replaced.error().message)));
    }
    end();
}

void TrainingPanel::end()
{
    m_job.reset();
    showState();
}

void TrainingPanel::showFigures()
{
    const auto& records = m_chart->records();
    const bool any = !records.empty();
    m_metrics.at(0)->setValue(any ? QString::number(records.back().epoch) : QStringLiteral("–"));
    m_metrics.at(1)->setValue(any ? shortNumber(records.back().trainError) : QStringLiteral("–"));
    const bool validated = any && records.back().validationError;
    m_metrics.at(2)->setVisible(validated);
    if (validated)
        m_metrics.at(2)->setValue(shortNumber(*records.back().validationError));
    const int best = m_chart->bestEpoch();
    m_metrics.at(3)->setValue(best > 0 ? QString::number(best) : QStringLiteral("–"));
    const auto epochs = static_cast<double>(m_form->config().maxEpochs);
    m_progress->setValue(any ? qRound(kTrainingSteps * records.back().epoch / epochs) : 0);
}

void TrainingPanel::showState()
{
    const bool runs = m_runner.isRunning();
    const bool begun = m_job != nullptr;
    const bool ready = hasRows();
    m_pages->setCurrentIndex(ready || begun ? WorkPage : NoRowsPage);
    m_train->setText(runs ? tr("&Pause") : begun ? tr("&Go on") : tr("&Train"));
    m_train->setEnabled(runs || ready);
    m_step->setEnabled(!runs && ready);
    m_keep->setEnabled(begun);
    m_discard->setEnabled(begun);
    m_form->setEnabled(!begun);
    m_progress->setVisible(begun);
    showFigures();
}

} // namespace wb::ui
