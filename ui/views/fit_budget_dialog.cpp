// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/fit_budget_dialog.h"

#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/budget_form.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

/// "64 → 24 → 12 → 8": inputs, then every layer.
QString widthsText(const NetworkSpec& spec)
{
    QStringList widths{countText(spec.inputs)};
    for (const LayerSpec& layer : spec.layers)
        widths << countText(layer.outputs);
    return widths.join(QStringLiteral(" → "));
}

} // namespace

FitBudgetDialog::FitBudgetDialog(Document& document, BudgetHolder& budget, const DesignLatency& latency,
                                 DesignPreview& preview, QWidget* parent)
    : QDialog(parent), m_document(document), m_budget(budget), m_latency(latency), m_preview(preview),
      m_state(new QLabel), m_choices(new QVBoxLayout), m_group(new QButtonGroup(this)),
      m_calibrate(new QPushButton(tr("Calibrate this machine")))
{
    setObjectName(QStringLiteral("fitBudgetDialog"));
    setWindowTitle(tr("Fit to budget"));
    m_state->setObjectName(QStringLiteral("fitState"));
    m_state->setWordWrap(true);
    m_calibrate->setObjectName(QStringLiteral("fitCalibrate"));
    m_calibrate->setToolTip(tr("Measure what this machine takes, about 2 s, so that latency can be predicted"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("fitApply"));
    m_apply->setProperty("primary", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(new BudgetForm(budget));
    column->addWidget(m_state);
    column->addWidget(m_calibrate, 0, Qt::AlignLeft);
    column->addLayout(m_choices);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(420);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &FitBudgetDialog::apply);
    connect(m_calibrate, &QPushButton::clicked, this, &FitBudgetDialog::calibrateRequested);
    connect(m_group, &QButtonGroup::idClicked, this, &FitBudgetDialog::choose);
    connect(this, &QDialog::finished, &preview, &DesignPreview::drop);
    connect(&budget, &BudgetHolder::changed, this, &FitBudgetDialog::refresh);
    connect(&latency, &DesignLatency::changed, this, &FitBudgetDialog::refresh);
    connect(&document, &Document::networkChanged, this, &FitBudgetDialog::refresh);
    refresh();
}

void FitBudgetDialog::refresh()
{
    const auto buttons = m_group->buttons();
    for (QAbstractButton* button : buttons) {
        m_group->removeButton(button);
        delete button;
    }
    const NetworkSpec& spec = m_document.spec();
    LatencyPredictor predict;
    if (m_latency.predicted(spec))
        predict = [this](const NetworkSpec& asked) { return m_latency.predicted(asked).value_or(0); };
    auto found = fitBudget(spec, m_budget.budget(), predict);
    m_state->setText(stateText(found));
    m_calibrate->setVisible(!found && m_budget.budget().latencyNs && !predict);
    m_proposals = found ? *std::move(found) : std::vector<FitProposal>();
    for (int at = 0; at < static_cast<int>(m_proposals.size()); ++at)
        addChoice(at);
    m_apply->setEnabled(!m_proposals.empty());
    if (m_proposals.empty())
        m_preview.drop();
    else
        choose(0);
    adjustSize();
}

QString FitBudgetDialog::stateText(const Result<std::vector<FitProposal>>& found) const
{
    if (m_budget.budget().isEmpty())
        return tr("Set at least one limit above.");
    if (!found)
        return m_budget.budget().latencyNs && !m_latency.predicted(m_document.spec())
                   ? tr("Latency cannot be predicted yet: this machine is not calibrated.")
                   : QString::fromStdString(found.error().message);
    if (!found->empty())
        return tr("These keep the budget. Weights that stay are kept; training goes on from them.");
    const NetworkSpec& spec = m_document.spec();
    const bool isMet = isWithin(spec, m_budget.budget(),
                                [this](const NetworkSpec& asked) { return m_latency.predicted(asked).value_or(0); });
    return isMet ? tr("The design keeps the budget already.")
                 : tr("Nothing fits: even with one unit a hidden layer, %1 inputs and %2 outputs cost more.")
                       .arg(countText(spec.inputs), countText(spec.outputs()));
}

void FitBudgetDialog::addChoice(int at)
{
    const FitProposal& proposal = m_proposals[static_cast<std::size_t>(at)];
    const QString way = proposal.way == FitWay::Scale ? tr("all hidden layers narrower")
                        : proposal.way == FitWay::KeepBottleneck
                            ? tr("the narrowest hidden layer stays")
                            : tr("without %1").arg(displayName(m_document.spec(), proposal.droppedLayer));
    QString facts = tr("%1 parameters, %2").arg(countText(proposal.cost.parameters), bytesText(proposal.cost.bytes));
    if (proposal.latencyNs)
        facts += tr(", ≈\u2009%1").arg(timeText(*proposal.latencyNs));
    auto* choice = new QRadioButton(widthsText(proposal.spec) + u'\n' + tr("%1: %2").arg(way, facts));
    choice->setObjectName(QStringLiteral("fitChoice%1").arg(at));
    choice->setChecked(at == 0);
    m_group->addButton(choice, at);
    m_choices->addWidget(choice);
}

void FitBudgetDialog::choose(int at) { m_preview.propose(m_proposals.at(static_cast<std::size_t>(at)).spec); }

void FitBudgetDialog::apply()
{
    const int at = m_group->checkedId();
    if (at < 0 || at >= static_cast<int>(m_proposals.size()))
        return;
    const NetworkSpec chosen = m_proposals[static_cast<std::size_t>(at)].spec;
    accept();
    if (const auto done = m_document.submit(chosen, tr("Fit to budget")); !done)
        m_state->setText(QString::fromStdString(done.error().message));
}

} // namespace wb::ui
