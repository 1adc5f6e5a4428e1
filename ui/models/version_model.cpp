// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/version_model.h"

#include "ui/document/layer_text.h"

#include <QDateTime>
#include <QLocale>

namespace wb::ui {

namespace {

QString savedText(Timestamp time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()), QLocale::ShortFormat);
}

/// As it stands in the library where it is none of ours.
QString stageText(const QString& stage)
{
    for (const auto& [name, text] : VersionModel::stageTexts())
        if (name == stage)
            return text;
    return stage;
}

} // namespace

std::vector<std::pair<QString, QString>> VersionModel::stageTexts()
{
    return {{QStringLiteral("draft"), tr("Draft")},
            {QStringLiteral("candidate"), tr("Candidate")},
            {QStringLiteral("champion"), tr("Champion")},
            {QStringLiteral("retired"), tr("Retired")}};
}

void VersionModel::setVersions(std::vector<VersionSummary> versions)
{
    beginResetModel();
    m_versions = std::move(versions);
    endResetModel();
}

int VersionModel::versionAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_versions[static_cast<std::size_t>(row)].version : 0;
}

int VersionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

int VersionModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant VersionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const VersionSummary& version = m_versions.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::TextAlignmentRole && index.column() == ParametersColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == NotesColumn)
        return QString::fromStdString(version.notes);
    if (role != Qt::DisplayRole && (role != Qt::EditRole || index.column() != NotesColumn))
        return {};
    switch (index.column()) {
    case VersionColumn:
        return index.row() == 0 ? tr("%1, the newest").arg(version.version) : QString::number(version.version);
    case SavedColumn:
        return savedText(version.created);
    case TopologyColumn:
        return QString::fromStdString(version.topology);
    case ParametersColumn:
        return countText(version.parameters);
    case StageColumn:
        return stageText(QString::fromStdString(version.stage));
    default:
        return QString::fromStdString(version.notes);
    }
}

Qt::ItemFlags VersionModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NotesColumn ? flags | Qt::ItemIsEditable : flags;
}

bool VersionModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != NotesColumn || role != Qt::EditRole)
        return false;
    if (value.toString() != data(index, role).toString())
        emit noteEdited(versionAt(index.row()), value.toString());
    return true;
}

QVariant VersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over the cells
        return index(0, section).data(role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case VersionColumn:
        return tr("Version");
    case SavedColumn:
        return tr("Saved");
    case TopologyColumn:
        return tr("Layers");
    case ParametersColumn:
        return tr("Parameters");
    case StageColumn:
        return tr("Stage");
    case NotesColumn:
        return tr("Notes");
    default:
        return {};
    }
}

} // namespace wb::ui
