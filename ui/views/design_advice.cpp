// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/design_advice.h"

#include "core/nn/dead_units.h"
#include "ui/document/layer_text.h"
#include "ui/views/budget_bar.h"
#include "ui/views/fit_budget_dialog.h"
#include "ui/views/ghost_bar.h"
#include "ui/views/problems_panel.h"
#include "ui/views/prune_dialog.h"
#include "ui/views/suggest_dialog.h"

#include <QAction>

namespace wb::ui {

namespace {

/// The one the window's panels make their proposals to, else one of its own.
DesignPreview* previewIn(QWidget& window, Document& document)
{
    auto* const there = window.findChild<DesignPreview*>();
    return there ? there : new DesignPreview(document, &window);
}

} // namespace

DesignAdvice::DesignAdvice(Document& document, LayerSelection& selection, QSettings* settings, QWidget& window)
    : QObject(&window), m_document(document), m_window(window), m_budget(settings),
      m_preview(previewIn(window, document)), m_latency(document),
      m_problems(new ProblemsPanel(document, selection, m_budget, m_latency)),
      m_budgetBar(new BudgetBar(document, m_budget, m_latency)), m_ghost(new GhostBar(document, *m_preview, m_latency)),
      m_suggest(makeAction(QStringLiteral("suggestExpert"), tr("Su&ggest expert…"),
                           tr("Propose networks to begin with, for the rows that are loaded"))),
      m_setBudget(makeAction(QStringLiteral("setBudgetAction"), tr("Set &budget…"),
                             tr("Set the latency and the memory that the expert may cost at most"))),
      m_fit(makeAction(QStringLiteral("fitToBudget"), tr("&Fit to budget…"),
                       tr("Propose narrower layers that keep the budget"))),
      m_prune(makeAction(QStringLiteral("prune"), tr("Pr&une…"), {})),
      m_removeDead(makeAction(QStringLiteral("removeDeadUnits"), tr("Remove &dead units"),
                              tr("Take out units that change no output; the outputs stay as they are")))
{
    connect(m_problems, &ProblemsPanel::fitRequested, this, &DesignAdvice::fitToBudget);
    connect(m_suggest, &QAction::triggered, this, &DesignAdvice::suggest);
    connect(m_setBudget, &QAction::triggered, m_budgetBar, &BudgetBar::edit);
    connect(m_fit, &QAction::triggered, this, &DesignAdvice::fitToBudget);
    connect(m_prune, &QAction::triggered, this, &DesignAdvice::prune);
    connect(&document, &Document::networkChanged, this, &DesignAdvice::offerPruning);
    offerPruning();
    connect(m_removeDead, &QAction::triggered, this, &DesignAdvice::removeDeadUnits);
}

QAction* DesignAdvice::makeAction(const QString& name, const QString& text, const QString& toolTip)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    return action;
}

void DesignAdvice::fitToBudget() { open(new FitBudgetDialog(m_document, m_budget, m_latency, *m_preview, &m_window)); }

void DesignAdvice::suggest() { open(new SuggestDialog(m_document, m_budget, m_latency, *m_preview, &m_window)); }

void DesignAdvice::open(ProposalsDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProposalsDialog::calibrateRequested, this, &DesignAdvice::calibrateRequested);
    dialog->open();
}

void DesignAdvice::prune()
{
    auto* dialog = new PruneDialog(m_document, m_latency, *m_preview, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PruneDialog::pruned, this, &DesignAdvice::said);
    dialog->open();
}

void DesignAdvice::offerPruning()
{
    const QString obstacle = PruneDialog::obstacle(m_document.spec());
    m_prune->setEnabled(obstacle.isEmpty());
    m_prune->setToolTip(obstacle.isEmpty()
                            ? tr("Take out the units with the smallest weights, and see what that saves and costs")
                            : obstacle);
}

void DesignAdvice::removeDeadUnits()
{
    const auto count = findDeadUnits(m_document.network()).count();
    if (count == 0) {
        emit said(tr("No unit is dead: every one of them changes an output."));
        return;
    }
    auto reduced = withoutDeadUnits(m_document.network());
    if (!reduced) {
        emit said(QString::fromStdString(reduced.error().message));
        return;
    }
    m_document.replaceNetwork(*std::move(reduced), tr("Remove dead units"));
    emit said(count == 1 ? tr("1 dead unit removed; the outputs are what they were.")
                         : tr("%1 dead units removed; the outputs are what they were.").arg(countText(count)));
}

} // namespace wb::ui
