// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/activation_combo.h"

#include <functional>

namespace wb::ui {

class ActivationPopup;

/// A choice of activations that opens into their curves; what is looked at there is previewed before it is taken.
class ActivationPicker : public ActivationCombo {
    Q_OBJECT

public:
    /// What one costs, such as "≈0.4 ns a unit"; empty if that is not known.
    using CostText = std::function<QString(Activation)>;

    explicit ActivationPicker(QWidget* parent = nullptr);

    void setCosts(CostText costs) { m_costs = std::move(costs); }
    /// Whether softmax can be chosen: for an output layer alone.
    void setOffersSoftmax(bool offers);
    void showPopup() override;
    void hidePopup() override;

signals:
    void previewed(Activation activation);
    void previewDropped();

private:
    ActivationPopup* m_popup;
    CostText m_costs;
};

} // namespace wb::ui
