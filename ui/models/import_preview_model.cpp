// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_preview_model.h"

#include "ui/document/layer_text.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>

namespace wb::ui {

namespace {

QString previewRoleText(const ImportColumn& column)
{
    switch (column.role) {
    case Role::Input:
        return ImportPreviewModel::tr("input");
    case Role::Target:
        return ImportPreviewModel::tr("target");
    case Role::Ignore:
        break;
    }
    return ImportPreviewModel::tr("ignored");
}

} // namespace

ImportPreviewModel::ImportPreviewModel(ImportDraft& draft, QObject* parent)
    : QAbstractTableModel(parent), m_draft(draft)
{
    connect(&draft, &ImportDraft::columnsReset, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&draft, &ImportDraft::columnsChanged, this, [this] {
        if (columnCount() == 0)
            return;
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

int ImportPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft.preview().size());
}

int ImportPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft.columns().size());
}

QVariant ImportPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString cell = m_draft.preview().at(static_cast<std::size_t>(index.row())).value(index.column());
    const ImportColumn& column = m_draft.columns().at(static_cast<std::size_t>(index.column()));
    const Theme& theme = themeOf(QGuiApplication::palette());
    const bool isBad = m_draft.isBadCell(cell, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isBad ? QStringLiteral("✕ ") + cell : cell;
    case Qt::ToolTipRole:
        return isBad ? tr("Not a number; it is taken as missing") : QVariant();
    case Qt::ForegroundRole:
        return isBad ? QVariant(theme.error) : column.role == Role::Ignore ? QVariant(theme.secondary) : QVariant();
    case Qt::TextAlignmentRole:
        return column.kind == ColumnKind::Number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over the cells
        return index(0, section).data(role);
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    if (section >= columnCount())
        return {};
    const ImportColumn& column = m_draft.columns().at(static_cast<std::size_t>(section));
    return QString(column.name + u'\n' + previewRoleText(column));
}

BadCellModel::BadCellModel(ImportDraft& draft, QObject* parent) : QAbstractTableModel(parent), m_draft(draft)
{
    connect(&draft, &ImportDraft::columnsChanged, this, [this] {
        std::vector<BadCell> cells = m_draft.table() ? m_draft.table()->loaded.badCells : std::vector<BadCell>();
        if (cells == m_cells)
            return;
        beginResetModel();
        m_cells = std::move(cells);
        endResetModel();
    });
}

int BadCellModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int BadCellModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant BadCellModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const BadCell& cell = m_cells.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case LineColumn:
        return countText(cell.line);
    case NameColumn: {
        const auto at = static_cast<std::size_t>(cell.column - 1);
        return at < m_draft.columns().size() ? m_draft.columns()[at].name : QString::number(cell.column);
    }
    default:
        return cell.text.empty() ? tr("(empty)") : QString::fromStdString(cell.text);
    }
}

QVariant BadCellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString titles[ColumnCount] = {tr("Line"), tr("Column"), tr("Stands there")};
    return titles[section];
}

} // namespace wb::ui
