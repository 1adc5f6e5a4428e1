// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/training_start.h"
#include "ui/views/message_bar.h"
#include "ui/views/training/training_actions.h"

#include <QElapsedTimer>
#include <QTimer>

class QStackedWidget;

namespace wb::ui {

class EpochScrubber;
class LossChart;
class ResumeChoice;
class TrainingForm;
class TrainingHead;
class TrainingWatch;

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
    QAction* trainAction() const { return m_actions->train; }
    QAction* stepAction() const { return m_actions->step; }
    QAction* keepAction() const { return m_actions->keep; }
    QAction* discardAction() const { return m_actions->discard; }
    QAction* resetAction() const { return m_actions->reset; }
    QAction* raceAction() const { return m_actions->race; }
    QAction* sweepAction() const { return m_actions->sweep; }
    TrainingForm& form() { return *m_form; }
    bool isRunning() const { return m_runner.isRunning() || m_pace.isActive(); }
    /// A training has begun and is neither kept nor thrown away.
    bool hasBegun() const { return m_job != nullptr; }
    /// A kept training offers to save the expert, by saveRequested().
    void offerSaving() { m_offersSaving = true; }

public slots:
    void toggle();
    /// One epoch.
    void stepOnce();
    /// Ends and takes the best weights.
    void keep();
    /// Ends and leaves the weights as they were.
    void discard();
    /// Ends, and puts the weights back from which training began, however often it has gone on since.
    void reset();
    /// A dialog in which several algorithms train against each other.
    void race();
    /// A dialog in which algorithms, activations and widths are tried with several seeds each.
    void sweep();

signals:
    /// The user asks for rows to train with.
    void rowsRequested();
    /// The user asks to make some.
    void generateRequested();
    void saveRequested();
    /// What was trained is to be measured.
    void measureRequested();
    /// The rows that were told apart so are wanted; see BatchView::showCell().
    void cellChosen(int wanted, int given, const QString& what);

private:
    enum class After { Pause, Keep, Discard, Reset, Take };
    /// Weights, the trainings that had led to them, and what the last of these is gone on with.
    struct Beginning {
        Network network;
        Trainings trainings;
        std::shared_ptr<const ResumePoint> resume;
    };

    void connectParts();
    QWidget* createEmptyPage();
    QWidget* createSettings();
    QWidget* createWork();
    bool begin();
    void rememberBeginning();
    /// Where the figures and the curve of the training that begins come from.
    void tellProvenance(const TrainingStart& start);
    void run(int untilEpoch);
    /// Stops what runs and does what m_after says once it has.
    void stopThen(After after);
    void takeRecords();
    void watch();
    void paused();
    void finish();
    void conclude();
    void end();
    void restore();
    /// Shows the epoch the slider stands at, or what there is now.
    void showEpoch();
    void takeEpoch();
    void tell(MessageBar::Kind kind, const QString& text, bool isKept = false);
    void showState();
    bool hasRows() const;
    bool mayReset() const;
    int epochsDone() const;

    Document& m_document;
    JobRunner m_runner;
    std::shared_ptr<TrainingJob> m_job;
    std::size_t m_recordsBefore = 0;              ///< Of the chart, when the job began.
    int m_epochsBefore = 0;                       ///< That the job goes on from.
    std::shared_ptr<const ResumePoint> m_charted; ///< Up to where the chart shows a training.
    After m_after = After::Pause;
    bool m_isPlaying = false; ///< Epoch by epoch at a pace.
    QTimer m_pace;            ///< Until the next epoch.
    QTimer m_watchTimer;
    QElapsedTimer m_sinceWatch;
    std::optional<Beginning> m_beginning;
    std::shared_ptr<const Weights> m_kept; ///< The last training's.
    bool m_offersSaving = false;

    TrainingActions* m_actions;
    MessageBar* m_messages;
    QPushButton* m_measure;
    QPushButton* m_save;
    QStackedWidget* m_pages;
    TrainingForm* m_form = nullptr;
    ResumeChoice* m_resume = nullptr;
    TrainingHead* m_head = nullptr;
    TrainingWatch* m_watch;
    LossChart* m_chart = nullptr;
    EpochScrubber* m_scrubber = nullptr;
};

} // namespace wb::ui
