// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

namespace wb {
class BatchRun;
}

namespace wb::ui {

class ConfusionView;

/// The confusion matrix of the document's network over its rows, once it is asked for; after an edit it says that it is
/// older.
class ClassesWatch : public QWidget {
    Q_OBJECT

public:
    explicit ClassesWatch(Document& document, QWidget* parent = nullptr,
                          JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Runs all rows; counted() follows, unless they change meanwhile.
    void count();

signals:
    /// Whether the rows have classes, which are shown then.
    void counted(bool hasClasses);
    void failed(const QString& message);
    void cellChosen(int wanted, int given, const QString& what);

private:
    void finish(bool cancelled);
    void clear();

    Document& m_document;
    JobRunner m_runner;
    std::shared_ptr<BatchRun> m_run;
    quint64 m_revision = 0; ///< Of what runs or is shown.
    ConfusionView* m_confusion;
};

} // namespace wb::ui
