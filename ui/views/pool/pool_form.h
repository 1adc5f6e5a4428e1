// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/pool_session.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace wb::ui {

class ByteSpinBox;

/// What a person chooses on the page Pool: the requests to generate, whose experts they ask for, and the budget. The
/// limits go to the session at once; requests are made when they are asked for.
class PoolForm : public QScrollArea {
    Q_OBJECT

public:
    explicit PoolForm(PoolSession& session, QWidget* parent = nullptr);

    TraceRecipe recipe() const;
    PoolSource::Sizes sizes() const;
    /// Puts a recipe into the fields.
    void setRecipe(const TraceRecipe& recipe);
    /// How many experts the library has; without one they can only be drawn.
    void setLibraryExperts(int count);
    void focusBudget();
    void setBusy(bool busy);

signals:
    void generateRequested();
    void loadRequested();

private:
    QWidget* createRequests();
    void addExperts();
    void addButtons();
    QWidget* createMemory();
    template <typename Field>
    Field* addField(QFormLayout* form, const QString& label, Field* field, const char* name, const QString& tip);
    void showPattern();
    void showLimits();
    void takePreset(int index);

    PoolSession& m_session;
    QFormLayout* m_requests = nullptr;
    QComboBox* m_pattern = nullptr;
    QDoubleSpinBox* m_exponent = nullptr;
    QDoubleSpinBox* m_burst = nullptr;
    QSpinBox* m_phases = nullptr;
    QSpinBox* m_workingSet = nullptr;
    QSpinBox* m_count = nullptr;
    QSpinBox* m_seed = nullptr;
    QComboBox* m_whose = nullptr;
    QSpinBox* m_experts = nullptr;
    ByteSpinBox* m_least = nullptr;
    ByteSpinBox* m_most = nullptr;
    QPushButton* m_generate = nullptr;
    QPushButton* m_load = nullptr;
    QComboBox* m_preset = nullptr;
    ByteSpinBox* m_budget = nullptr;
    QSpinBox* m_mostExperts = nullptr;
    QComboBox* m_policy = nullptr;
};

} // namespace wb::ui
