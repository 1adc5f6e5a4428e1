// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/budget.h"

#include <QObject>

class QSettings;

namespace wb::ui {

using wb::Budget;

/// The limits a person has set for whatever is designed; they outlive documents and restarts.
class BudgetHolder : public QObject {
    Q_OBJECT

public:
    /// Starts with what settings hold ("budget/latencyNs", "budget/bytes") and keeps every change there; without
    /// settings with no limits, kept nowhere.
    explicit BudgetHolder(QSettings* settings = nullptr, QObject* parent = nullptr);

    const Budget& budget() const { return m_budget; }
    /// A limit that is not above 0 or not finite counts as none.
    void setBudget(Budget budget);

signals:
    void changed();

private:
    QSettings* m_settings;
    Budget m_budget;
};

} // namespace wb::ui
