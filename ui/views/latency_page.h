// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_change.h"
#include "ui/document/baseline.h"
#include "ui/document/calibration.h"

#include <QWidget>

class QLabel;

namespace wb::ui {

class FindingBar;
class LatencyHistogramChart;
class LayerSelection;
class LayerTimeChart;

/// The figures of one measurement: how it spreads, where the time goes, why, what was predicted, and how it compares
/// with the baseline.
class LatencyPage : public QWidget {
    Q_OBJECT

public:
    /// calibration: null where nothing can be predicted.
    explicit LatencyPage(Calibration* calibration, QWidget* parent = nullptr);

    /// A design without a report empties the page. pinned: the baseline, or null; comparison: with it, null if the
    /// result is the baseline itself.
    void setMeasured(const MeasuredDesign& design, const std::shared_ptr<const LatencyReport>& pinned,
                     const std::shared_ptr<const LatencyComparison>& comparison);
    void setStale(bool stale);
    /// What an inference may take at most.
    void setBudget(std::optional<double> nanoseconds);
    /// Ties the charts of layers to what is chosen and pointed at elsewhere.
    void followLayers(LayerSelection& selection);

signals:
    /// The proposal of the sentence; the design it was made for.
    void proposalAccepted(const wb::NetworkSpec& spec, const QString& undoText);
    void clearBaselineRequested();
    void exportFailed(const QString& message);

private:
    QWidget* createFindings();
    QWidget* createCharts();
    void showPrediction();
    void showWhySlow();
    void showBaseline(const LatencyReport* pinned, const LatencyComparison* comparison);
    void applyProposal();

    Calibration* m_calibration;
    MeasuredDesign m_design;
    std::optional<NetworkSpec> m_proposed;
    bool m_isStale = false;
    FindingBar* m_change;
    FindingBar* m_prediction;
    FindingBar* m_why;
    LatencyHistogramChart* m_histogram;
    LayerTimeChart* m_layerTimes;
    QLabel* m_conditions;
};

} // namespace wb::ui
