// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/confusion.h"
#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/results_model.h"

#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QToolButton;
class QVBoxLayout;

namespace wb {
class ResultsCsv;
}

namespace wb::ui {

class ConfusionView;
class ResidualsView;
class ResultsView;

/// Runs the network over all loaded rows and shows what came out: a table, one line of summary, an export, and beside
/// the table a confusion matrix or the residuals, in which the rows behind a figure can be chosen.
class BatchView : public QWidget {
    Q_OBJECT

public:
    /// What stands beside the table.
    enum class Report { None, Classes, Residuals };

    explicit BatchView(Document& document, QWidget* parent = nullptr,
                       JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Runs all rows of the document's data set; a run that goes on is left alone.
    void runAll();
    const ResultsModel& results() const { return m_results; }
    /// The rows behind a cell of the confusion matrix, what being the cell in words; runs all rows first where that has
    /// not been done since the last change.
    void showCell(int wanted, int given, const QString& what);
    /// Asked for; one that does not fit the targets is not shown.
    void showReport(Report report);

signals:
    /// Something a person should read, or nothing (empty) once a new run begins.
    void failed(const QString& message);
    /// A row of the data was chosen in the table or a report.
    void rowActivated(int row);

private:
    void buildHead(QVBoxLayout& column);
    QWidget* createReportButtons();
    void buildBody(QVBoxLayout& column);
    void finish(bool cancelled);
    void finishRun();
    void showResult(const std::shared_ptr<const BatchResult>& result);
    QString summaryOf(const BatchResult& result) const;
    void finishExport();
    void exportCsv();
    void filterCell(int wanted, int given, const QString& what);
    void followDataset();
    void showState();
    void showReports(bool stale);
    bool fits(Report report) const;

    Document& m_document;
    ResultsModel m_results;
    JobRunner m_runner;
    std::shared_ptr<BatchRun> m_run;
    std::shared_ptr<ResultsCsv> m_export;
    quint64 m_runRevision = 0;        ///< Of the network that is being run.
    quint64 m_resultRevision = 0;     ///< Of the one the results belong to.
    QString m_summary;                ///< Of the results, without the remark on their age.
    std::function<void()> m_afterRun; ///< What waits for the results.
    std::optional<Report> m_asked;    ///< By a person; else the first that fits.

    QPushButton* m_runButton;
    QPushButton* m_cancelButton;
    QPushButton* m_exportButton;
    QCheckBox* m_showInputs;
    QProgressBar* m_progress;
    QWidget* m_reportButtonBox;
    std::array<QToolButton*, 3> m_reportButtons{}; ///< One a Report.
    QLabel* m_summaryLabel;
    QLabel* m_empty;
    QSplitter* m_body;
    ConfusionView* m_confusion;
    ResidualsView* m_residuals;
    ResultsView* m_table;
};

} // namespace wb::ui
