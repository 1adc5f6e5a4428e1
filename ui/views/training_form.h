// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/training_json.h"

#include <QWidget>

#include <optional>
#include <utility>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace wb::ui {

class NumberSpinBox;

/// How to train, as fields: those that an algorithm has no use for are not shown.
class TrainingForm : public QWidget {
    Q_OBJECT

public:
    explicit TrainingForm(QWidget* parent = nullptr);

    TrainingConfig config() const;
    /// All but the pace.
    TrainingSettings settings() const;
    /// Of the rows, [0, 0.9]; 0: none.
    double validationShare() const;
    void setValidationShare(double share);
    /// Epochs a second, so that a small training can be watched; 0: as many as there are.
    int pace() const;
    /// Puts all of it into the fields; what they do not show (a schedule, what the RPROPs do) holds as long as the
    /// algorithm stays.
    void showSettings(const TrainingSettings& settings, int pace = 0);
    /// The same until takeBack(): settings that belong to an example.
    void lend(const TrainingSettings& settings, int pace);
    void takeBack();

signals:
    /// config() or validationShare() may be others.
    void changed();

private:
    void connectFields();
    void fillCombos();
    void showDefaults();
    void showFields();
    template <class Field>
    Field* addField(const QString& label, const char* name, const QString& toolTip);

    TrainingConfig m_base; ///< What the fields do not show; of the chosen algorithm.
    std::optional<std::uint64_t> m_splitSeed;
    QFormLayout* m_form;
    QComboBox* m_algorithm;
    QComboBox* m_loss;
    QSpinBox* m_epochs;
    NumberSpinBox* m_goal;
    NumberSpinBox* m_share;
    QSpinBox* m_patience;
    NumberSpinBox* m_rate;
    NumberSpinBox* m_momentum;
    QSpinBox* m_batch;
    NumberSpinBox* m_decay;
    QLineEdit* m_seed;
    QComboBox* m_scaleInputs;
    QComboBox* m_scaleOutputs;
    QSpinBox* m_pace;
    QCheckBox* m_fann;
    std::optional<std::pair<TrainingSettings, int>> m_own; ///< What stood there before they were lent.
};

} // namespace wb::ui
