// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/document/library.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace wb::ui {

class Calibration;
class CompareView;
class ParetoView;

/// The page of the mode Compare: two experts side by side, and all of the library by latency and size. Without an
/// expert in the library there is nothing to compare, and it says what to do.
class ComparePage : public QWidget {
    Q_OBJECT

public:
    /// library and calibration may be absent.
    ComparePage(Document& document, Library* library, const Calibration* calibration, QWidget* parent = nullptr,
                JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Shows an expert of the library beside the open one.
    void compareWith(ExpertId id);
    CompareView* pair() const { return m_pair; }
    ParetoView* pareto() const { return m_pareto; }

signals:
    /// Of the open expert, to the library.
    void saveRequested();
    /// The newest version of an expert, read and checked; something unsaved may be in the way.
    void openRequested(const wb::Expert& expert);

private:
    QWidget* createEmptyPage();
    void createTabs(Document& document, const Calibration* calibration, JobRunner::Drive drive);
    void compareBoth(ExpertId left, ExpertId right);
    void showState();

    Library* m_library;
    QStackedWidget* m_pages;
    QTabWidget* m_tabs = nullptr;
    CompareView* m_pair = nullptr;
    ParetoView* m_pareto = nullptr;
    QLabel* m_emptyText;
    QPushButton* m_save;
};

} // namespace wb::ui
