// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/suggest_designs.h"
#include "ui/views/proposals_dialog.h"

namespace wb::ui {

/// Proposes networks to begin with for the document's rows.
class SuggestDialog : public ProposalsDialog {
    Q_OBJECT

public:
    SuggestDialog(Document& document, BudgetHolder& budget, const DesignLatency& latency, DesignPreview& preview,
                  QWidget* parent = nullptr);

protected:
    Found find() override;
    Result<void> take(std::size_t at) override;

private:
    QString stateText() const;

    std::optional<DataSample> m_sample; ///< Of the rows; nothing without.
    Suggestions m_suggestions;
};

} // namespace wb::ui
