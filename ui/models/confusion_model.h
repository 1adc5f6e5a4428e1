// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/confusion.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace wb::ui {

/// A confusion matrix as a table: a row a wanted class, a column a given one; behind them the rows of each class, its
/// recall and F1, below them its precision.
class ConfusionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        ShareRole = Qt::UserRole, ///< Of the wanted class' rows, 0 to 1; invalid for what is no count.
        RightRole,                ///< The classes are the same.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Nothing: no classes. names: one a class.
    void setConfusion(std::optional<Confusion> confusion, QStringList names);
    const std::optional<Confusion>& confusion() const { return m_confusion; }
    QString className(int which) const { return m_names.value(which); }
    /// Whether a cell stands for rows: their classes, -1 for any.
    struct Cell {
        int wanted = -1;
        int given = -1;
    };
    std::optional<Cell> cellAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isCount(const QModelIndex& index) const;
    QString countCell(int wanted, int given) const;
    QString figure(const QModelIndex& index) const;
    QString explanation(const QModelIndex& index) const;

    std::optional<Confusion> m_confusion;
    QStringList m_names;
};

} // namespace wb::ui
