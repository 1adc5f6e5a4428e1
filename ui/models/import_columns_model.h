// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_draft.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The columns of a file that is about to be imported, a row each: what it holds and what it is for can be edited.
class ImportColumnsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, RoleColumn, ValuesColumn, MissingColumn, ColumnCount };
    enum DataRole { ChoicesRole = Qt::UserRole }; ///< QStringList; EditRole is the position in it.

    explicit ImportColumnsModel(ImportDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    void refresh();
    QString textAt(int row, int column) const;
    QString valuesText(int row) const;

    ImportDraft& m_draft;
};

} // namespace wb::ui
