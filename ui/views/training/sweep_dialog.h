// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/sweep_runner.h"
#include "ui/models/sweep_model.h"

#include <QDialog>
#include <QElapsedTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace wb::ui {

class MessageBar;
class SweepErrorChart;
class SweepForm;

/// Every algorithm with every hidden activation and every shape on the document's rows, each with several seeds: the
/// mean error and its spread as a ranked table and a chart. A setting that is chosen becomes the network and the form
/// of the Training tab. What `expert sweep collect --json` prints is opened, and written.
class SweepDialog : public QDialog {
    Q_OBJECT

public:
    /// base: see SweepForm.
    SweepDialog(Document& document, const TrainingSettings& base, QWidget* parent,
                JobRunner::Drive drive = JobRunner::defaultDrive());
    ~SweepDialog() override;

    bool isRunning() const { return m_runner.isRunning(); }
    SweepModel& model() { return m_model; }
    /// name: of the file it comes from, for messages.
    void openRecord(const QString& name, const QByteArray& json);

signals:
    /// They are those of the network that the document has now.
    void settingsChosen(const wb::TrainingSettings& settings);

private:
    QWidget* createWork();
    QWidget* createHead();
    QWidget* createButtons();
    void connectParts();
    void toggle();
    bool begin();
    void forget();
    void progressed();
    void finished();
    void showRecord();
    void markChosen();
    void showProgress();
    void showState();
    void chooseFile();
    void exportRecord();
    void useChosen();
    TrainingSettings settingsOf(const SweepTask& task) const;
    int chosenRow() const; ///< -1: none.
    bool isOver() const { return m_board && m_board->done() == m_board->tasks(); }

    Document& m_document;
    SweepModel m_model;
    std::shared_ptr<SweepBoard> m_board; ///< Of the sweep that was begun here; null: none, or one was opened.
    SweepRunner m_runner;
    TrainingSettings m_common; ///< Of what the table shows.
    QElapsedTimer m_sinceShown;
    qint64 m_showEveryMs = 0;
    QElapsedTimer m_sinceStart; ///< Or since it went on,
    double m_shareThen = 0;     ///< and how far it was.

    MessageBar* m_messages;
    SweepForm* m_form;
    SweepErrorChart* m_chart;
    QTableView* m_table;
    QLabel* m_state = nullptr;
    QProgressBar* m_progress = nullptr;
    QCheckBox* m_log = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_forget = nullptr;
    QPushButton* m_use = nullptr;
};

} // namespace wb::ui
