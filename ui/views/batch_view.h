// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/results_model.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace wb {
class ResultsCsv;
}

namespace wb::ui {

/// Runs the network over all loaded rows and shows what came out: a table, one line of summary, and an export.
class BatchView : public QWidget {
    Q_OBJECT

public:
    explicit BatchView(Document& document, QWidget* parent = nullptr,
                       JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Runs all rows of the document's data set; a run that goes on is left alone.
    void runAll();
    const ResultsModel& results() const { return m_results; }

signals:
    /// Something a person should read, or nothing (empty) once a new run begins.
    void failed(const QString& message);
    /// A row of the data was chosen in the table.
    void rowActivated(int row);

private:
    void buildHead(QVBoxLayout& column);
    void buildTable(QVBoxLayout& column);
    void finish(bool cancelled);
    void finishRun();
    void finishExport();
    void exportCsv();
    void followDataset();
    void showState();

    Document& m_document;
    ResultsModel m_results;
    JobRunner m_runner;
    std::shared_ptr<BatchRun> m_run;
    std::shared_ptr<ResultsCsv> m_export;
    quint64 m_runRevision = 0;    ///< Of the network that is being run.
    quint64 m_resultRevision = 0; ///< Of the one the results belong to.
    QString m_summary;            ///< Of the results, without the remark on their age.

    QPushButton* m_runButton;
    QPushButton* m_cancelButton;
    QPushButton* m_exportButton;
    QCheckBox* m_showInputs;
    QProgressBar* m_progress;
    QLabel* m_summaryLabel;
    QLabel* m_empty;
    QTableView* m_table;
};

} // namespace wb::ui
