// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/budget.h"
#include "ui/document/design_latency.h"
#include "ui/document/design_preview.h"
#include "ui/views/layer_selection.h"

class QAction;

namespace wb::ui {

class BudgetBar;
class GhostBar;
class ProblemsPanel;
class ProposalsDialog;

/// Everything that judges the design while it is made, for the window to place: problems, budget, ghost of an edit, and
/// the actions that come with them. The widgets belong to whoever they are added to.
class DesignAdvice : public QObject {
    Q_OBJECT

public:
    /// window: parent of the dialogs. settings may be null.
    DesignAdvice(Document& document, LayerSelection& selection, QSettings* settings, QWidget& window);

    DesignPreview& preview() { return *m_preview; }
    BudgetHolder& budget() { return m_budget; }
    DesignLatency& latency() { return m_latency; }

    ProblemsPanel* problemsPanel() const { return m_problems; }
    BudgetBar* budgetBar() const { return m_budgetBar; }
    GhostBar* ghostBar() const { return m_ghost; }
    /// For the Model menu: suggest an expert, set the budget, fit to it, prune, remove dead units.
    QList<QAction*> actions() const { return {m_suggest, m_setBudget, m_fit, m_prune, m_removeDead}; }

public slots:
    void fitToBudget();
    void suggest();
    void prune();
    void removeDeadUnits();

signals:
    /// The user wants this machine measured, so that latency can be predicted.
    void calibrateRequested();
    /// For the window's message bar.
    void said(const QString& message);

private:
    QAction* makeAction(const QString& name, const QString& text, const QString& toolTip);
    void open(ProposalsDialog* dialog);
    void offerPruning();

    Document& m_document;
    QWidget& m_window;
    BudgetHolder m_budget;
    DesignPreview* m_preview; ///< A child of the window, for those who look for it.
    DesignLatency m_latency;
    ProblemsPanel* m_problems;
    BudgetBar* m_budgetBar;
    GhostBar* m_ghost;
    QAction* m_suggest;
    QAction* m_setBudget;
    QAction* m_fit;
    QAction* m_prune;
    QAction* m_removeDead;
};

} // namespace wb::ui
