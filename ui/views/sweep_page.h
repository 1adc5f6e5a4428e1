// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/batch_sweep.h"
#include "ui/document/baseline.h"
#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace wb::ui {

class SweepChart;

/// How many rows a second the open expert takes in calls of 1 to 4096 rows.
class SweepPage : public QWidget {
    Q_OBJECT

public:
    SweepPage(Document& document, Baseline& baseline, QWidget* parent = nullptr);

    const std::shared_ptr<const SweepReport>& report() const { return m_report; }
    bool isRunning() const { return m_runner.isRunning(); }

public slots:
    void measure();
    void cancel() { m_runner.cancel(); }

signals:
    void exportFailed(const QString& message);

private:
    QWidget* createEmptyPage();
    QWidget* createChartPage();
    void finished(bool cancelled);
    void showState();

    Document& m_document;
    Baseline& m_baseline;
    JobRunner m_runner;
    std::shared_ptr<BatchSweep> m_sweep; ///< The one that runs.
    std::shared_ptr<const SweepReport> m_report;
    quint64 m_runRevision = 0; ///< 0: what still comes belongs to an expert that is gone.
    quint64 m_shownRevision = 0;
    QStackedWidget* m_pages;
    SweepChart* m_chart;
    QLabel* m_conditions;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_again;
    QPushButton* m_first;
};

} // namespace wb::ui
