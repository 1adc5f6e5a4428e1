// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_columns_model.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>

namespace wb::ui {

namespace {

constexpr int kShownCategories = 6;

QStringList kindTexts()
{
    return {ImportColumnsModel::tr("Numbers"), ImportColumnsModel::tr("Categories"),
            ImportColumnsModel::tr("Something else")};
}

QStringList roleTexts()
{
    return {ImportColumnsModel::tr("Input"), ImportColumnsModel::tr("Target"), ImportColumnsModel::tr("Ignore")};
}

QString rangeNumber(double value) { return QString::fromStdString(numberText(value, 4)); }

} // namespace

ImportColumnsModel::ImportColumnsModel(ImportDraft& draft, QObject* parent)
    : QAbstractTableModel(parent), m_draft(draft)
{
    connect(&draft, &ImportDraft::columnsReset, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&draft, &ImportDraft::columnsChanged, this, &ImportColumnsModel::refresh);
}

void ImportColumnsModel::refresh()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ImportColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft.columns().size());
}

int ImportColumnsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ImportColumnsModel::valuesText(int row) const
{
    const ColumnStatistics* found = m_draft.statistics(row);
    if (!found)
        return {};
    if (found->categorical) {
        const QStringList names = m_draft.categories(row);
        const QString shown = QStringList(names.mid(0, kShownCategories)).join(QStringLiteral(", "));
        return tr("%1: %2").arg(countText(names.size()),
                                names.size() > kShownCategories ? shown + QStringLiteral(", …") : shown);
    }
    if (found->known == 0)
        return tr("nothing");
    if (found->constant)
        return tr("always %1").arg(rangeNumber(found->minimum));
    return tr("%1 to %2").arg(rangeNumber(found->minimum), rangeNumber(found->maximum));
}

QString ImportColumnsModel::textAt(int row, int column) const
{
    const ImportColumn& shown = m_draft.columns().at(static_cast<std::size_t>(row));
    switch (column) {
    case NameColumn:
        return shown.name;
    case KindColumn:
        return kindTexts().at(static_cast<int>(shown.kind));
    case RoleColumn:
        return roleTexts().at(static_cast<int>(shown.role));
    case ValuesColumn:
        return valuesText(row);
    case MissingColumn: {
        const ColumnStatistics* found = m_draft.statistics(row);
        return found && found->missing > 0 ? countText(found->missing) : QString();
    }
    default:
        return {};
    }
}

QVariant ImportColumnsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportColumn& shown = m_draft.columns().at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textAt(index.row(), index.column());
    case Qt::EditRole:
        return index.column() == KindColumn   ? QVariant(static_cast<int>(shown.kind))
               : index.column() == RoleColumn ? QVariant(static_cast<int>(shown.role))
                                              : QVariant(textAt(index.row(), index.column()));
    case ChoicesRole:
        return index.column() == KindColumn   ? QVariant(kindTexts())
               : index.column() == RoleColumn ? QVariant(roleTexts())
                                              : QVariant();
    case Qt::ForegroundRole:
        if (shown.role == wb::Role::Ignore)
            return themeOf(QGuiApplication::palette()).secondary;
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == MissingColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ImportColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over the cells
        return index(0, section).data(role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString titles[ColumnCount] = {tr("Column"), tr("Holds"), tr("Use as"), tr("Values"), tr("Missing")};
    return titles[section];
}

Qt::ItemFlags ImportColumnsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isLeftOut = m_draft.columns().at(static_cast<std::size_t>(index.row())).place < 0;
    const bool isEditable =
        (index.column() == KindColumn && m_draft.isCsv()) || (index.column() == RoleColumn && !isLeftOut);
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool ImportColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const int choice = value.toInt();
    if (choice < 0 || choice > 2)
        return false;
    if (index.column() == KindColumn)
        m_draft.setKind(index.row(), static_cast<ColumnKind>(choice));
    else
        m_draft.setRole(index.row(), static_cast<wb::Role>(choice));
    return true;
}

} // namespace wb::ui
