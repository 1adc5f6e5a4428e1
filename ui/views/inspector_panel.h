// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/activation.h"

#include <QScrollArea>

#include <functional>

namespace wb::ui {

class ActivationDistribution;
class Calibration;
class DesignPreview;
class Document;
class LayerSection;
class LayerSelection;
class NetworkSection;
class ProblemsModel;

/// The selected layers' fields and weights, what the network is in all, and how its weights are drawn.
class InspectorPanel : public QScrollArea {
    Q_OBJECT

public:
    InspectorPanel(Document& document, LayerSelection& selection, QWidget* parent = nullptr);

    /// What would show the cost of a drag or of a look at an activation before it is an edit; null: nothing does.
    void setPreview(DesignPreview* preview);
    /// What an activation costs, as text, empty where that is not known; see ActivationPicker.
    void setActivationCosts(std::function<QString(Activation)> costs);
    /// Costs as this machine's cost model knows them, once it has been measured; it outlives the panel.
    void setCalibration(const Calibration& calibration);

    /// Whose sampled rows tell what the layers' units give; it outlives the panel. Without it nothing does.
    void setProblems(const ProblemsModel& problems);

    /// Puts the cursor into the topology's line (Ctrl+E).
    void focusTopology();
    void focusName();
    void focusUnits();
    void openActivations();
    QSize sizeHint() const override { return {320, 480}; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    LayerSection* m_layer;
    ActivationDistribution* m_activations;
    NetworkSection* m_network;
};

} // namespace wb::ui
