// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/budget_bar.h"

#include "core/analysis/design_cost.h"
#include "ui/theme/metrics.h"
#include "ui/views/budget_chip.h"
#include "ui/views/budget_form.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace wb::ui {

BudgetBar::BudgetBar(Document& document, BudgetHolder& budget, const DesignLatency& latency, QWidget* parent)
    : QWidget(parent), m_document(document), m_budget(budget), m_latency(latency), m_latencyChip(new BudgetChip),
      m_bytesChip(new BudgetChip), m_set(new QToolButton)
{
    setObjectName(QStringLiteral("budgetBar"));
    m_latencyChip->setObjectName(QStringLiteral("latencyChip"));
    m_bytesChip->setObjectName(QStringLiteral("bytesChip"));
    m_set->setObjectName(QStringLiteral("setBudget"));
    m_set->setText(tr("Set budget…"));
    m_set->setToolTip(tr("Say what an inference may take and what the expert may weigh, at most"));
    m_set->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    for (QAbstractButton* button : std::initializer_list<QAbstractButton*>{m_latencyChip, m_bytesChip, m_set}) {
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, &BudgetBar::edit);
    }
    connect(&document, &Document::networkChanged, this, &BudgetBar::refresh);
    connect(&budget, &BudgetHolder::changed, this, &BudgetBar::refresh);
    connect(&latency, &DesignLatency::changed, this, &BudgetBar::refresh);
    refresh();
}

void BudgetBar::refresh()
{
    const Budget& budget = m_budget.budget();
    const auto latency = m_latency.current();
    m_latencyChip->setVerdict(latencyVerdict(budget.latencyNs, latency ? std::optional(latency->ns) : std::nullopt,
                                             latency && latency->isPredicted));
    const std::optional<qint64> limit = budget.bytes ? std::optional<qint64>(*budget.bytes) : std::nullopt;
    m_bytesChip->setVerdict(bytesVerdict(limit, designCost(m_document.cost()).bytes));
    m_set->setVisible(budget.isEmpty());
}

void BudgetBar::edit()
{
    auto* popover = new QFrame(this, Qt::Popup);
    popover->setObjectName(QStringLiteral("budgetPopover"));
    popover->setAttribute(Qt::WA_DeleteOnClose);
    popover->setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(popover);
    column->setContentsMargins(metrics::kPadding, metrics::kPadding, metrics::kPadding, metrics::kPadding);
    auto* title = new QLabel(tr("Budget"));
    title->setProperty("role", QStringLiteral("title"));
    column->addWidget(title);
    auto* form = new BudgetForm(m_budget);
    form->setMinimumWidth(280);
    column->addWidget(form);
    connect(form, &BudgetForm::accepted, popover, &QWidget::close);
    popover->adjustSize();
    const QPoint above = mapToGlobal(QPoint(width() - popover->width(), -popover->height() - metrics::kGap));
    popover->move(std::max(0, above.x()), std::max(0, above.y()));
    popover->show();
    form->setFocus();
}

} // namespace wb::ui
