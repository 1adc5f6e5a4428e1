// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/inspector_panel.h"

#include "ui/document/calibration.h"
#include "ui/theme/metrics.h"
#include "ui/views/activation_delegate.h"
#include "ui/views/activation_distribution.h"
#include "ui/views/layer_section.h"
#include "ui/views/network_section.h"
#include "ui/views/scaling_section.h"
#include "ui/views/topology_edit.h"
#include "ui/views/weight_distribution.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

/// Undo or Redo in a field where nothing is being typed means the design, not the field's own little history.
bool isUndoOfTheDesign(QObject* field, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    const auto* edit = qobject_cast<QLineEdit*>(field);
    if (!edit)
        edit = field->findChild<QLineEdit*>(); // a spin box has one inside
    return edit && !edit->isModified();
}

} // namespace

InspectorPanel::InspectorPanel(Document& document, LayerSelection& selection, QWidget* parent)
    : QScrollArea(parent), m_layer(new LayerSection(document, selection)),
      m_activations(new ActivationDistribution(document, selection)), m_network(new NetworkSection(document))
{
    setObjectName(QStringLiteral("inspectorPanel"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(280);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::kPadding, metrics::kPadding, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kWideGap);
    column->addWidget(m_layer);
    column->addWidget(m_activations);
    column->addWidget(new WeightDistribution(document, selection, content));
    column->addWidget(m_network);
    column->addWidget(new ScalingSection(document, content));
    column->addWidget(new WeightsSection(document, content));
    column->addStretch(1);
    setWidget(content);
    for (auto* field : content->findChildren<QWidget*>()) {
        if (qobject_cast<QAbstractSpinBox*>(field) || qobject_cast<QComboBox*>(field) ||
            qobject_cast<QAbstractSlider*>(field)) {
            field->setFocusPolicy(Qt::StrongFocus);
            field->installEventFilter(this);
        } else if (qobject_cast<QLineEdit*>(field)) {
            field->installEventFilter(this);
        }
    }
}

bool InspectorPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) // only ever wider: no jumps while one works
        setMinimumWidth(
            std::max(minimumWidth(), widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width()));
    // Scrolling the panel must not edit what happens to pass under the pointer.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    if (isUndoOfTheDesign(watched, event)) {
        event->ignore(); // the field lets it through, and the window's Undo takes it
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void InspectorPanel::setPreview(DesignPreview* preview)
{
    m_layer->setPreview(preview);
    m_network->topology().setPreview(preview);
}

void InspectorPanel::setActivationCosts(std::function<QString(Activation)> costs)
{
    m_layer->activation().setCosts(std::move(costs));
}

void InspectorPanel::setCalibration(const Calibration& calibration)
{
    setActivationCosts([&calibration](Activation activation) {
        const MachineCalibration* measured = calibration.current();
        return measured ? activationCostText(measured->vectors, activation) : QString();
    });
}

void InspectorPanel::setProblems(const ProblemsModel& problems) { m_activations->setProblems(problems); }

void InspectorPanel::focusTopology()
{
    ensureWidgetVisible(&m_network->topology());
    m_network->topology().focusLine();
}

void InspectorPanel::focusName()
{
    m_layer->name().setFocus();
    m_layer->name().selectAll();
}

void InspectorPanel::focusUnits()
{
    m_layer->units().setFocus();
    m_layer->units().selectAll();
}

void InspectorPanel::openActivations()
{
    if (m_layer->activation().isVisible()) {
        m_layer->activation().setFocus();
        m_layer->activation().showPopup();
    }
}

} // namespace wb::ui
