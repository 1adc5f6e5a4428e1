// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/pool_study.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// What each policy makes of the requests at the budget: a row a figure, a column a policy.
class PolicyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Row {
        MissesRow,
        MissRatioRow,
        EvictionsRow,
        P99BytesRow,
        P99TimeRow,
        SavedRow,
        LoadedRow,
        RefusedRow,
        RowCount
    };
    static constexpr int kNameColumn = 0; ///< Of the figure; the policies follow in their order.
    static int columnOf(EvictionPolicy policy) { return static_cast<int>(policy) + 1; }

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes what the study knows; the chosen one is marked.
    void show(const PoolStudy& study, EvictionPolicy chosen);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString nameOf(int row) const;
    QString tipOf(int row) const;
    QString textOf(int row, const std::optional<PolicyOutcome>& outcome) const;
    bool isChosen(int column) const { return column == columnOf(m_chosen); }

    std::array<std::optional<PolicyOutcome>, kEvictionPolicies.size()> m_outcomes;
    EvictionPolicy m_chosen = EvictionPolicy::Lru;
    LoadTimes m_times;
};

} // namespace wb::ui
