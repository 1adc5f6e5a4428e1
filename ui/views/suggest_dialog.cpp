// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/suggest_dialog.h"

#include "ui/document/layer_text.h"

namespace wb::ui {

SuggestDialog::SuggestDialog(Document& document, BudgetHolder& budget, const DesignLatency& latency,
                             DesignPreview& preview, QWidget* parent)
    : ProposalsDialog(document, budget, latency, preview, parent)
{
    setObjectName(QStringLiteral("suggestDialog"));
    setWindowTitle(tr("Suggest expert"));
    if (document.dataset() && document.dataset()->rows() > 0)
        m_sample = sampleData(*document.dataset());
    refresh();
}

ProposalsDialog::Found SuggestDialog::find()
{
    m_suggestions = {};
    if (!m_sample)
        return {{}, tr("Load rows first: a suggestion is made for their inputs and targets.")};
    auto suggested = suggestDesigns(*m_sample, budget(), predictor());
    if (!suggested)
        return {{}, QString::fromStdString(suggested.error().message)};
    m_suggestions = *std::move(suggested);
    Found found{{}, stateText()};
    for (const SuggestedDesign& design : m_suggestions.designs)
        found.proposals.push_back({costText(design.cost, design.latencyNs), design.network.spec()});
    return found;
}

QString SuggestDialog::stateText() const
{
    const QString rows = countText(m_sample->rows);
    const QString bound =
        m_suggestions.bound == SizeBound::Rows
            ? tr("The largest has a parameter for each target value of the %1 rows; more are learnt by heart.")
                  .arg(rows)
        : m_suggestions.bound == SizeBound::Budget ? tr("The largest is the most the budget allows.")
                                                   : tr("The largest is the most a micro-expert has.");
    const Activation output = activationFor(*m_sample);
    return bound + u' ' +
           tr("Tanh inside, %1 at the end; the ranges of the rows are scaled inside the weights.")
               .arg(activationText(output));
}

Result<void> SuggestDialog::take(std::size_t at)
{
    document().replaceNetwork(m_suggestions.designs[at].network, tr("Suggested expert"), Trainings());
    return {};
}

} // namespace wb::ui
