// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/library_model.h"

#include "ui/document/layer_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace wb::ui {

namespace {

QDateTime localTime(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()); }

QString tagsText(const ExpertDescription& description)
{
    QStringList tags;
    for (const std::string& tag : description.tags)
        tags << QString::fromStdString(tag);
    return tags.join(QStringLiteral(", "));
}

bool isNumber(int column)
{
    return column == LibraryModel::ParametersColumn || column == LibraryModel::SizeColumn ||
           column == LibraryModel::VersionColumn;
}

} // namespace

LibraryModel::LibraryModel(const Library& library, QObject* parent) : QAbstractTableModel(parent), m_library(library)
{
    connect(&library, &Library::changed, this, &LibraryModel::refresh);
    refresh();
}

void LibraryModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refresh();
}

void LibraryModel::refresh()
{
    auto experts = m_library.list(m_filter);
    const auto total = m_library.count();
    beginResetModel();
    m_error = !experts ? QString::fromStdString(experts.error().message)
              : !total ? QString::fromStdString(total.error().message)
                       : QString();
    m_experts = experts ? std::move(*experts) : std::vector<ExpertSummary>();
    m_total = total.value_or(0);
    endResetModel();
}

ExpertId LibraryModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_experts[static_cast<std::size_t>(row)].id : ExpertId{};
}

int LibraryModel::rowOf(ExpertId id) const
{
    const auto at =
        std::find_if(m_experts.begin(), m_experts.end(), [&](const auto& expert) { return expert.id == id; });
    return at == m_experts.end() ? -1 : static_cast<int>(at - m_experts.begin());
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_experts.size());
}

int LibraryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExpertSummary& summary = m_experts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textAt(summary, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return QString::fromStdString(summary.description.summary);
    case Qt::AccessibleTextRole:
        return tr("%1, version %2, %3, %4 parameters, %5")
            .arg(textAt(summary, NameColumn), QString::number(summary.version), textAt(summary, TopologyColumn),
                 textAt(summary, ParametersColumn), textAt(summary, SizeColumn));
    case IdRole:
        return QVariant::fromValue<qint64>(summary.id.value);
    case SummaryRole:
        return QString::fromStdString(summary.description.summary);
    case SortRole:
        return sortValueAt(summary, index.column());
    default:
        return {};
    }
}

QVariant LibraryModel::sortValueAt(const ExpertSummary& summary, int column) const
{
    switch (column) {
    case ParametersColumn:
        return QVariant::fromValue<qint64>(summary.parameters);
    case SizeColumn:
        return QVariant::fromValue<qint64>(summary.bytes);
    case VersionColumn:
        return summary.version;
    case UpdatedColumn:
        return QVariant::fromValue<qint64>(summary.updated.time_since_epoch().count());
    default:
        return textAt(summary, column);
    }
}

QString LibraryModel::textAt(const ExpertSummary& summary, int column) const
{
    switch (column) {
    case NameColumn:
        return QString::fromStdString(summary.description.name);
    case DomainColumn:
        return QString::fromStdString(summary.description.domain);
    case TagsColumn:
        return tagsText(summary.description);
    case TopologyColumn:
        return QString::fromStdString(summary.topology);
    case ParametersColumn:
        return countText(summary.parameters);
    case SizeColumn:
        return bytesText(summary.bytes);
    case VersionColumn:
        return tr("v%1").arg(summary.version);
    case UpdatedColumn:
        return QLocale().toString(localTime(summary.updated), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const std::array<QString, ColumnCount> titles{tr("Name"),       tr("Domain"), tr("Tags"),    tr("Topology"),
                                                  tr("Parameters"), tr("Size"),   tr("Version"), tr("Updated")};
    return titles[static_cast<std::size_t>(section)];
}

} // namespace wb::ui
