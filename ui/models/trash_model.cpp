// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trash_model.h"

#include <QDateTime>
#include <QLocale>

namespace wb::ui {

namespace {

QString trashDate(Timestamp time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).date(),
                              QLocale::ShortFormat);
}

} // namespace

void TrashModel::setExperts(std::vector<TrashedExpert> experts)
{
    beginResetModel();
    m_experts = std::move(experts);
    endResetModel();
}

const TrashedExpert* TrashModel::expertAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_experts[static_cast<std::size_t>(row)] : nullptr;
}

int TrashModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_experts.size());
}

int TrashModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TrashModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const TrashedExpert& expert = m_experts.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case NameColumn:
        return QString::fromStdString(expert.name);
    case VersionsColumn:
        return QString::number(expert.versions);
    case DeletedColumn:
        return trashDate(expert.deleted);
    default:
        return trashDate(expert.kept);
    }
}

QVariant TrashModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Expert");
    case VersionsColumn:
        return tr("Versions");
    case DeletedColumn:
        return tr("Deleted");
    case KeptColumn:
        return tr("Kept until");
    default:
        return {};
    }
}

} // namespace wb::ui
