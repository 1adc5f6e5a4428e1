// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/layer_selection.h"

#include <QTimer>
#include <QWidget>

namespace wb::ui {

class FactGrid;
class WeightHistogramChart;

/// The weights of the selected layer: how they are distributed, their mean, spread and ends, and how many are 0.
/// Follows a training at most ten times a second.
class WeightDistribution : public QWidget {
    Q_OBJECT

public:
    WeightDistribution(const Document& document, LayerSelection& selection, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void followLater();
    void refresh();

    const Document& m_document;
    const LayerSelection& m_selection;
    WeightHistogramChart* m_chart;
    FactGrid* m_facts;
    QTimer m_throttle;
    bool m_isBehind = true;
};

} // namespace wb::ui
