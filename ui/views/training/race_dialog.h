// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/jobs/training_race.h"
#include "ui/models/race_model.h"

#include <QDialog>

class QPushButton;
class QSpinBox;
class QTableView;

namespace wb::ui {

class MessageBar;
class NumberSpinBox;
class RaceCharts;

/// Up to six ways of training against each other on the document's rows: a curve each, on common axes, and a table of
/// how they stand. The one that is chosen gives its weights to the document as one undo step; the others are forgotten.
class RaceDialog : public QDialog {
    Q_OBJECT

public:
    /// base: what all lanes have in common (loss, when to end, rows for validation), and their seed to begin with.
    RaceDialog(Document& document, const TrainingSettings& base, QWidget* parent,
               JobRunner::Drive drive = JobRunner::defaultDrive());
    ~RaceDialog() override;

    bool isRunning() const { return m_runner.isRunning(); }
    RaceModel& model() { return m_model; }

private:
    QWidget* createFields();
    QWidget* createTable();
    QWidget* createButtons();
    void toggle();
    bool begin();
    TrainingConfig configOf(const TrainingConfig& lane) const;
    void takeRecords();
    void finished();
    void forget();
    void addLane();
    void removeLane();
    void showTitles();
    void takeChosen();
    int chosenRow() const; ///< -1: none.
    /// The chosen lane, else the first in rank; -1: there is none that has learnt.
    int winner() const;
    void showState();

    Document& m_document;
    TrainingSettings m_base;
    JobRunner m_runner;
    std::shared_ptr<TrainingRace> m_race;
    bool m_isOver = false;
    RaceModel m_model;
    std::vector<RaceModel::Standing> m_standings;

    MessageBar* m_messages;
    RaceCharts* m_charts;
    QTableView* m_table = nullptr;
    QSpinBox* m_epochs = nullptr;
    NumberSpinBox* m_goal = nullptr;
    NumberSpinBox* m_share = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_forget = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace wb::ui
