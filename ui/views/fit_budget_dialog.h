// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/proposals_dialog.h"

namespace wb::ui {

/// Proposes narrower designs that keep the budget.
class FitBudgetDialog : public ProposalsDialog {
    Q_OBJECT

public:
    FitBudgetDialog(Document& document, BudgetHolder& budget, const DesignLatency& latency, DesignPreview& preview,
                    QWidget* parent = nullptr);

    const std::vector<FitProposal>& proposals() const { return m_fits; }

protected:
    Found find() override;
    Result<void> take(std::size_t at) override;

private:
    QString factsText(const FitProposal& proposal);
    QString stateText(const Result<std::vector<FitProposal>>& found);

    std::vector<FitProposal> m_fits;
};

} // namespace wb::ui
