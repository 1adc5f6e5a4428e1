// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/memory_report.h"

#include <QAbstractTableModel>

#include <memory>

namespace wb::ui {

/// The bytes of each part, to the byte: the table twin of the memory chart. The last row is the total.
class MemoryTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        WeightsColumn,
        OverheadColumn,
        ActivationsColumn,
        ScratchColumn,
        TotalColumn,
        ChangeColumn, ///< Of the total; only with a baseline.
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// names: the inputs', one a layer, of the scaling where there is one, and of what the layers share. Null empties
    /// it.
    void setReport(std::shared_ptr<const MemoryReport> report, const QStringList& names);

    /// positions: where the baseline has each layer, -1 for new ones. Null for none.
    void setBaseline(std::shared_ptr<const MemoryReport> before, std::vector<int> positions);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int sharedRow() const;
    const MemoryAccount& accountOf(int row) const;
    QString changeText(int row) const;

    std::shared_ptr<const MemoryReport> m_before;
    std::vector<int> m_positions;
    std::shared_ptr<const MemoryReport> m_report;
    QStringList m_names;
};

} // namespace wb::ui
