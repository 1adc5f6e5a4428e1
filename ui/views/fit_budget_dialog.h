// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit_budget.h"
#include "ui/document/budget.h"
#include "ui/document/design_latency.h"
#include "ui/document/design_preview.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wb::ui {

/// Proposes narrower designs that keep the budget, and makes the chosen one as one undo step. Open it with open().
class FitBudgetDialog : public QDialog {
    Q_OBJECT

public:
    /// The chosen proposal is shown as the preview while the dialog is open.
    FitBudgetDialog(Document& document, BudgetHolder& budget, const DesignLatency& latency, DesignPreview& preview,
                    QWidget* parent = nullptr);

    const std::vector<FitProposal>& proposals() const { return m_proposals; }

signals:
    /// A limit for the latency is set, but nothing can be predicted: the user wants the machine calibrated.
    void calibrateRequested();

private:
    void refresh();
    void addChoice(int at);
    QString stateText(const Result<std::vector<FitProposal>>& found) const;
    void choose(int at);
    void apply();

    Document& m_document;
    BudgetHolder& m_budget;
    const DesignLatency& m_latency;
    DesignPreview& m_preview;
    std::vector<FitProposal> m_proposals;
    QLabel* m_state;
    QVBoxLayout* m_choices;
    QButtonGroup* m_group;
    QPushButton* m_calibrate;
    QPushButton* m_apply;
};

} // namespace wb::ui
