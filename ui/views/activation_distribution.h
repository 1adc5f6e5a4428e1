// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/problems_model.h"
#include "ui/views/layer_selection.h"

#include <QWidget>

class QLabel;

namespace wb::ui {

class ActivationHistogramChart;
class FactGrid;

/// What the units of the selected layer give on the rows that the problems' rules look at: how it is distributed, how
/// many units are dead and how much is saturated, and which rows these are. As live as the problems are.
class ActivationDistribution : public QWidget {
    Q_OBJECT

public:
    ActivationDistribution(const Document& document, LayerSelection& selection, QWidget* parent = nullptr);

    /// It outlives this. Nothing is shown before.
    void setProblems(const ProblemsModel& problems);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showFacts(const SampledSignals& samples, int layer);

    const Document& m_document;
    const LayerSelection& m_selection;
    const ProblemsModel* m_problems = nullptr;
    ActivationHistogramChart* m_chart;
    FactGrid* m_facts;
    QLabel* m_rows;
    bool m_isBehind = true;
};

} // namespace wb::ui
