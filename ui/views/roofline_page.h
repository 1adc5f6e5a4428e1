// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_change.h"
#include "ui/document/baseline.h"
#include "ui/document/calibration.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace wb::ui {

class LayerSelection;
class RooflineChart;
struct RooflineBefore;
struct RooflineGhost;

/// The measured layers under the roofs of this machine; asks for what is missing.
class RooflinePage : public QWidget {
    Q_OBJECT

public:
    /// calibration may be null: then there are no roofs, and the page says so.
    explicit RooflinePage(Calibration* calibration, QWidget* parent = nullptr);

    void setMeasured(const MeasuredDesign& design);
    /// What it is compared with, or null; comparison: of the measured design with it, or null where there is nothing to
    /// compare. Before setMeasured() of the design it is about.
    void setBaseline(const Baseline& baseline, std::shared_ptr<const LatencyComparison> comparison);
    /// The design as it is now, if it is no longer the measured one: where its layers would be is predicted.
    void setEdited(std::optional<NetworkSpec> edited);
    void followLayers(LayerSelection& selection);

signals:
    void measureRequested();
    void exportFailed(const QString& message);

private:
    void refresh();
    std::vector<RooflineGhost> ghosts(const MachineCalibration& machine) const;
    std::vector<RooflineBefore> before(const MachineCalibration& machine) const;

    Calibration* m_calibration;
    MeasuredDesign m_design;
    std::optional<NetworkSpec> m_edited;
    std::optional<MeasuredDesign> m_pinned;
    std::shared_ptr<const LatencyComparison> m_comparison;
    QStackedWidget* m_pages;
    QPushButton* m_calibrate;
    RooflineChart* m_chart;
};

} // namespace wb::ui
