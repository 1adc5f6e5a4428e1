// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/layer_selection.h"

#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>

namespace wb::ui {

class ActivationCombo;
class ActivationCurve;
class FactGrid;
class MessageBar;
class SteepnessSpin;

/// The fields of the selected layer. One drag of the slider is one undo step.
class LayerSection : public QWidget {
    Q_OBJECT

public:
    LayerSection(Document& document, LayerSelection& selection, QWidget* parent = nullptr);

    QLineEdit& name() { return *m_name; }
    QSpinBox& units() { return *m_units; }
    ActivationCombo& activation() { return *m_activation; }

private:
    void build();
    void connectFields();
    void refresh();
    void showFunction(const LayerSpec& layer);
    void showCost(int layer);
    void submitUnits(int units, int mergeId);
    void report(const Result<void>& done);

    Document& m_document;
    LayerSelection& m_selection;
    QLabel* m_title;
    QWidget* m_fields;
    QLineEdit* m_name;
    QSpinBox* m_units;
    QSlider* m_slider; ///< Logarithmic: kStepsPerDoubling steps from n to 2n units.
    ActivationCombo* m_activation;
    SteepnessSpin* m_steepness;
    ActivationCurve* m_curve;
    QLabel* m_hint;
    FactGrid* m_facts;
    MessageBar* m_messages;
    QList<QWidget*> m_functionRows; ///< Not for the inputs.
    int m_dragId = -1;
};

} // namespace wb::ui
