// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/batch_run.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace wb::ui {

/// The results of a batch: row number, the inputs if asked for, outputs, targets, and the row's mean squared error.
/// Reads the shared result; nothing is copied, however many rows. Sorting orders row numbers only.
class ResultsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setResult(std::shared_ptr<const BatchResult> result);
    const std::shared_ptr<const BatchResult>& result() const { return m_result; }
    void setInputsShown(bool shown);
    bool inputsShown() const { return m_inputsShown; }
    /// Only these rows of the data, rising, until clearFilter() or another result.
    void setFilter(std::vector<int> rows);
    void clearFilter();
    bool isFiltered() const { return m_isFiltered; }
    /// Row of the data that stands in a row of the table.
    int dataRow(int tableRow) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    enum class Kind { Row, Input, Output, Target, Error };
    struct Cell {
        Kind kind;
        Eigen::Index at; ///< Which input, output or target.
    };

    Cell cell(int column) const;
    double value(int dataRow, Cell cell) const;

    std::shared_ptr<const BatchResult> m_result;
    std::vector<int> m_order; ///< Rows of the data as they stand; empty without filter: as in the data.
    bool m_isFiltered = false;
    bool m_inputsShown = false;
};

} // namespace wb::ui
