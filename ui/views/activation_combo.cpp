// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_combo.h"

#include "ui/document/layer_text.h"

namespace wb::ui {

ActivationCombo::ActivationCombo(QWidget* parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("activationCombo"));
    setMaxVisibleItems(kActivationCount);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setPlaceholderText(tr("mixed"));
    for (const ActivationInfo& info : allActivations()) {
        const QString name = activationText(info.activation);
        const bool inFann = isFannActivation(info.activation);
        addItem(inFann ? name : tr("%1 — not in .net files").arg(name), static_cast<int>(info.activation));
        setItemData(count() - 1, tr("y = %1").arg(QString::fromUtf8(info.formula)), Qt::ToolTipRole);
    }
}

void ActivationCombo::setActivation(Activation activation) { setCurrentIndex(findData(static_cast<int>(activation))); }

void ActivationCombo::setMixed() { setCurrentIndex(-1); }

SteepnessSpin::SteepnessSpin(QWidget* parent) : QDoubleSpinBox(parent)
{
    setObjectName(QStringLiteral("steepnessSpin"));
    setDecimals(9);
    setRange(-1e6, 1e6);
    setSingleStep(0.05);
    setKeyboardTracking(false);
}

QString SteepnessSpin::textFromValue(double value) const
{
    return locale().toString(steepnessText(static_cast<float>(value)).toDouble(), 'g', 9);
}

} // namespace wb::ui
