// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/pool_session.h"
#include "ui/jobs/pool_player.h"
#include "ui/jobs/pool_study.h"
#include "ui/jobs/trace_builder.h"
#include "ui/models/policy_model.h"
#include "ui/models/resident_model.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace wb {
class ReplayLog;
}

namespace wb::ui {

class ElidingLabel;
class JobBar;
class MissCurveChart;
class PoolActions;
class PoolFigures;
class PoolForm;
class PoolMemoryChart;
class PoolTiles;

/// The page of the mode Pool: requests for experts, replayed against a budget of memory. What comes of it for the whole
/// trace stands above and in the charts; who is in memory at one moment stands below, as tiles.
class PoolPage : public QWidget {
    Q_OBJECT

public:
    /// library may be absent: sizes can only be drawn then.
    explicit PoolPage(const Library* library, QWidget* parent = nullptr,
                      JobRunner::Drive drive = JobRunner::defaultDrive());
    ~PoolPage() override;

    PoolSession& session() { return m_session; }
    const PoolStudy& study() const { return m_study; }
    PoolPlayer& player() { return m_player; }
    PoolActions& actions() { return *m_actions; }
    /// The line that gives the page's numbers. Errors: see PoolCommand; NotFound without a trace.
    Result<QString> command() const;

    void generate(const TraceRecipe& recipe);
    /// A trace from a file whose path is known.
    void openTraceFile(const QString& path);
    void openTrace(const QString& file, const QByteArray& bytes);

signals:
    void failed(const QString& message);
    void told(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createHeader();
    QWidget* createResults();
    QWidget* createCharts();
    QWidget* createMoment();
    QWidget* createEmptyPage();
    void connectParts();
    void connectActions();
    void askForTrace();
    void countLibrary();
    void take(const std::shared_ptr<const RequestTrace>& trace, const PoolSource& source);
    void followConfig();
    void showRecording();
    void showOutcomes();
    void showCurves();
    void showMoment();
    void showBusy();
    void showActions();
    void pinSelected();
    void doByHand(HandStep::Kind kind);
    QString loadsText() const;
    void exportNumbers();
    void exportLog();
    void logWritten(bool cancelled);
    void copyCommand();

    const Library* m_library;
    const JobRunner::Drive m_drive;
    PoolSession m_session;
    TraceBuilder m_builder;
    PoolStudy m_study;
    PoolPlayer m_player;
    ResidentModel m_residents;
    PolicyModel m_policies;
    JobRunner m_logRunner;
    std::shared_ptr<ReplayLog> m_log;
    QTimer m_busySoon;
    bool m_isFirst = true; ///< No trace yet.
    PoolActions* m_actions;
    PoolForm* m_form;
    QStackedWidget* m_pages;
    ElidingLabel* m_origin;
    JobBar* m_job;
    PoolFigures* m_figures;
    PoolMemoryChart* m_memory;
    MissCurveChart* m_curve;
    PoolTiles* m_tiles;
    QTableView* m_table = nullptr;
    QLabel* m_counters;
    QLabel* m_fill; ///< How full the pool is.
    QLabel* m_note;
};

} // namespace wb::ui
