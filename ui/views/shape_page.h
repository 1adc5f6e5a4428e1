// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/expert.h"
#include "core/nn/shape_wizard.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QRadioButton>
#include <QSpinBox>

#include <optional>

class QLabel;

namespace wb::ui {

class ActivationCombo;
class MessageBar;

/// From a number of parameters (or bytes) to a shape: three proposals that never go over it, to choose one from.
class ShapePage : public QWidget {
    Q_OBJECT

public:
    explicit ShapePage(QWidget* parent = nullptr);

    /// The chosen shape as an expert; nothing while the wish cannot be met.
    std::optional<Expert> expert() const;

signals:
    /// Whether expert() is something may have changed.
    void changed();

private:
    void build();
    void addProposals(QLayout& column);
    ShapeWish wish() const;
    void changeUnit();
    void refresh();

    QSpinBox* m_inputs;
    QSpinBox* m_outputs;
    QSpinBox* m_target;
    QComboBox* m_unit; ///< Parameters, bytes.
    QSpinBox* m_hiddenLayers;
    QDoubleSpinBox* m_taper;
    ActivationCombo* m_hidden;
    ActivationCombo* m_output;
    MessageBar* m_messages;
    std::array<QRadioButton*, 3> m_choices{};
    std::array<QLabel*, 3> m_costs{};
    std::vector<ShapeProposal> m_proposals;
};

} // namespace wb::ui
