// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The experts of the library that a filter finds, newest first; a row an expert with the figures of its newest
/// version.
class LibraryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        DomainColumn,
        TagsColumn,
        TopologyColumn,
        ParametersColumn,
        SizeColumn,
        VersionColumn,
        UpdatedColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< qint64, the ExpertId's value.
        SortRole,              ///< What a column is sorted by: numbers and times as such.
        SummaryRole,           ///< The person's summary of the expert.
    };

    explicit LibraryModel(const Library& library, QObject* parent = nullptr);

    const QString& filter() const { return m_filter; }
    void setFilter(const QString& filter);
    /// Experts in the library, those that the filter hides too.
    int total() const { return m_total; }
    /// Why the list is empty though there may be experts; empty if all is well.
    const QString& error() const { return m_error; }
    ExpertId idAt(int row) const;
    /// -1 if the filter hides it.
    int rowOf(ExpertId id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    QVariant sortValueAt(const ExpertSummary& summary, int column) const;
    QString textAt(const ExpertSummary& summary, int column) const;

    const Library& m_library;
    QString m_filter;
    std::vector<ExpertSummary> m_experts;
    int m_total = 0;
    QString m_error;
};

} // namespace wb::ui
