// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/race_dialog.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/training_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/data/choice_delegate.h"
#include "ui/views/message_bar.h"
#include "ui/views/number_spin_box.h"
#include "ui/views/report_table.h"
#include "ui/views/row_button.h"
#include "ui/views/training/race_charts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>

namespace wb::ui {

namespace {

constexpr QSize kRaceSize{1060, 680};

} // namespace

RaceDialog::RaceDialog(Document& document, const TrainingSettings& base, QWidget* parent, JobRunner::Drive drive)
    : QDialog(parent), m_document(document), m_base(base), m_runner(drive), m_messages(new MessageBar),
      m_charts(new RaceCharts)
{
    setObjectName(QStringLiteral("raceDialog"));
    setWindowTitle(tr("Race of algorithms"));
    setAttribute(Qt::WA_DeleteOnClose);
    std::vector<TrainingConfig> lanes = RaceModel::usualLanes();
    for (TrainingConfig& lane : lanes)
        lane.seed = base.config.seed;
    m_model.setLanes(std::move(lanes));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_messages);
    column->addWidget(createFields());
    column->addWidget(m_charts, 1);
    column->addWidget(createTable());
    column->addWidget(createButtons());
    connect(&m_runner, &JobRunner::progressed, this, &RaceDialog::takeRecords);
    connect(&m_runner, &JobRunner::finished, this, &RaceDialog::finished);
    connect(&m_model, &RaceModel::dataChanged, this, [this] {
        if (!m_race)
            showTitles();
    });
    resize(kRaceSize);
    showTitles();
    showState();
}

RaceDialog::~RaceDialog() = default;

QWidget* RaceDialog::createFields()
{
    auto* fields = new QWidget;
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    const auto add = [row](const QString& text, QWidget* field, const char* name, const QString& toolTip) {
        field->setObjectName(QString::fromLatin1(name));
        field->setToolTip(toolTip);
        auto* label = new QLabel(text);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
        row->addSpacing(metrics::kPadding);
    };
    m_epochs = new QSpinBox;
    m_epochs->setRange(1, 1'000'000);
    m_epochs->setValue(m_base.config.maxEpochs);
    m_goal = new NumberSpinBox;
    m_goal->setRange(0, 1e6);
    m_goal->setValue(m_base.config.targetError);
    m_share = new NumberSpinBox;
    m_share->setRange(0, 0.9);
    m_share->setSingleStep(0.05);
    m_share->setValue(m_base.validationShare);
    add(tr("&Epochs"), m_epochs, "raceEpochs", tr("How often all rows are gone through at most"));
    add(tr("&Goal"), m_goal, "raceGoal", tr("A lane ends when its train error is at most this; 0: never"));
    add(tr("&Validation"), m_share, "raceShare",
        tr("Share of the rows that do not train but choose the best weights, the same rows in every lane; 0: none"));
    auto* loss = new QLabel(tr("Loss: %1").arg(TrainingText::loss(m_base.config.loss)));
    loss->setProperty("role", QStringLiteral("secondary"));
    loss->setToolTip(tr("As in the form of the Training tab; errors of different losses do not compare"));
    row->addWidget(loss);
    row->addStretch(1);
    auto* legend = new QLabel(tr("solid: train, dashed: validation, ◇ best"));
    legend->setProperty("role", QStringLiteral("small"));
    row->addWidget(legend);
    return fields;
}

