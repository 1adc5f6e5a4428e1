// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/library_query.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The answer of a library to a question.
class QueryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setResult(QueryResult result);
    const QueryResult& result() const { return m_result; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QueryResult m_result;
};

} // namespace wb::ui
