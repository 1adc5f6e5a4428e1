// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace wb::ui {

/// What a chart exports as CSV, as rows and columns: the numbers stand as they would in the file, units in the header.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// A header line and one line a record, as Chart::table() gives them; empty for nothing.
    void setCsv(const QString& csv);
    const QStringList& header() const { return m_header; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
    std::vector<bool> m_isNumber; ///< Of each column: all its cells are numbers or empty.
};

} // namespace wb::ui
