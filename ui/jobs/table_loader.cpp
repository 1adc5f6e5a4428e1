// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/table_loader.h"

#include <utility>

namespace wb::ui {

/// What a job leaves behind: a table, rows, or an error, and then the table that was not made rows of.
struct TableLoader::Outcome {
    std::shared_ptr<ReadTable> table;
    std::shared_ptr<const Dataset> rows;
    std::optional<Error> error;
};

class TableLoader::ReadJob : public Job {
public:
    ReadJob(std::unique_ptr<TableReader> reader, std::shared_ptr<Outcome> outcome)
        : m_reader(std::move(reader)), m_outcome(std::move(outcome)), m_table(std::make_shared<ReadTable>())
    {
    }

    State step(std::chrono::milliseconds budget) override
    {
        if (!m_isRead) {
            if (m_reader->step(budget) == State::Running)
                return State::Running;
            m_isRead = true;
            m_outcome->error = m_reader->error();
            if (m_outcome->error)
                return State::Done;
            m_table->loaded = m_reader->takeTable();
        }
        const auto end = std::chrono::steady_clock::now() + budget;
        const Eigen::Index columns = m_table->loaded.table.values.cols();
        for (auto at = static_cast<Eigen::Index>(m_table->columns.size()); at < columns; ++at) {
            m_table->columns.push_back(columnStatistics(m_table->loaded.table, at));
            if (std::chrono::steady_clock::now() >= end && at + 1 < columns)
                return State::Running;
        }
        m_outcome->table = m_table;
        return State::Done;
    }
    double progress() const override { return m_isRead ? 1.0 : m_reader->progress(); }

private:
    std::unique_ptr<TableReader> m_reader;
    std::shared_ptr<Outcome> m_outcome;
    std::shared_ptr<ReadTable> m_table;
    bool m_isRead = false;
};

class TableLoader::RowsJob : public Job {
public:
    RowsJob(std::shared_ptr<ReadTable> table, std::vector<Role> roles, MissingRows missing, std::string source,
            std::shared_ptr<Outcome> outcome)
        : m_table(std::move(table)), m_roles(std::move(roles)), m_missing(missing), m_source(std::move(source)),
          m_outcome(std::move(outcome))
    {
    }

    State step(std::chrono::milliseconds) override
    {
        Table& table = m_table->loaded.table;
        if (m_missing == MissingRows::Drop && rowsWithGaps(table, m_roles) == table.values.rows())
            m_outcome->error = Error{ErrorCode::InvalidArgument,
                                     "every row has a gap; ignore the columns with most of them, or fill them"};
        else if (auto rows = datasetFromTable(std::move(table), m_roles, m_missing, m_source))
            m_outcome->rows = std::make_shared<const Dataset>(*std::move(rows));
        else
            m_outcome->error = rows.error();
        if (m_outcome->error)
            m_outcome->table = m_table;
        return State::Done;
    }
    double progress() const override { return 0; }

private:
    std::shared_ptr<ReadTable> m_table;
    std::vector<Role> m_roles;
    MissingRows m_missing;
    std::string m_source;
    std::shared_ptr<Outcome> m_outcome;
};

TableLoader::TableLoader(JobRunner::Drive drive, QObject* parent) : QObject(parent), m_runner(drive)
{
    connect(&m_runner, &JobRunner::progressed, this, &TableLoader::progressed);
    connect(&m_runner, &JobRunner::finished, this, &TableLoader::finish);
}

void TableLoader::read(const DataFile& file, const TableFormat& format)
{
    auto source = file.open();
    auto opened = source ? openTable(file.name.toStdString(), std::move(*source)) : passOn(source);
    if (!opened) {
        emit failed(QString::fromStdString(opened.error().message));
        return;
    }
    opened->format = format;
    auto outcome = std::make_shared<Outcome>();
    auto reader = readerOf(std::move(*opened));
    start(std::make_shared<ReadJob>(std::move(reader), outcome), outcome);
}

void TableLoader::makeRows(std::shared_ptr<ReadTable> table, const std::vector<Role>& roles, MissingRows missing,
                           const QString& source)
{
    auto outcome = std::make_shared<Outcome>();
    start(std::make_shared<RowsJob>(std::move(table), roles, missing, source.toStdString(), outcome), outcome);
}

void TableLoader::start(std::shared_ptr<Job> job, std::shared_ptr<Outcome> outcome)
{
    if (m_runner.isRunning()) {
        m_next = std::move(job);
        m_nextOutcome = std::move(outcome);
        m_runner.cancel();
        return;
    }
    m_outcome = std::move(outcome);
    m_runner.start(std::move(job));
}

void TableLoader::finish(bool cancelled)
{
    const auto outcome = std::exchange(m_outcome, nullptr);
    if (m_next) { // what has just ended is not wanted any more
        start(std::exchange(m_next, nullptr), std::exchange(m_nextOutcome, nullptr));
        return;
    }
    if (cancelled)
        return;
    if (outcome->error && outcome->table)
        emit tableBack(outcome->table);
    if (outcome->error)
        emit failed(QString::fromStdString(outcome->error->message));
    else if (outcome->table)
        emit tableRead(outcome->table);
    else
        emit rowsMade(outcome->rows);
}

} // namespace wb::ui
