// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_draft.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The first rows of a file that is about to be imported, as they stand there: what cannot be read is marked, what is
/// ignored is grey.
class ImportPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ImportPreviewModel(ImportDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ImportDraft& m_draft;
};

/// The cells of the whole file that were not the number they should be, by line and column.
class BadCellModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { LineColumn, NameColumn, TextColumn, ColumnCount };

    explicit BadCellModel(ImportDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ImportDraft& m_draft;
    std::vector<BadCell> m_cells;
};

} // namespace wb::ui
