// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/resident_model.h"

#include "ui/document/layer_text.h"

#include <algorithm>

namespace wb::ui {

void ResidentModel::show(const RequestTrace& trace, const PoolReplay& replay)
{
    std::vector<ReplayResident> residents = replay.residents();
    const std::size_t shown = std::min(residents.size(), kMostResidents);
    const PoolSlot next = replay.nextToGo();
    std::vector<Tile> tiles;
    for (std::size_t i = 0; i < shown; ++i)
        tiles.push_back({QString::fromStdString(trace.experts[residents[i].expert].name), residents[i], true,
                         residents[i].expert == next});
    addOthers(trace, replay, tiles);
    beginResetModel();
    m_tiles = std::move(tiles);
    m_hidden = residents.size() - shown;
    m_residents = static_cast<int>(shown);
    endResetModel();
}

void ResidentModel::addOthers(const RequestTrace& trace, const PoolReplay& replay, std::vector<Tile>& tiles) const
{
    std::vector<std::uint32_t> others;
    for (std::uint32_t expert = 0; expert < trace.experts.size(); ++expert)
        if (!replay.isResident(expert))
            others.push_back(expert);
    const auto end = others.begin() + static_cast<std::ptrdiff_t>(std::min(others.size(), kMostOthers));
    std::partial_sort(others.begin(), end, others.end(), [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t lastA = replay.lastRequest(a);
        const std::uint32_t lastB = replay.lastRequest(b);
        return lastA != lastB ? lastA > lastB : a < b;
    });
    for (auto other = others.begin(); other != end; ++other)
        tiles.push_back({QString::fromStdString(trace.experts[*other].name),
                         {*other, trace.experts[*other].bytes, 0, replay.lastRequest(*other), false},
                         false,
                         false});
}

void ResidentModel::clear()
{
    beginResetModel();
    m_tiles.clear();
    m_hidden = 0;
    m_residents = 0;
    endResetModel();
}

int ResidentModel::rowOf(std::uint32_t expert) const
{
    const auto found =
        std::find_if(m_tiles.begin(), m_tiles.end(), [&](const Tile& tile) { return tile.state.expert == expert; });
    return found == m_tiles.end() ? -1 : static_cast<int>(found - m_tiles.begin());
}

int ResidentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tiles.size());
}

QString ResidentModel::tipOf(const Tile& tile) const
{
    QStringList lines{tile.name + QStringLiteral(" · ") + bytesText(static_cast<qint64>(tile.state.bytes))};
    if (!tile.isResident)
        lines << tr("not in memory");
    else if (tile.state.isPinned)
        lines << tr("pinned: it never goes");
    if (tile.isResident)
        lines << tr("used %1 times since it was loaded").arg(countText(static_cast<qint64>(tile.state.uses)));
    lines << (tile.state.lastRequest == 0 ? tr("not asked for yet")
                                          : tr("asked for last by request %1").arg(countText(tile.state.lastRequest)));
    if (tile.isNext)
        lines << tr("the next to go");
    return lines.join(u'\n');
}

QVariant ResidentModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Tile& tile = m_tiles.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return tile.name;
    case Qt::ToolTipRole:
        return tipOf(tile);
    case Qt::AccessibleTextRole:
        return tipOf(tile).replace(u'\n', QStringLiteral(", "));
    case ExpertRole:
        return tile.state.expert;
    case BytesRole:
        return QVariant::fromValue<qulonglong>(tile.state.bytes);
    case ResidentRole:
        return tile.isResident;
    case PinnedRole:
        return tile.state.isPinned;
    case NextRole:
        return tile.isNext;
    default:
        return {};
    }
}

} // namespace wb::ui
