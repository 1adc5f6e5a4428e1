// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/activation.h"

#include <QComboBox>
#include <QDoubleSpinBox>

namespace wb::ui {

/// All activations; those that FANN files cannot carry say so.
class ActivationCombo : public QComboBox {
    Q_OBJECT

public:
    explicit ActivationCombo(QWidget* parent = nullptr);

    Activation activation() const { return static_cast<Activation>(currentData().toInt()); }
    void setActivation(Activation activation);
    /// Several at once: shows "mixed" until one is chosen.
    void setMixed();
};

/// A steepness, written as short as it reads back.
class SteepnessSpin : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit SteepnessSpin(QWidget* parent = nullptr);
    QString textFromValue(double value) const override;
};

} // namespace wb::ui
