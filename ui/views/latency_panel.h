// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_profiler.h"
#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

#include <array>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace wb::ui {

class LatencyHistogramChart;
class LatencyTableModel;
class LayerTimeChart;
class MessageBar;
class MetricLabel;

/// Measures how long an inference of the open expert takes, and shows the figures with the conditions they hold under.
class LatencyPanel : public QWidget {
    Q_OBJECT

public:
    explicit LatencyPanel(Document& document, QWidget* parent = nullptr);

    /// For menus: Measure, with its shortcut; disabled while a measurement runs.
    QAction* measureAction() const { return m_measureAction; }
    /// The latest result, or null.
    const std::shared_ptr<const LatencyReport>& report() const { return m_report; }
    bool isStale() const { return m_report && m_measuredRevision != m_document.revision(); }
    bool isMeasuring() const { return m_runner.isRunning(); }

public slots:
    void measure();
    void cancel() { m_runner.cancel(); }

signals:
    /// A new result stands here, or none any more.
    void reportChanged();

private:
    QWidget* createHeader();
    QWidget* createEmptyPage();
    QWidget* createCharts();
    QWidget* createTable();
    void finished(bool cancelled);
    void setReport(std::shared_ptr<const LatencyReport> report);
    void showReport();
    void showState();
    void showStaleness();

    Document& m_document;
    JobRunner m_runner;
    std::shared_ptr<LatencyProfiler> m_profiler; ///< The one that runs.
    quint64 m_runRevision = 0;
    QStringList m_runNames; ///< Of the layers, when it was started.

    std::shared_ptr<const LatencyReport> m_report;
    quint64 m_measuredRevision = 0;
    QStringList m_names;

    QAction* m_measureAction;
    MessageBar* m_messages;
    std::array<MetricLabel*, 4> m_metrics{};
    QWidget* m_metricRow;
    QLabel* m_staleLabel;
    QLabel* m_warning;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_measure;
    QToolButton* m_tableButton;
    QStackedWidget* m_pages;
    LatencyHistogramChart* m_histogram;
    LayerTimeChart* m_layerTimes;
    QLabel* m_conditions;
    LatencyTableModel* m_table;
};

} // namespace wb::ui
