// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_section.h"

#include "core/base/limits.h"
#include "ui/theme/metrics.h"
#include "ui/views/activation_combo.h"
#include "ui/views/activation_curve.h"
#include "ui/views/fact_grid.h"
#include "ui/views/message_bar.h"

#include <QFormLayout>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

namespace wb::ui {

namespace {

constexpr int kStepsPerDoubling = 12;
constexpr int kSliderDoublings = 12; ///< 1 to 4 096 by the slider; the field goes on to the limit.

int unitsAt(int step)
{
    return static_cast<int>(std::lround(std::exp2(static_cast<double>(step) / kStepsPerDoubling)));
}

int stepOf(int units)
{
    return static_cast<int>(std::lround(kStepsPerDoubling * std::log2(static_cast<double>(std::max(1, units)))));
}

} // namespace

LayerSection::LayerSection(Document& document, LayerSelection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_title(makeHeading({}, this)),
      m_fields(new QWidget(this)), m_name(new QLineEdit(m_fields)), m_units(new QSpinBox(m_fields)),
      m_slider(new QSlider(Qt::Horizontal, m_fields)), m_activation(new ActivationCombo(m_fields)),
      m_steepness(new SteepnessSpin(m_fields)), m_curve(new ActivationCurve(m_fields)), m_hint(new QLabel(m_fields)),
      m_facts(new FactGrid(m_fields)), m_messages(new MessageBar(this))
{
    build();
    connectFields();
    refresh();
}

void LayerSection::build()
{
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_name->setObjectName(QStringLiteral("layerName"));
    m_name->setMaxLength(200);
    m_units->setObjectName(QStringLiteral("layerUnits"));
    m_units->setRange(1, limits::kUnitsPerLayer);
    m_units->setKeyboardTracking(false);
    m_units->setMinimumWidth(84);
    m_slider->setObjectName(QStringLiteral("layerUnitsSlider"));
    m_slider->setRange(0, kStepsPerDoubling * kSliderDoublings);
    m_slider->setPageStep(kStepsPerDoubling);
    m_slider->setAccessibleName(tr("Units"));
    m_slider->setToolTip(tr("Drag to resize; twelve steps double the layer"));
    m_activation->setObjectName(QStringLiteral("layerActivation"));
    m_steepness->setObjectName(QStringLiteral("layerSteepness"));
    m_steepness->setToolTip(tr("y = f(steepness × sum)"));
    m_hint->setObjectName(QStringLiteral("layerHint"));
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("warning"));

    auto* units = new QHBoxLayout;
    units->setSpacing(metrics::kRowGap);
    units->addWidget(m_units);
    units->addWidget(m_slider, 1);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::kPadding);
    form->setVerticalSpacing(metrics::kRowGap);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Units"), units);
    qobject_cast<QLabel*>(form->labelForField(units))->setBuddy(m_units);
    form->addRow(tr("&Activation"), m_activation);
    form->addRow(tr("&Steepness"), m_steepness);
    form->addRow(m_hint);
    form->addRow(m_curve);
    form->addRow(m_facts);
    m_functionRows = {m_activation, form->labelForField(m_activation),
                      m_steepness,  form->labelForField(m_steepness),
                      m_curve,      m_facts};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_title);
    column->addWidget(m_messages);
    column->addWidget(m_fields);
}

void LayerSection::connectFields()
{
    connect(&m_selection, &LayerSelection::changed, this, &LayerSection::refresh);
    connect(&m_document, &Document::networkChanged, this, &LayerSection::refresh);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_selection.current() && m_name->isModified()) {
            m_name->setModified(false);
            report(m_document.setLayerName(m_selection.current(), m_name->text()));
        }
    });
    connect(m_units, &QSpinBox::valueChanged, this, [this](int units) { submitUnits(units, -1); });
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_dragId = m_document.newMergeId(); });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_dragId = -1; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) { submitUnits(unitsAt(step), m_dragId); });
    connect(m_activation, &QComboBox::activated, this,
            [this] { report(m_document.setActivation(m_selection.current(), m_activation->activation())); });
    connect(m_steepness, &QDoubleSpinBox::valueChanged, this, [this](double steepness) {
        const int layer = m_document.spec().indexOf(m_selection.current());
        if (layer < 0)
            return;
        UnitFunction function = m_document.spec().layers[static_cast<std::size_t>(layer)].function;
        function.steepness = static_cast<float>(steepness);
        report(m_document.setFunction(m_selection.current(), function));
    });
}

