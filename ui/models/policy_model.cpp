// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policy_model.h"

#include "ui/document/layer_text.h"
#include "ui/models/pool_text.h"

namespace wb::ui {

namespace {

QString policyTip(EvictionPolicy policy)
{
    switch (policy) {
    case EvictionPolicy::Lru:
        return PolicyModel::tr("LRU: the one goes first whose last use is longest ago");
    case EvictionPolicy::Lfu:
        return PolicyModel::tr("LFU: the one goes first that was used least since it was loaded");
    case EvictionPolicy::Fifo:
        return PolicyModel::tr("FIFO: the one goes first that was loaded first");
    case EvictionPolicy::Belady:
        break;
    }
    return PolicyModel::tr("Belady: the one goes first whose next use is furthest away; only a replay knows that");
}

} // namespace

void PolicyModel::show(const PoolStudy& study, EvictionPolicy chosen)
{
    for (const EvictionPolicy policy : kEvictionPolicies)
        m_outcomes.at(static_cast<std::size_t>(policy)) = study.outcome(policy);
    m_times = study.loadTimes();
    if (std::exchange(m_chosen, chosen) != chosen)
        emit headerDataChanged(Qt::Horizontal, 1, columnCount() - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PolicyModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : RowCount; }

int PolicyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kEvictionPolicies.size()) + 1;
}

QString PolicyModel::nameOf(int row) const
{
    switch (row) {
    case MissesRow:
        return tr("Misses");
    case MissRatioRow:
        return tr("Miss ratio");
    case EvictionsRow:
        return tr("Evictions");
    case P99BytesRow:
        return tr("p99 load");
    case P99TimeRow:
        return tr("p99 load time ≈"); // said once, for all of the row
    case SavedRow:
        return tr("+64 kB saves");
    case LoadedRow:
        return tr("Loaded");
    default:
        return tr("Refused");
    }
}

QString PolicyModel::tipOf(int row) const
{
    switch (row) {
    case P99BytesRow:
        return tr("99 of 100 requests load at most that much");
    case P99TimeRow:
        return tr("The time for that: an estimate (≈) from loads that were timed here");
    case SavedRow:
        return tr("The share of the misses that 64 kB more would save");
    case RefusedRow:
        return tr("Requests of experts that do not fit beside what is pinned");
    default:
        return {};
    }
}

QString PolicyModel::textOf(int row, const std::optional<PolicyOutcome>& outcome) const
{
    if (!outcome)
        return QStringLiteral("…");
    const ReplayResult& result = outcome->result;
    switch (row) {
    case MissesRow:
        return countText(static_cast<qint64>(result.misses()));
    case MissRatioRow:
        return percentText(result.missRatio());
    case EvictionsRow:
        return countText(static_cast<qint64>(result.evictions));
    case P99BytesRow:
        return bytesText(static_cast<qint64>(result.p99LoadBytes));
    case P99TimeRow:
        return loadTimeText(m_times, result.p99LoadBytes).remove(QStringLiteral("≈\u2009"));
    case SavedRow:
        return percentText(outcome->saved);
    case LoadedRow:
        return manyBytesText(result.bytesLoaded);
    default:
        return countText(static_cast<qint64>(result.refusals));
    }
}

QVariant PolicyModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == kNameColumn
                   ? nameOf(index.row())
                   : textOf(index.row(), m_outcomes.at(static_cast<std::size_t>(index.column()) - 1));
    case Qt::ToolTipRole:
        return tipOf(index.row());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == kNameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PolicyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == kNameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (section == kNameColumn)
        return role == Qt::DisplayRole ? QVariant(tr("Figure")) : QVariant();
    const EvictionPolicy policy = kEvictionPolicies.at(static_cast<std::size_t>(section) - 1);
    if (role == Qt::ToolTipRole)
        return policyTip(policy);
    if (role != Qt::DisplayRole)
        return {};
    return isChosen(section) ? QStringLiteral("▸ ") + policyText(policy) : policyText(policy);
}

} // namespace wb::ui
