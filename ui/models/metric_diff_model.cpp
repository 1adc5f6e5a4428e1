// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/metric_diff_model.h"

#include "core/base/number_text.h"

#include <cmath>

namespace wb::ui {

QString changeShareText(double before, double now)
{
    if (before == 0)
        return {};
    const double percent = 100 * (now / before - 1);
    if (percent == 0)
        return QStringLiteral("0\u2009%");
    return signText(percent < 0 ? -1 : 1) + QString::fromStdString(numberText(std::abs(percent), 3)) +
           QStringLiteral("\u2009%");
}

QString signText(qint64 difference) { return difference < 0 ? QStringLiteral("−") : QStringLiteral("+"); }

void MetricDiffModel::setMetrics(std::vector<MetricDifference> metrics)
{
    beginResetModel();
    m_metrics = std::move(metrics);
    endResetModel();
}

const Provenance* MetricDiffModel::provenanceAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const MetricDifference& metric = m_metrics[static_cast<std::size_t>(index.row())];
    if (index.column() == LeftColumn && metric.leftFrom)
        return &*metric.leftFrom;
    return index.column() == RightColumn && metric.rightFrom ? &*metric.rightFrom : nullptr;
}

int MetricDiffModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_metrics.size());
}

int MetricDiffModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant MetricDiffModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const MetricDifference& metric = m_metrics[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() != NameColumn && index.column() != RemarkColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == RemarkColumn)
        return metric.remark;
    if (role == Qt::ToolTipRole && provenanceAt(index))
        return tr("Press Return to see where this number comes from");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return metric.name;
    case LeftColumn:
        return metric.left;
    case RightColumn:
        return metric.right;
    case DeltaColumn:
        return metric.delta;
    default:
        return metric.remark;
    }
}

QVariant MetricDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    const bool isNumber = section != NameColumn && section != RemarkColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Figure");
    case LeftColumn:
        return tr("Left");
    case RightColumn:
        return tr("Right");
    case DeltaColumn:
        return tr("Δ right − left");
    case RemarkColumn:
        return tr("How");
    default:
        return {};
    }
}

} // namespace wb::ui
