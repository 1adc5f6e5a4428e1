// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/palette/palette_model.h"

#include "ui/views/palette/fuzzy_match.h"

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kNotRunnable = 1'000'000; ///< What such an entry lies behind every other.

} // namespace

QChar PaletteModel::signOf(PaletteEntry::Kind kind)
{
    switch (kind) {
    case PaletteEntry::Kind::Command:
        return u'>';
    case PaletteEntry::Kind::Layer:
        return u'@';
    case PaletteEntry::Kind::Expert:
        return u':';
    case PaletteEntry::Kind::Tag:
        break;
    }
    return u'#';
}

std::optional<PaletteEntry::Kind> PaletteModel::kindOf(const QString& query)
{
    using Kind = PaletteEntry::Kind;
    for (const Kind kind : {Kind::Command, Kind::Layer, Kind::Expert, Kind::Tag})
        if (query.startsWith(signOf(kind)))
            return kind;
    return std::nullopt;
}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries, const QStringList& recent)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_recent = recent;
    m_found = find();
    endResetModel();
}

void PaletteModel::setQuery(const QString& query)
{
    beginResetModel();
    m_query = query.trimmed();
    m_found = find();
    endResetModel();
}

const PaletteEntry& PaletteModel::entry(int row) const
{
    return m_entries[m_found[static_cast<std::size_t>(row)].entry];
}

int PaletteModel::runnable(int from, int step) const
{
    const int count = rowCount();
    for (int tried = 0; tried < count; ++tried, from += step) {
        const int row = ((from % count) + count) % count;
        if (entry(row).enabled)
            return row;
    }
    return -1;
}

int PaletteModel::rankWithoutQuery(const PaletteEntry& entry) const
{
    const auto at = entry.id.isEmpty() ? -1 : m_recent.indexOf(entry.id);
    return at < 0 ? 0 : static_cast<int>(m_recent.size() - at);
}

std::vector<PaletteModel::Found> PaletteModel::find() const
{
    const auto kind = kindOf(m_query);
    const QString pattern = kind ? m_query.mid(1) : m_query;
    std::vector<Found> found;
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        const PaletteEntry& entry = m_entries[at];
        if (kind && entry.kind != *kind)
            continue;
        auto match = fuzzyMatch(pattern, entry.text);
        if (!match && !entry.detail.isEmpty()) { // "theme dark" finds Dark in the menu Theme
            match = fuzzyMatch(pattern, entry.detail + u' ' + entry.text);
            if (match)
                match = FuzzyMatch{match->score - kNotRunnable / 2, {}};
        }
        if (!match)
            continue;
        const int score = pattern.isEmpty() ? rankWithoutQuery(entry) : match->score;
        found.push_back({at, entry.enabled ? score : score - kNotRunnable, match->positions});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
    if (found.size() > kMostShown)
        found.resize(kMostShown);
    return found;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PaletteEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{shown.text, shown.detail, shown.keys};
        parts.removeAll(QString());
        if (!shown.enabled)
            parts << tr("not possible now");
        return parts.join(QStringLiteral(", "));
    }
    case DetailRole:
        return shown.detail;
    case KeysRole:
        return shown.keys;
    case MatchRole:
        return QVariant::fromValue(m_found[static_cast<std::size_t>(index.row())].positions);
    case SignRole:
        return QString(signOf(shown.kind));
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !entry(index.row()).enabled)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace wb::ui
