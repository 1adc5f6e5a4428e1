// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/memory_table_model.h"

#include "ui/document/layer_text.h"
#include "ui/models/profile_text.h"

namespace wb::ui {

void MemoryTableModel::setReport(std::shared_ptr<const MemoryReport> report, const QStringList& names)
{
    beginResetModel();
    m_report = std::move(report);
    m_names = names;
    endResetModel();
}

int MemoryTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : sharedRow() + 2;
}

int MemoryTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_before ? ColumnCount : ChangeColumn;
}

void MemoryTableModel::setBaseline(std::shared_ptr<const MemoryReport> before, std::vector<int> positions)
{
    beginResetModel();
    m_before = std::move(before);
    m_positions = std::move(positions);
    endResetModel();
}

QString MemoryTableModel::changeText(int row) const
{
    const auto layer = static_cast<std::size_t>(row) - 1;
    const bool isLayer = row > 0 && layer < m_report->layers.size();
    if (isLayer && (layer >= m_positions.size() || m_positions[layer] < 0))
        return tr("new");
    const MemoryAccount& before = row == 0             ? m_before->inputs
                                  : isLayer            ? m_before->layers[static_cast<std::size_t>(m_positions[layer])]
                                  : row < sharedRow()  ? m_before->scaling
                                  : row == sharedRow() ? m_before->shared
                                                       : m_before->total;
    return bytesChangeText(static_cast<qint64>(accountOf(row).total()), static_cast<qint64>(before.total()));
}

const MemoryAccount& MemoryTableModel::accountOf(int row) const
{
    if (row == 0)
        return m_report->inputs;
    const auto layer = static_cast<std::size_t>(row) - 1;
    if (layer < m_report->layers.size())
        return m_report->layers[layer];
    if (row < sharedRow())
        return m_report->scaling;
    return row == sharedRow() ? m_report->shared : m_report->total;
}

int MemoryTableModel::sharedRow() const
{
    return static_cast<int>(m_report->layers.size()) + (m_report->scaling.total() > 0 ? 2 : 1);
}

QVariant MemoryTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_report)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const MemoryAccount& account = accountOf(index.row());
    const auto bytes = [](std::size_t count) { return countText(static_cast<qint64>(count)); };
    switch (index.column()) {
    case NameColumn:
        return index.row() + 1 < rowCount() ? m_names.value(index.row()) : tr("Total");
    case WeightsColumn:
        return bytes(account.weights);
    case OverheadColumn:
        return bytes(account.overhead);
    case ActivationsColumn:
        return bytes(account.activations);
    case ScratchColumn:
        return bytes(account.scratch);
    case ChangeColumn:
        return changeText(index.row());
    default:
        return bytes(account.total());
    }
}

QVariant MemoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Part");
    case WeightsColumn:
        return tr("Weights (B)");
    case OverheadColumn:
        return tr("Overhead (B)");
    case ActivationsColumn:
        return tr("Activations (B)");
    case ScratchColumn:
        return tr("Scratch (B)");
    case TotalColumn:
        return tr("Total (B)");
    case ChangeColumn:
        return tr("Change");
    default:
        return {};
    }
}

} // namespace wb::ui
