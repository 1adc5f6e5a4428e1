// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/rows_digest.h"
#include "ui/jobs/training_start.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace wb::ui {

class TrainingForm;

/// Whether the next training goes on where the one that led to these weights has stopped: offered while network, rows
/// and settings are those of then, and said why not where they are others. Not seen where nothing could be gone on
/// with.
class ResumeChoice : public QWidget {
    Q_OBJECT

public:
    ResumeChoice(const Document& document, const TrainingForm& form, QWidget* parent = nullptr);

    /// What the form asks for, to go on or to begin anew. Finds out at once what is not known yet.
    TrainingStart start();

private:
    void follow();
    void show(ResumeObstacle obstacle);
    TrainingSettings settings() const;

    const Document& m_document;
    const TrainingForm& m_form;
    RowsDigest m_digest;
    std::shared_ptr<const ResumePoint> m_point; ///< That the box speaks of.
    QCheckBox* m_goOn;
    QLabel* m_reason;
};

} // namespace wb::ui
