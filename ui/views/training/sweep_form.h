// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/sweep.h"
#include "ui/document/document.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace wb::ui {

class NumberSpinBox;

/// What a sweep is to try on the document's rows, as fields.
class SweepForm : public QWidget {
    Q_OBJECT

public:
    /// base: what all trainings have in common; its algorithm is tried as it is set there, the others as they come.
    SweepForm(const Document& document, const TrainingSettings& base, QWidget* parent = nullptr);

    /// Errors: InvalidArgument without rows; those of parseShapes(), parseSeeds() and validate().
    Result<SweepPlan> plan() const;
    /// How the rows for validation are drawn, and what is scaled.
    TrainingSettings common() const;

private:
    void fillLists();
    void fillFields();
    QListWidget* addList(const QString& label, const char* name, const QString& toolTip);
    template <class Field>
    Field* addField(const QString& label, const char* name, const QString& toolTip);
    std::vector<TrainingConfig> trainings() const;
    std::vector<Activation> hidden() const;
    void showCount();

    const Document& m_document;
    TrainingSettings m_base;
    QListWidget* m_algorithms;
    QListWidget* m_hidden;
    QFormLayout* m_fields;
    QLineEdit* m_shapes;
    QLineEdit* m_seeds;
    QSpinBox* m_epochs;
    NumberSpinBox* m_goal;
    NumberSpinBox* m_share;
    QLabel* m_count;
};

} // namespace wb::ui
