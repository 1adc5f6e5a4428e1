// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_statistics.h"
#include "core/formats/import_choices.h"
#include "ui/jobs/data_file.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <optional>

namespace wb::ui {

/// A file of data as it was read, and what its columns hold.
struct ReadTable {
    LoadedTable loaded;
    std::vector<ColumnStatistics> columns; ///< One a column of the table.
};

/// Reads a file as a person says, again and again as they change their mind: what is asked for last wins.
class TableLoader : public QObject {
    Q_OBJECT

public:
    explicit TableLoader(JobRunner::Drive drive, QObject* parent = nullptr);

    /// As the format says.
    void read(const DataFile& file, const TableFormat& format);
    /// Makes samples of a table that nobody else holds, and lets go of it row by row; tableBack() where it was not to
    /// be. Of a file that is being read or samples that are being made, nothing comes any more.
    void makeRows(std::shared_ptr<ReadTable> table, const std::vector<Role>& roles, MissingRows missing,
                  const QString& source);
    bool isBusy() const { return m_runner.isRunning(); }

signals:
    void progressed(double share);
    void tableRead(std::shared_ptr<ReadTable> table);
    /// failed() follows.
    void tableBack(std::shared_ptr<ReadTable> table);
    void rowsMade(std::shared_ptr<const Dataset> rows);
    void failed(const QString& message);

private:
    class ReadJob;
    class RowsJob;
    struct Outcome;

    void start(std::shared_ptr<Job> job, std::shared_ptr<Outcome> outcome);
    void finish(bool cancelled);

    JobRunner m_runner;
    std::shared_ptr<Outcome> m_outcome; ///< Of the job that runs.
    std::shared_ptr<Job> m_next;
    std::shared_ptr<Outcome> m_nextOutcome;
};

} // namespace wb::ui
