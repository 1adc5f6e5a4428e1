// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stored_training.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The trainings that led to the versions of an expert, the last kept first.
class TrainingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        VersionColumn,
        EndedColumn,
        AlgorithmColumn,
        EpochsColumn,
        BestColumn,
        RightColumn,
        RowsColumn,
        StatusColumn,
        ParentColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTrainings(std::vector<StoredTraining> trainings);
    /// Null for a row that is not there.
    const StoredTraining* trainingAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const StoredTraining& training, int column) const;

    std::vector<StoredTraining> m_trainings;
};

} // namespace wb::ui
