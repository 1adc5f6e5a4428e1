// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/training_job.h"

#include <QWidget>

#include <array>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace wb::ui {

class LossChart;
class MessageBar;
class MetricLabel;
class TrainingForm;

/// Trains the open expert on the document's rows, watched live. A training that has begun may be paused, stepped by an
/// epoch, gone on with, kept (its best weights, as one undo step) or thrown away. It ends by itself where its settings
/// say so, and is kept then.
class TrainingPanel : public QWidget {
    Q_OBJECT

public:
    explicit TrainingPanel(Document& document, QWidget* parent = nullptr,
                           JobRunner::Drive drive = JobRunner::defaultDrive());
    ~TrainingPanel() override;

    /// For menus: start or go on, or pause.
    QAction* trainAction() const { return m_train; }
    QAction* stepAction() const { return m_step; }
    QAction* keepAction() const { return m_keep; }
    QAction* discardAction() const { return m_discard; }
    bool isRunning() const { return m_runner.isRunning(); }
    /// A training has begun and is neither kept nor thrown away.
    bool hasBegun() const { return m_job != nullptr; }

public slots:
    void toggle();
    /// One epoch.
    void stepOnce();
    /// Ends and takes the best weights.
    void keep();
    /// Ends and leaves the weights as they were.
    void discard();

signals:
    /// The user asks for rows to train with.
    void rowsRequested();

private:
    QWidget* createButtons();
    QWidget* createHeader();
    QWidget* createEmptyPage();
    QWidget* createWork();
    bool begin();
    /// Where the figures and the curve of the training that begins come from.
    void tellProvenance(const TrainingConfig& config);
    void run(int untilEpoch);
    void takeRecords();
    void paused();
    void conclude();
    void end();
    void showState();
    void showFigures();
    bool hasRows() const;

    enum class After { Pause, Keep, Discard };

    Document& m_document;
    JobRunner m_runner;
    std::shared_ptr<TrainingJob> m_job;
    After m_after = After::Pause;

    QAction* m_train;
    QAction* m_step;
    QAction* m_keep;
    QAction* m_discard;
    MessageBar* m_messages;
    std::array<MetricLabel*, 4> m_metrics{};
    QProgressBar* m_progress;
    QToolButton* m_logButton;
    QStackedWidget* m_pages;
    TrainingForm* m_form;
    LossChart* m_chart;
};

} // namespace wb::ui
