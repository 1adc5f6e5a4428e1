// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_profiler.h"
#include "ui/document/baseline.h"
#include "ui/document/calibration.h"
#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

#include <array>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace wb::ui {

class LatencyPage;
class LatencyTableModel;
class LayerSelection;
class MessageBar;
class MetricLabel;
class RooflinePage;
class SweepPage;

/// Measures how long an inference of the open expert takes, and shows the figures with the conditions they hold under:
/// as a distribution, by batch size, under the machine's roofs, as a table; against a baseline where one is pinned.
class LatencyPanel : public QWidget {
    Q_OBJECT

public:
    /// calibration: null where nothing can be predicted. baseline: null for one of the panel's own.
    explicit LatencyPanel(Document& document, Calibration* calibration = nullptr, Baseline* baseline = nullptr,
                          QWidget* parent = nullptr);

    /// For menus: Measure, with its shortcut; disabled while a measurement runs.
    QAction* measureAction() const { return m_measureAction; }
    /// For menus and the canvas: pins the result shown. Its key, B, acts in the widgets it is added to.
    QAction* pinAction() const { return m_pinAction; }
    /// The latest result, or null.
    const std::shared_ptr<const LatencyReport>& report() const { return m_measured.latency; }
    bool isStale() const { return m_measured.latency && !m_measured.isOf(m_document.network()); }
    bool isMeasuring() const { return m_runner.isRunning(); }
    Baseline& baseline() { return *m_baseline; }
    /// Ties the charts of layers to what is chosen and pointed at elsewhere.
    void followLayers(LayerSelection& selection);
    /// Marks in the distribution what an inference may take at most.
    void setBudget(std::optional<double> nanoseconds);

public slots:
    void measure();
    void cancel() { m_runner.cancel(); }
    void pinBaseline();

signals:
    /// A new result stands here, or none any more.
    void reportChanged();
    /// Shares of the whole inference, one a layer of the design as it is; empty if that has not been measured.
    void layerSharesChanged(const std::vector<double>& shares);

private:
    QWidget* createHeader();
    QWidget* createMetrics();
    void addControls(QLayout* row);
    QWidget* createEmptyPage();
    QWidget* createChartPage();
    void connectDocument();
    void finished(bool cancelled);
    void remember(const MeasuredDesign& design);
    void setMeasured(MeasuredDesign design);
    void followDesign();
    void showReport();
    void showMetrics();
    void showState();
    void showStaleness();
    void apply(const NetworkSpec& spec, const QString& undoText);

    Document& m_document;
    Baseline* m_baseline;
    JobRunner m_runner;
    std::shared_ptr<LatencyProfiler> m_profiler; ///< The one that runs.
    bool m_isRunWanted = false;                  ///< What it measures is still open.
    MeasuredDesign m_run;                        ///< What it measures, without the result.

    MeasuredDesign m_measured;
    std::vector<MeasuredDesign> m_earlier; ///< All of this expert, the newest last: undo shows them again.

    QAction* m_measureAction;
    QAction* m_pinAction;
    MessageBar* m_messages;
    std::array<MetricLabel*, 4> m_metrics{};
    QWidget* m_metricRow;
    QLabel* m_staleLabel;
    QLabel* m_warning;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_measure;
    QComboBox* m_view;
    QToolButton* m_pinButton;
    QToolButton* m_tableButton;
    QStackedWidget* m_pages;
    LatencyPage* m_page;
    SweepPage* m_sweep;
    RooflinePage* m_roofline;
    LatencyTableModel* m_table;
};

} // namespace wb::ui
