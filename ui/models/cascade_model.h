// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/cascade_job.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// A growing network, a row for each number of hidden units: what joined, what the errors came to, and what it costs.
class CascadeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        UnitsColumn,
        JoinedColumn,
        TrainColumn,
        ValidationColumn,
        ParametersColumn,
        BytesColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void add(std::vector<GrownNetwork> grown);
    const std::vector<GrownNetwork>& rows() const { return m_rows; }
    /// The row with the lowest validation error, where there is none: train error; -1 if there are no rows.
    int best() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const GrownNetwork& row, int column) const;

    std::vector<GrownNetwork> m_rows;
};

} // namespace wb::ui
