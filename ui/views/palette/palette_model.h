// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/palette/palette_entry.h"

#include <QAbstractListModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace wb::ui {

/// What a query finds among the palette's entries, the best first; what cannot be run now comes last. '>', '@', ':' and
/// '#' in front ask for commands, layers, experts and tags alone. Without a query, what was run last stands first.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kMostShown = 100;
    enum Role {
        DetailRole = Qt::UserRole,
        KeysRole,
        MatchRole, ///< QList<int>: places of the matched characters in the text.
        SignRole,  ///< The sign that asks for its kind: ">".
    };

    using QAbstractListModel::QAbstractListModel;

    /// The sign that asks for a kind.
    static QChar signOf(PaletteEntry::Kind kind);
    /// The kind a query asks for by its sign, if it does.
    static std::optional<PaletteEntry::Kind> kindOf(const QString& query);

    void setEntries(std::vector<PaletteEntry> entries, const QStringList& recent);
    void setQuery(const QString& query);
    const QString& query() const { return m_query; }
    const PaletteEntry& entry(int row) const;
    /// The next row from one on that can be run, upwards or downwards, around the ends; -1 if none can.
    int runnable(int from, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Found {
        std::size_t entry;
        int score;
        QList<int> positions;
    };
    std::vector<Found> find() const;
    int rankWithoutQuery(const PaletteEntry& entry) const;

    std::vector<PaletteEntry> m_entries;
    QStringList m_recent;
    QString m_query;
    std::vector<Found> m_found;
};

} // namespace wb::ui
