// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/shortcuts/shortcut_book.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The actions of a window with their keys, as a table.
class ShortcutModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ActionColumn, MenuColumn, KeysColumn, OriginalColumn, ColumnCount };

    explicit ShortcutModel(ShortcutBook& book, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ShortcutBook& m_book;
};

} // namespace wb::ui
