// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/pool_replay.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>

namespace wb::ui {

/// Who is in a pool at a moment of a replay, the last used first; after them the next few who are not, the last asked
/// for first, because those are the ones a person might load.
class ResidentModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ExpertRole = Qt::UserRole, ///< uint, its place in the trace.
        BytesRole,                 ///< qulonglong
        ResidentRole,              ///< bool
        PinnedRole,                ///< bool, from the config: also while it cannot be seen yet.
        NextRole                   ///< bool: the one that has to go if room is needed.
    };
    static constexpr std::size_t kMostResidents = 400; ///< More tiles tell nothing.
    static constexpr std::size_t kMostOthers = 16;

    using QAbstractListModel::QAbstractListModel;

    /// replay: at its moment; the trace is copied from as far as it is shown.
    void show(const RequestTrace& trace, const PoolReplay& replay);
    void clear();
    /// In memory but without a tile.
    std::size_t hiddenResidents() const { return m_hidden; }
    int residents() const { return m_residents; }
    /// -1 if it has no tile.
    int rowOf(std::uint32_t expert) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Tile {
        QString name;
        ReplayResident state;
        bool isResident = false;
        bool isNext = false;
    };
    QString tipOf(const Tile& tile) const;
    void addOthers(const RequestTrace& trace, const PoolReplay& replay, std::vector<Tile>& tiles) const;

    std::vector<Tile> m_tiles;
    std::size_t m_hidden = 0;
    int m_residents = 0; ///< Of the tiles.
};

} // namespace wb::ui
