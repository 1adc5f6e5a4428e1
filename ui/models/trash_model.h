// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// What lies in the trash of the library, the last deleted first.
class TrashModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, VersionsColumn, DeletedColumn, KeptColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setExperts(std::vector<TrashedExpert> experts);
    const TrashedExpert* expertAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<TrashedExpert> m_experts;
};

} // namespace wb::ui
