// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/shape_page.h"

#include "core/base/limits.h"
#include "core/nn/templates.h"
#include "ui/document/layer_text.h"
#include "ui/models/template_model.h"
#include "ui/theme/metrics.h"
#include "ui/views/activation_combo.h"
#include "ui/views/fact_grid.h"
#include "ui/views/message_bar.h"

#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kWeightBytes = 4;

QSpinBox* makeCount(const char* name, int low, int high, int value)
{
    auto* spin = new QSpinBox;
    spin->setObjectName(QString::fromLatin1(name));
    spin->setRange(low, high);
    spin->setValue(value);
    spin->setGroupSeparatorShown(true);
    return spin;
}

ActivationCombo* makeActivationChoice(const char* name, Activation activation)
{
    auto* combo = new ActivationCombo;
    combo->setObjectName(QString::fromLatin1(name));
    combo->setActivation(activation);
    return combo;
}

} // namespace

ShapePage::ShapePage(QWidget* parent)
    : QWidget(parent), m_inputs(makeCount("shapeInputs", 1, limits::kUnitsPerLayer, 64)),
      m_outputs(makeCount("shapeOutputs", 1, limits::kUnitsPerLayer, 8)),
      m_target(makeCount("shapeTarget", 1, static_cast<int>(limits::kParameters), 10'000)), m_unit(new QComboBox),
      m_hiddenLayers(makeCount("shapeHiddenLayers", 1, ShapeWish::kMostHiddenLayers, 2)), m_taper(new QDoubleSpinBox),
      m_hidden(makeActivationChoice("shapeHidden", Activation::Tanh)),
      m_output(makeActivationChoice("shapeOutput", Activation::Linear)), m_messages(new MessageBar)
{
    setObjectName(QStringLiteral("shapePage"));
    build();
    for (QSpinBox* spin : {m_inputs, m_outputs, m_target, m_hiddenLayers})
        connect(spin, &QSpinBox::valueChanged, this, &ShapePage::refresh);
    connect(m_taper, &QDoubleSpinBox::valueChanged, this, &ShapePage::refresh);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ShapePage::changeUnit);
    connect(m_hidden, &QComboBox::currentIndexChanged, this, &ShapePage::refresh);
    refresh();
}

void ShapePage::build()
{
    m_target->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_unit->setObjectName(QStringLiteral("shapeUnit"));
    m_unit->addItems({tr("parameters"), tr("bytes of weights")});
    m_unit->setAccessibleName(tr("Unit of the size"));
    m_taper->setObjectName(QStringLiteral("shapeTaper"));
    m_taper->setRange(0.1, 2);
    m_taper->setSingleStep(0.05);
    m_taper->setValue(0.5);
    m_taper->setToolTip(tr("Each hidden layer's width by that of the one before it; 1 keeps them equal"));
    auto* target = new QHBoxLayout;
    target->setSpacing(metrics::kRowGap);
    target->addWidget(m_target, 1);
    target->addWidget(m_unit);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(metrics::kPadding);
    form->setVerticalSpacing(metrics::kRowGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Inputs"), m_inputs);
    form->addRow(tr("&Outputs"), m_outputs);
    form->addRow(tr("At &most"), target);
    qobject_cast<QLabel*>(form->labelForField(target))->setBuddy(m_target);
    form->addRow(tr("&Hidden layers"), m_hiddenLayers);
    form->addRow(tr("&Taper"), m_taper);
    form->addRow(tr("Hidden &activation"), m_hidden);
    form->addRow(tr("Output acti&vation"), m_output);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kRowGap);
    column->addLayout(form);
    column->addWidget(m_messages);
    column->addWidget(makeHeading(tr("Shapes that meet it"), this));
    addProposals(*column);
    column->addStretch(1);
    setFocusProxy(m_inputs);
}

void ShapePage::addProposals(QLayout& column)
{
    for (std::size_t at = 0; at < m_choices.size(); ++at) {
        m_choices[at] = new QRadioButton(this);
        m_choices[at]->setObjectName(QStringLiteral("shapeProposal%1").arg(at));
        m_costs[at] = new QLabel(this);
        m_costs[at]->setObjectName(QStringLiteral("shapeCost%1").arg(at));
        m_costs[at]->setProperty("role", QStringLiteral("secondary"));
        m_costs[at]->setWordWrap(true);
        m_costs[at]->setContentsMargins(metrics::kWideGap, 0, 0, metrics::kGap);
        column.addWidget(m_choices[at]);
        column.addWidget(m_costs[at]);
    }
    m_choices[0]->setChecked(true);
}

ShapeWish ShapePage::wish() const
{
    const int perUnit = m_unit->currentIndex() == 1 ? kWeightBytes : 1;
    return {m_inputs->value(), m_outputs->value(), m_hiddenLayers->value(), m_taper->value(),
            m_target->value() / perUnit};
}

void ShapePage::changeUnit()
{
    const bool isBytes = m_unit->currentIndex() == 1;
    const QSignalBlocker once(m_target);
    const int value = m_target->value();
    m_target->setMaximum(static_cast<int>(limits::kParameters) * (isBytes ? kWeightBytes : 1));
    m_target->setValue(isBytes ? value * kWeightBytes : value / kWeightBytes);
    refresh();
}

void ShapePage::refresh()
{
    // Softmax is for outputs; hidden layers in it are refused as a design would be.
    auto proposals = proposeShapes(wish());
    m_proposals.clear();
    if (proposals && m_hidden->activation() == Activation::Softmax)
        m_messages->showError(tr("Softmax is for the output layer only: choose another hidden activation."));
    else if (proposals)
        m_proposals = *std::move(proposals);
    else
        m_messages->showError(QString::fromStdString(proposals.error().message));
    if (!m_proposals.empty())
        m_messages->dismiss();
    for (std::size_t at = 0; at < m_choices.size(); ++at) {
        const bool isThere = at < m_proposals.size();
        m_choices[at]->setVisible(isThere);
        m_costs[at]->setVisible(isThere);
        if (!isThere)
            continue;
        const ShapeProposal& proposal = m_proposals[at];
        const double share = static_cast<double>(proposal.parameters) / static_cast<double>(wish().parameters);
        m_choices[at]->setText(sizesText(proposal.sizes));
        m_costs[at]->setText(tr("%1 · %2 of the limit").arg(sizesCostText(proposal.sizes), percentText(share)));
    }
    for (std::size_t at = m_proposals.size(); at > 0 && at < m_choices.size(); ++at) {
        if (m_choices[at]->isChecked())
            m_choices[0]->setChecked(true);
    }
    emit changed();
}

std::optional<Expert> ShapePage::expert() const
{
    for (std::size_t at = 0; at < m_proposals.size(); ++at) {
        if (!m_choices[at]->isChecked())
            continue;
        auto made = makeExpert(tr("New expert").toStdString(), m_proposals[at].sizes, m_hidden->activation(),
                               m_output->activation());
        return made ? std::optional(*std::move(made)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace wb::ui
