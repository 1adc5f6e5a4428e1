// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/shortcuts/shortcut_model.h"

#include <QFont>

namespace wb::ui {

ShortcutModel::ShortcutModel(ShortcutBook& book, QObject* parent) : QAbstractTableModel(parent), m_book(book)
{
    connect(&book, &ShortcutBook::changed, this,
            [this](int row) { emit dataChanged(index(row, 0), index(row, ColumnCount - 1)); });
}

int ShortcutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_book.entries().size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ShortcutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ShortcutBook::Entry& entry = m_book.entries()[static_cast<std::size_t>(index.row())];
    if (role == Qt::FontRole && index.column() == KeysColumn && m_book.isChanged(index.row())) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ActionColumn:
        return entry.item.text;
    case MenuColumn:
        return entry.item.menu.isEmpty() ? tr("Elsewhere") : entry.item.menu;
    case KeysColumn:
        return entry.item.action ? shortcutText(entry.item.action->shortcuts()) : QString();
    case OriginalColumn:
        return shortcutText(entry.original);
    default:
        return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ActionColumn:
        return tr("Action");
    case MenuColumn:
        return tr("Menu");
    case KeysColumn:
        return tr("Keys");
    case OriginalColumn:
        return tr("Original keys");
    default:
        return {};
    }
}

} // namespace wb::ui
