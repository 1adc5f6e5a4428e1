// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_model.h"

#include "core/formats/csv_records.h"

namespace wb::ui {

namespace {

QStringList cellTexts(const std::vector<std::string>& cells)
{
    QStringList texts;
    for (const std::string& cell : cells)
        texts << QString::fromStdString(cell);
    return texts;
}

bool isNumberOrEmpty(const QString& text)
{
    bool isNumber = text.isEmpty();
    if (!isNumber)
        text.toDouble(&isNumber);
    return isNumber;
}

} // namespace

void ChartTableModel::setCsv(const QString& csv)
{
    beginResetModel();
    m_header.clear();
    m_rows.clear();
    const std::string text = csv.toStdString();
    CsvRecords records(text, ',');
    std::vector<std::string> cells;
    for (auto found = records.next(cells); found && *found; found = records.next(cells)) {
        if (m_header.isEmpty())
            m_header = cellTexts(cells);
        else
            m_rows.push_back(cellTexts(cells));
    }
    m_isNumber.assign(static_cast<std::size_t>(m_header.size()), true);
    for (const QStringList& row : m_rows)
        for (std::size_t column = 0; column < m_isNumber.size(); ++column)
            m_isNumber[column] = m_isNumber[column] && isNumberOrEmpty(row.value(static_cast<qsizetype>(column)));
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return m_rows[static_cast<std::size_t>(index.row())].value(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (m_isNumber[static_cast<std::size_t>(index.column())] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole)
        return m_header[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((m_isNumber[static_cast<std::size_t>(section)] ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return {};
}

} // namespace wb::ui
