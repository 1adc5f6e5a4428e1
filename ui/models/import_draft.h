// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/table_loader.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace wb::ui {

/// One column of a file that is about to be imported.
struct ImportColumn {
    QString name;
    ColumnKind kind = ColumnKind::Number;
    Role role = Role::Input;
    int place = -1; ///< Among the columns of the table that is read; -1: left out.
};

/// A file of data on its way into the document: what was guessed of it, what a person says instead, and what comes out.
/// Every change that concerns how the file is read makes it read again.
class ImportDraft : public QObject {
    Q_OBJECT

public:
    static constexpr int kPreviewRows = 100;

    /// The network in mind has so many inputs and outputs.
    ImportDraft(DataFile file, int inputs, int outputs, JobRunner::Drive drive, QObject* parent = nullptr);

    /// Looks at the file and begins to read it. False, after failed(), if it is no file of data.
    bool open();

    QString fileName() const; ///< Without its folder.
    bool isCsv() const { return m_format.kind == TableFormat::Kind::Csv; }
    const TableFormat& format() const { return m_format; }
    const std::vector<ImportColumn>& columns() const { return m_columns; }
    /// Cells as they stand in the file, or as they were read where that is no text.
    const std::vector<QStringList>& preview() const { return m_preview; }
    /// Whether such a cell is not what its column should hold.
    bool isBadCell(const QString& cell, int column) const;
    /// Null until the file has been read as it is to be read now, and while the rows are made of it.
    const ReadTable* table() const { return m_table.get(); }
    /// Of a column; nothing until the file is read, or if it is left out.
    const ColumnStatistics* statistics(int column) const;
    QStringList categories(int column) const;
    RoleWidths widths() const;
    /// Rows that lack something, of those read.
    qint64 rowsWithGaps() const { return m_gaps; }
    MissingRows missing() const { return m_missing; }
    bool isReady() const { return m_table != nullptr && widths().inputs > 0; }

    void setSeparator(char separator);
    void setHeader(CsvOptions::Header header);
    void setDecimal(CsvOptions::Decimal decimal);
    void setMissingTexts(const QStringList& texts);
    void setKind(int column, ColumnKind kind);
    void setRole(int column, Role role);
    void setMissing(MissingRows missing);

    /// Makes the rows; imported() or failed() follows.
    void import();

signals:
    /// Columns or preview are others.
    void columnsReset();
    /// Kind, role or statistics of columns have changed.
    void columnsChanged();
    void progressed(double share);
    void failed(const QString& message);
    void imported(std::shared_ptr<const Dataset> rows);

private:
    bool guessAgain(char separator, CsvOptions::Header header);
    void takeFormat();
    void fillCsvPreview();
    void readAgain();
    void takeTable(std::shared_ptr<ReadTable> table);
    void fillTablePreview();
    void suggest();
    void placeColumns();
    void countGaps();
    std::vector<Role> tableRoles() const;

    DataFile m_file;
    int m_inputs;
    int m_outputs;
    TableLoader m_loader;
    TableFormat m_format;
    std::string m_head; ///< First bytes, unpacked.
    std::vector<ImportColumn> m_columns;
    std::vector<QStringList> m_preview;
    std::shared_ptr<ReadTable> m_table;
    MissingRows m_missing = MissingRows::Drop;
    qint64 m_gaps = 0;
    bool m_areRolesChosen = false; ///< By a person.
};

} // namespace wb::ui
