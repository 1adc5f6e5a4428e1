// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/latency_table_model.h"

#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/profile_text.h"

namespace wb::ui {

void LatencyTableModel::setReport(std::shared_ptr<const LatencyReport> report, const QStringList& names)
{
    beginResetModel();
    m_report = std::move(report);
    m_names = names;
    endResetModel();
}

void LatencyTableModel::setBaseline(std::shared_ptr<const LatencyComparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

std::optional<PartChange> LatencyTableModel::changeOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (m_comparison && row + 1 == rowCount())
        return m_comparison->whole;
    return m_comparison && at < m_comparison->layers.size() ? m_comparison->layers[at] : std::nullopt;
}

int LatencyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : gapRow() + 2;
}

int LatencyTableModel::gapRow() const
{
    return static_cast<int>(m_report->layers.size()) + (m_report->scaling ? 1 : 0);
}

const PartLatency& LatencyTableModel::partOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (at < m_report->layers.size())
        return m_report->layers[at];
    return row < gapRow() ? *m_report->scaling : m_report->whole;
}

QString LatencyTableModel::nameOf(int row) const
{
    if (row < static_cast<int>(m_report->layers.size()))
        return m_names.value(row);
    return row < gapRow() ? tr("Scaling") : row == gapRow() ? tr("Gap") : tr("Whole inference");
}

int LatencyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_comparison ? ColumnCount : BaselineColumn;
}

QString LatencyTableModel::textOf(int row, int column) const
{
    const int layers = static_cast<int>(m_report->layers.size());
    if (column == NameColumn)
        return nameOf(row);
    if (row == gapRow()) {
        switch (column) {
        case MedianColumn:
            return timeText(m_report->gapNs());
        case ShareColumn:
            break;
        default:
            return {};
        }
    }
    if (column >= BaselineColumn) {
        const auto change = changeOf(row);
        if (!change)
            return column == ChangeColumn && row < layers ? tr("new") : QString();
        return column == BaselineColumn ? timeText(change->beforeNs) : changeWithIntervalText(change->change);
    }
    const PartLatency& part = partOf(row);
    switch (column) {
    case MedianColumn:
        return timeText(part.p50Ns);
    case FastestColumn:
        return timeText(part.minNs);
    case ShareColumn: {
        const double time = row == gapRow() ? m_report->gapNs() : part.p50Ns;
        return QString::number(100 * time / m_report->whole.p50Ns, 'f', 1) + QStringLiteral("\u2009%");
    }
    case SamplesColumn:
        return countText(part.runs);
    default:
        return countText(part.batch);
    }
}

QVariant LatencyTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_report)
        return {};
    if (role == Qt::DisplayRole)
        return textOf(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QVariant LatencyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case MedianColumn:
        return tr("Median");
    case FastestColumn:
        return tr("Fastest");
    case ShareColumn:
        return tr("Share");
    case SamplesColumn:
        return tr("Samples");
    case CallsColumn:
        return tr("Calls a sample");
    case BaselineColumn:
        return tr("Baseline");
    case ChangeColumn:
        return tr("Change");
    default:
        return {};
    }
}

} // namespace wb::ui
