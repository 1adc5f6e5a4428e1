// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_profiler.h"
#include "core/engine/batch_run.h"
#include "ui/charts/pareto_chart.h"
#include "ui/document/library.h"
#include "ui/jobs/job_runner.h"
#include "ui/views/compare/compared_expert.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace wb::ui {

class MessageBar;

/// The experts of the library by latency and size. Latencies are those kept of this machine, else predicted ones; who
/// has neither is counted, and can be measured here.
class ParetoView : public QWidget {
    Q_OBJECT

public:
    ParetoView(Library& library, const Calibration* calibration, QWidget* parent = nullptr,
               JobRunner::Drive drive = JobRunner::defaultDrive());

    const ParetoChart& chart() const { return *m_chart; }
    /// Rows with targets that the experts which take them are tried on, or null.
    void setRows(std::shared_ptr<const Dataset> rows);
    /// Experts whose latency is not known.
    const std::vector<ExpertSummary>& missing() const { return m_missing; }
    bool isMeasuring() const { return m_runner.isRunning(); }

public slots:
    void measureMissing();

signals:
    void openRequested(const wb::Expert& expert);
    void compareRequested(wb::ExpertId id);
    void compareBothRequested(wb::ExpertId left, wb::ExpertId right);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createFooter();
    /// Begins to gather anew; what is gathered is shown when all of it is there.
    void refresh();
    /// A few experts, because predicting needs their design out of the library.
    void gatherSome();
    void gatherNext();
    /// Begins to try an expert on the rows, which it takes.
    void test(const Network& network);
    void finishTest();
    void showSelection();
    void openSelected();
    QString togetherText() const;
    void compareChosen();
    void measureNext();
    void measured(bool cancelled);
    void showState();

    Library& m_library;
    const Calibration* m_calibration;
    JobRunner m_runner;
    QTimer m_gather;
    std::vector<ExpertSummary> m_experts; ///< Of the library; from m_next on they still have to be looked at.
    std::size_t m_next = 0;
    std::shared_ptr<const Dataset> m_rows;
    ParetoError m_error = ParetoError::Unknown;
    std::shared_ptr<BatchRun> m_test; ///< Of the expert gathered last.
    std::vector<StoredBenchmark> m_kept;
    std::vector<ParetoItem> m_gatheredItems;
    std::vector<ExpertSummary> m_gatheredMissing;
    std::vector<ExpertSummary> m_missing;
    std::vector<ExpertSummary> m_toMeasure; ///< The last one runs.
    std::shared_ptr<LatencyProfiler> m_profiler;
    std::size_t m_measuredCount = 0;

    MessageBar* m_messages;
    ParetoChart* m_chart;
    QComboBox* m_against;
    QLabel* m_note;
    QLabel* m_selection;
    QPushButton* m_open;
    QPushButton* m_compare;
    QPushButton* m_measure;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
};

} // namespace wb::ui