void LayerSection::submitUnits(int units, int mergeId)
{
    const LayerId id = m_selection.current();
    report(id == kInputLayer ? m_document.setInputs(units, mergeId) : m_document.setOutputs(id, units, mergeId));
}

void LayerSection::report(const Result<void>& done)
{
    if (done) {
        m_messages->dismiss();
        return;
    }
    refresh();
    m_messages->showError(QString::fromStdString(done.error().message));
}

void LayerSection::refresh()
{
    const NetworkSpec& spec = m_document.spec();
    const LayerId id = m_selection.current();
    const int layer = id ? positionOf(spec, id) : -2;
    m_messages->dismiss();
    m_fields->setVisible(layer >= -1);
    m_title->setProperty("role", layer < -1 ? QStringLiteral("secondary") : QStringLiteral("title"));
    m_title->style()->polish(m_title);
    m_title->setText(layer < -1 ? tr("Click a layer on the canvas to edit it here.")
                                : tr("Layer: %1").arg(displayName(spec, layer)));
    m_title->setWordWrap(true);
    if (layer < -1)
        return;
    const int units = layer < 0 ? spec.inputs : spec.layers[static_cast<std::size_t>(layer)].outputs;
    const QSignalBlocker noUnits(m_units);
    const QSignalBlocker noSlider(m_slider);
    m_units->setValue(units);
    if (!m_slider->isSliderDown())
        m_slider->setValue(stepOf(units));
    m_name->setText(
        QString::fromStdString(layer < 0 ? spec.inputName : spec.layers[static_cast<std::size_t>(layer)].name));
    m_name->setPlaceholderText(displayName(spec, layer));
    for (QWidget* row : m_functionRows)
        row->setVisible(layer >= 0);
    m_hint->setVisible(false);
    if (layer >= 0) {
        showFunction(spec.layers[static_cast<std::size_t>(layer)]);
        showCost(layer);
    }
}

void LayerSection::showFunction(const LayerSpec& layer)
{
    const QSignalBlocker noActivation(m_activation);
    const QSignalBlocker noSteepness(m_steepness);
    const bool mixed = !layer.unitFunctions.empty();
    if (mixed)
        m_activation->setMixed();
    else
        m_activation->setActivation(layer.function.activation);
    m_steepness->setValue(steepnessText(layer.function.steepness).toDouble());
    m_curve->setFunction(layer.function);
    m_curve->setVisible(!mixed);
    m_hint->setVisible(mixed || !isFannActivation(layer.function.activation));
    m_hint->setText(mixed ? tr("▲ The units of this layer have different functions; choosing one here sets them all.")
                          : tr("▲ FANN has no %1: this design cannot be saved as .net.")
                                .arg(activationText(layer.function.activation)));
}

void LayerSection::showCost(int layer)
{
    const CostReport& report = m_document.cost();
    const LayerCost& cost = report.layers.at(static_cast<std::size_t>(layer));
    const double share = report.total.parameters > 0
                             ? static_cast<double>(cost.parameters) / static_cast<double>(report.total.parameters)
                             : 0.0;
    m_facts->setFact(QStringLiteral("layerShape"), tr("Shape"), shapeText(cost.inputs, cost.outputs),
                     tr("Inputs × units of the weight matrix"));
    m_facts->setFact(QStringLiteral("layerParameters"), tr("Parameters"),
                     tr("%1 · %2").arg(countText(cost.parameters), percentText(share)),
                     tr("Weights and biases that exist, and their share of the network's"));
    m_facts->setFact(QStringLiteral("layerMultiplyAdds"), tr("Multiply-adds"), countText(cost.multiplyAdds),
                     tr("One for each weight; adding the bias is not counted"));
    m_facts->setFact(QStringLiteral("layerBytes"), tr("Weights"), bytesText(cost.weightBytes),
                     tr("4 B for each parameter; 1 kB = 1000 B"));
}

} // namespace wb::ui
