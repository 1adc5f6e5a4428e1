// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/cascade_model.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableView;

namespace wb::ui {

class MessageBar;
class NumberSpinBox;

/// Grows a network for the loaded rows by Cascade2, shows every unit as it joins, and takes one of the networks as one
/// undo step, with the record of how it grew. It begins with the inputs and outputs of the open network and nothing
/// between them.
class CascadeDialog : public QDialog {
    Q_OBJECT

public:
    CascadeDialog(Document& document, QWidget* parent, JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Of a cascade that was kept: puts all of it into the fields; what they do not show holds from now on.
    void showSettings(const TrainingSettings& settings);
    /// How it would grow.
    TrainingSettings settings() const;
    bool isGrowing() const { return m_runner.isRunning(); }

private:
    QWidget* createForm();
    QWidget* createFoot();
    void addFileRules();
    /// Errors: those of Cascade::create(); InvalidArgument if the rows are too few for the validation.
    Result<std::shared_ptr<CascadeJob>> job() const;
    void start();
    void follow();
    void end(bool wasStopped);
    static QString endText(CascadeEnd end);
    void take();
    void updateButtons();

    Document& m_document;
    MessageBar* m_messages;
    QSpinBox* m_units;
    QComboBox* m_algorithm;
    NumberSpinBox* m_goal;
    NumberSpinBox* m_share;
    QLineEdit* m_seed;
    QCheckBox* m_fileRules;                     ///< Shown where a FANN file says more than what is usual.
    std::optional<TrainingSettings> m_repeated; ///< What the fields do not show.
    CascadeModel m_model;
    QTableView* m_table;
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_grow;
    QPushButton* m_take;
    std::shared_ptr<CascadeJob> m_job;
    JobRunner m_runner; ///< Last: it stops the job before anything else goes.
};

} // namespace wb::ui
