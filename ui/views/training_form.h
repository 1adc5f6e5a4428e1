// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_config.h"

#include <QWidget>

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
    /// Of the rows, [0, 0.9]; 0: none.
    double validationShare() const;

private:
    void showDefaults();
    void showFields();
    template <class Field>
    Field* addField(const QString& label, const char* name, const QString& toolTip);

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
    QCheckBox* m_fann;
};

} // namespace wb::ui
