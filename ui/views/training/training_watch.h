// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/training_job.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace wb::ui {

class ClassesWatch;
class SurfaceWatch;
class WeightsWatch;

/// What a training makes of the network, beside its curve: the boundary it draws, the weights of its layers, and the
/// classes it tells apart. Shows the document's network, or the moments of a training while it is given some.
class TrainingWatch : public QWidget {
    Q_OBJECT

public:
    explicit TrainingWatch(Document& document, QWidget* parent = nullptr,
                           JobRunner::Drive drive = JobRunner::defaultDrive());

    /// nullptr: the document's network again. A moment of another design is left aside.
    void showMoment(std::shared_ptr<const TrainingMoment> moment);
    /// Counts how the rows are told apart; comes to the front where their classes say more than the boundary does: with
    /// more than two inputs, or more than two classes.
    void countClasses();

signals:
    void failed(const QString& message);
    /// The rows behind a cell of the confusion matrix are wanted.
    void cellChosen(int wanted, int given, const QString& what);

private:
    void followDocument();
    void showClasses(bool hasClasses);

    Document& m_document;
    std::shared_ptr<const TrainingMoment> m_moment;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    SurfaceWatch* m_surface;
    WeightsWatch* m_weights;
    ClassesWatch* m_classes;
};

} // namespace wb::ui
