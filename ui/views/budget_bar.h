// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/budget.h"
#include "ui/document/design_latency.h"

#include <QWidget>

class QToolButton;

namespace wb::ui {

class BudgetChip;

/// The budget in the status bar: a chip a limit that is set, else the offer to set one. A click opens the form.
class BudgetBar : public QWidget {
    Q_OBJECT

public:
    BudgetBar(Document& document, BudgetHolder& budget, const DesignLatency& latency, QWidget* parent = nullptr);

public slots:
    /// The form, above the chips.
    void edit();

private:
    void refresh();

    Document& m_document;
    BudgetHolder& m_budget;
    const DesignLatency& m_latency;
    BudgetChip* m_latencyChip;
    BudgetChip* m_bytesChip;
    QToolButton* m_set;
};

} // namespace wb::ui