QWidget* RaceDialog::createTable()
{
    m_table = reportTable(m_model, QStringLiteral("raceTable"));
    m_table->setAccessibleName(tr("How the lanes stand"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
    m_table->setItemDelegateForColumn(RaceModel::AlgorithmColumn, new ChoiceDelegate(RaceModel::ChoicesRole, m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(RaceModel::StateColumn, QHeaderView::Stretch);
    const int rows = static_cast<int>(TrainingRace::kMostLanes);
    m_table->setFixedHeight(rows * metrics::kDenseRowHeight + m_table->horizontalHeader()->sizeHint().height() +
                            m_table->horizontalScrollBar()->sizeHint().height() + metrics::kRowGap);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RaceDialog::showState);
    return m_table;
}

QWidget* RaceDialog::createButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    m_add = addRowButton(*row, tr("&Add lane"), "raceAdd", tr("One more way of training, up to six"));
    m_remove = addRowButton(*row, tr("Re&move lane"), "raceRemove", tr("Take the chosen lane out"));
    row->addStretch(1);
    m_run = addRowButton(*row, tr("&Start"), "raceRun", tr("Let all lanes train in turns, or pause them"));
    m_run->setProperty("primary", true);
    m_forget = addRowButton(*row, tr("&Cancel race"), "raceForget", tr("End the race; no weights are taken"));
    m_take = addRowButton(*row, tr("&Take weights"), "raceTake",
                          tr("Give the document the weights of the chosen lane, or of the first in rank"));
    auto* close = addRowButton(*row, tr("C&lose"), "raceClose", tr("What is not taken is forgotten"));
    connect(m_add, &QPushButton::clicked, this, &RaceDialog::addLane);
    connect(m_remove, &QPushButton::clicked, this, &RaceDialog::removeLane);
    connect(m_run, &QPushButton::clicked, this, &RaceDialog::toggle);
    connect(m_forget, &QPushButton::clicked, this, &RaceDialog::forget);
    connect(m_take, &QPushButton::clicked, this, &RaceDialog::takeChosen);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

TrainingConfig RaceDialog::configOf(const TrainingConfig& lane) const
{
    TrainingConfig config = withCommon(lane, m_base.config);
    config.maxEpochs = m_epochs->value();
    config.targetError = m_goal->value();
    return config;
}

bool RaceDialog::begin()
{
    if (!m_document.dataset()) {
        m_messages->showError(tr("There are no rows to train with: load some first"));
        return false;
    }
    std::vector<TrainingConfig> lanes;
    lanes.reserve(m_model.lanes().size());
    for (const TrainingConfig& lane : m_model.lanes())
        lanes.push_back(configOf(lane));
    TrainingSettings common = m_base;
    common.validationShare = m_share->value();
    auto race = TrainingRace::create(m_document, common, lanes);
    if (!race) {
        m_messages->showError(QString::fromStdString(race.error().message));
        return false;
    }
    m_messages->dismiss();
    showTitles();
    m_standings.assign(lanes.size(), {});
    m_model.setStandings(m_standings);
    m_race = *std::move(race);
    m_isOver = false;
    return true;
}

void RaceDialog::toggle()
{
    if (isRunning()) {
        m_runner.cancel();
        return;
    }
    if (m_isOver)
        m_race.reset(); // once more, from the beginning
    if (m_race || begin())
        m_runner.start(m_race);
    showState();
}

void RaceDialog::takeRecords()
{
    if (!m_race)
        return;
    for (std::size_t lane = 0; lane < m_race->size(); ++lane) {
        RaceModel::Standing& standing = m_standings[lane];
        const auto fresh = m_race->records(lane, m_charts->records(lane).size());
        for (const EpochRecord& record : fresh) {
            standing.last = record;
            if (record.isBest)
                standing.best = record;
        }
        standing.reason = m_race->reason(lane);
        m_charts->add(lane, fresh);
    }
    m_charts->shareAxes();
    m_model.setStandings(m_standings);
}

void RaceDialog::finished()
{
    takeRecords();
    m_isOver = m_race && m_race->isOver();
    showState();
}

void RaceDialog::forget()
{
    if (isRunning())
        m_runner.cancel();
    m_race.reset();
    m_isOver = false;
    m_model.setLanes(m_model.lanes());
    showTitles();
    showState();
}

void RaceDialog::addLane()
{
    std::vector<TrainingConfig> lanes = m_model.lanes();
    lanes.push_back(configFor(Algorithm::Rprop));
    lanes.back().seed = m_base.config.seed + lanes.size() - 1;
    m_model.setLanes(std::move(lanes));
    forget();
}

void RaceDialog::removeLane()
{
    std::vector<TrainingConfig> lanes = m_model.lanes();
    const int chosen = chosenRow();
    lanes.erase(chosen < 0 ? lanes.end() - 1 : lanes.begin() + chosen);
    m_model.setLanes(std::move(lanes));
    forget();
}

void RaceDialog::showTitles()
{
    QStringList titles;
    for (const TrainingConfig& lane : m_model.lanes())
        titles << tr("%1, seed %2").arg(TrainingText::algorithm(lane.algorithm)).arg(lane.seed);
    m_charts->setTitles(titles);
}

int RaceDialog::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

int RaceDialog::winner() const
{
    const int chosen = chosenRow();
    if (chosen >= 0 && m_model.rankOf(chosen) > 0)
        return chosen;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.rankOf(row) == 1)
            return row;
    return -1;
}

void RaceDialog::takeChosen()
{
    const int row = winner();
    if (!m_race || isRunning() || row < 0)
        return;
    TrainingJob& job = m_race->lane(static_cast<std::size_t>(row));
    const QString name = TrainingText::algorithm(job.trainer().config().algorithm);
    Trainings trainings = m_document.trainings();
    trainings.push_back(std::make_shared<const TrainingRun>(job.toRun()));
    const auto taken = m_document.replaceWeights(job.trainer().bestNetwork(), tr("Take the weights of %1").arg(name),
                                                 std::move(trainings), job.resumePoint());
    if (!taken) {
        m_messages->showError(
            tr("What was learnt does not fit: %1").arg(QString::fromStdString(taken.error().message)));
        return;
    }
    m_messages->show(MessageBar::Kind::Ok,
                     tr("The weights of %1, epoch %2, are in place, error %3; Undo takes them back.")
                         .arg(name, countText(job.trainer().bestEpoch()),
                              QString::fromStdString(numberText(job.trainer().bestError(), 4))));
}

void RaceDialog::showState()
{
    const bool begun = m_race != nullptr;
    m_run->setText(isRunning() ? tr("&Pause") : m_isOver ? tr("&Start again") : begun ? tr("G&o on") : tr("&Start"));
    m_run->setEnabled(m_model.rowCount() > 0);
    m_forget->setEnabled(begun);
    for (QWidget* field : std::initializer_list<QWidget*>{m_epochs, m_goal, m_share})
        field->setEnabled(!begun);
    m_model.setEditable(!begun);
    m_add->setEnabled(!begun && m_model.lanes().size() < TrainingRace::kMostLanes);
    m_remove->setEnabled(!begun && m_model.lanes().size() > 1);
    const int row = winner();
    m_take->setEnabled(begun && !isRunning() && row >= 0);
    m_take->setText(row < 0 || !begun ? tr("&Take weights")
                                      : tr("&Take weights of %1")
                                            .arg(TrainingText::algorithm(
                                                m_model.lanes().at(static_cast<std::size_t>(row)).algorithm)));
}

} // namespace wb::ui
