// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/query_model.h"

namespace wb::ui {

void QueryModel::setResult(QueryResult result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

int QueryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_result.rows.size());
}

int QueryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_result.columns.size());
}

QVariant QueryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = QString::fromStdString(
        m_result.rows.at(static_cast<std::size_t>(index.row())).at(static_cast<std::size_t>(index.column())));
    return role == Qt::DisplayRole ? text.section(u'\n', 0, 0) : text;
}

QVariant QueryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section < columnCount() ? QString::fromStdString(m_result.columns.at(static_cast<std::size_t>(section)))
                                   : QVariant();
}

} // namespace wb::ui
