// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/fit_budget_dialog.h"

#include "ui/document/layer_text.h"

namespace wb::ui {

FitBudgetDialog::FitBudgetDialog(Document& document, BudgetHolder& budget, const DesignLatency& latency,
                                 DesignPreview& preview, QWidget* parent)
    : ProposalsDialog(document, budget, latency, preview, parent)
{
    setObjectName(QStringLiteral("fitBudgetDialog"));
    setWindowTitle(tr("Fit to budget"));
    refresh();
}

ProposalsDialog::Found FitBudgetDialog::find()
{
    auto fits = fitBudget(document().spec(), budget(), predictor());
    Found found{{}, stateText(fits)};
    m_fits = fits ? *std::move(fits) : std::vector<FitProposal>();
    for (const FitProposal& proposal : m_fits)
        found.proposals.push_back({factsText(proposal), proposal.spec});
    return found;
}

QString FitBudgetDialog::stateText(const Result<std::vector<FitProposal>>& found)
{
    if (budget().isEmpty())
        return tr("Set at least one limit above.");
    if (!found)
        return QString::fromStdString(found.error().message);
    if (!found->empty())
        return tr("These keep the budget. Weights that stay are kept; training goes on from them.");
    const NetworkSpec& spec = document().spec();
    return isWithin(spec, budget(), predictor())
               ? tr("The design keeps the budget already.")
               : tr("Nothing fits: even with one unit a hidden layer, %1 inputs and %2 outputs cost more.")
                     .arg(countText(spec.inputs), countText(spec.outputs()));
}

QString FitBudgetDialog::factsText(const FitProposal& proposal)
{
    const QString way = proposal.way == FitWay::Scale ? tr("all hidden layers narrower")
                        : proposal.way == FitWay::KeepBottleneck
                            ? tr("the narrowest hidden layer stays")
                            : tr("without %1").arg(displayName(document().spec(), proposal.droppedLayer));
    return tr("%1: %2").arg(way, costText(proposal.cost, proposal.latencyNs));
}

Result<void> FitBudgetDialog::take(std::size_t at) { return document().submit(m_fits[at].spec, tr("Fit to budget")); }

} // namespace wb::ui
