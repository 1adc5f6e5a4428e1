// SPDX-License-Identifier: Apache-2.0
#include "core/store/run_import.h"

#include "core/formats/training_json.h"
#include "core/store/expert_rows.h"

namespace wb {

namespace {

constexpr std::string_view kEnvironmentFields =
    "fingerprint, app_version, git_rev, compiler, cflags, qt_version, sqlite_version, eigen_version, simd, os, arch, "
    "cpu_model, cores, ram_bytes, is_wasm, user_agent, clock_res_ns";
constexpr std::string_view kBenchFields =
    "batch, n, min_ns, p50_ns, p90_ns, p99_ns, max_ns, mean_ns, sd_ns, hist, peak_bytes";

/// A value as it stands in another row.
void bindCopy(Statement& to, int parameter, const Statement& from, int column)
{
    switch (from.kind(column)) {
    case Statement::Kind::Null:
        to.bindNull(parameter);
        break;
    case Statement::Kind::Integer:
        to.bind(parameter, from.integer(column));
        break;
    case Statement::Kind::Real:
        to.bind(parameter, from.real(column));
        break;
    case Statement::Kind::Text:
        to.bind(parameter, from.text(column));
        break;
    case Statement::Kind::Blob:
        to.bindBlob(parameter, from.blob(column));
        break;
    }
}

/// Every row that the query finds for one number is inserted; the first parameters of the insert are given, the columns
/// follow.
Result<void> copyRows(Statement& query, std::int64_t from, Statement& insert, std::int64_t owner)
{
    query.bind(1, from);
    for (;;) {
        const auto row = query.step();
        if (!row)
            return passOn(row);
        if (!*row)
            return {};
        insert.bind(1, owner);
        for (int column = 0; column < query.columnCount(); ++column)
            bindCopy(insert, column + 2, query, column);
        if (auto done = insert.run(); !done)
            return done;
    }
}

struct TableCopy {
    const Database& source;
    const Database& target;
    std::string_view table; ///< With a column run_id.
    std::string_view columns;
    int count; ///< Of them.
};

Result<void> copyOf(const TableCopy& copy, std::int64_t from, std::int64_t to)
{
    std::string places = "?1";
    for (int place = 2; place < copy.count + 2; ++place)
        places += ", ?" + std::to_string(place);
    std::string select = "SELECT ";
    select.append(copy.columns).append(" FROM ").append(copy.table).append(" WHERE run_id = ?1");
    std::string into = "INSERT INTO ";
    into.append(copy.table).append(" (run_id, ").append(copy.columns).append(") VALUES (").append(places).append(")");
    auto query = copy.source.prepare(select);
    if (!query)
        return passOn(query);
    auto insert = copy.target.prepare(into);
    return insert ? copyRows(*query, from, *insert, to) : passOn(insert);
}

} // namespace

Result<void> RunImport::take(std::int64_t from, std::int64_t to)
{
    auto runs =
        m_source.prepare("SELECT id, uuid, kind, status, params_json, seed, started_at, ended_at, error, env_id "
                         "FROM run WHERE version_id = ?1 AND kind IN ('train', 'benchmark') ORDER BY id");
    if (!runs)
        return passOn(runs);
    runs->bind(1, from);
    for (;;) {
        const auto row = runs->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return {};
        const auto known = rows::numberBound(m_target, "SELECT id FROM run WHERE uuid = ?1",
                                             [&](Statement& s) { s.bind(1, runs->text(1)); });
        if (!known)
            return passOn(known);
        if (*known)
            m_runs[runs->integer(0)] = **known;
        else if (auto taken = takeRun(*runs, to); !taken)
            return taken;
    }
}

std::int64_t RunImport::counterpart(std::int64_t run) const
{
    const auto found = m_runs.find(run);
    return found == m_runs.end() ? 0 : found->second;
}

Result<void> RunImport::takeRun(const Statement& row, std::int64_t to)
{
    const bool isTraining = row.text(2) == "train";
    if (isTraining) {
        if (const auto settings = parseTrainingSettingsJson(row.text(4)); !settings)
            return fail(ErrorCode::Corrupt, "library \"" + m_name + "\": the settings of a training cannot be read (" +
                                                settings.error().message + "); nothing was imported");
    }
    const auto made = insertRun(row, to);
    if (!made)
        return passOn(made);
    const std::int64_t from = row.integer(0);
    m_runs[from] = *made;
    m_newTrainings += isTraining ? 1 : 0;
    auto done = takeDatasets(from, *made);
    if (done)
        done = copyOf({m_source, m_target, "metric", "key, step, value", 3}, from, *made);
    if (done)
        done = copyOf({m_source, m_target, "bench_sample", kBenchFields, 11}, from, *made);
    return done;
}

Result<std::int64_t> RunImport::insertRun(const Statement& row, std::int64_t to) const
{
    const auto environment = row.isNull(9) ? Result<std::int64_t>(0) : takeEnvironment(row.integer(9));
    if (!environment)
        return passOn(environment);
    auto done = rows::runBound(m_target,
                               "INSERT INTO run (version_id, env_id, uuid, kind, status, params_json, seed, "
                               "started_at, ended_at, error) VALUES (?1, nullif(?2, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
                               "?10)",
                               [&](Statement& s) {
                                   s.bind(1, to).bind(2, *environment);
                                   for (int column = 1; column <= 8; ++column)
                                       bindCopy(s, column + 2, row, column);
                               });
    return done ? Result<std::int64_t>(m_target.lastInsertId()) : passOn(done);
}

Result<std::int64_t> RunImport::takeEnvironment(std::int64_t id) const
{
    std::string select = "SELECT ";
    select.append(kEnvironmentFields).append(" FROM environment WHERE id = ?1");
    auto row = m_source.prepare(select);
    if (!row)
        return passOn(row);
    const auto there = row->bind(1, id).step();
    if (!there || !*there)
        return there ? Result<std::int64_t>(0) : passOn(there);
    std::string insert = "INSERT INTO environment (";
    insert.append(kEnvironmentFields);
    insert += ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) "
              "ON CONFLICT (fingerprint) DO NOTHING";
    auto done = rows::runBound(m_target, insert, [&](Statement& s) {
        for (int column = 0; column < row->columnCount(); ++column)
            bindCopy(s, column + 1, *row, column);
    });
    if (!done)
        return passOn(done);
    const auto found = rows::numberBound(m_target, "SELECT id FROM environment WHERE fingerprint = ?1",
                                         [&](Statement& s) { s.bind(1, row->text(0)); });
    return found ? Result<std::int64_t>(found->value_or(0)) : passOn(found);
}

Result<void> RunImport::takeDatasets(std::int64_t from, std::int64_t to) const
{
    auto query = m_source.prepare("SELECT rd.role, d.digest, d.source, d.rows, d.n_in, d.n_out, d.created_at "
                                  "FROM run_dataset rd JOIN dataset d ON d.id = rd.dataset_id WHERE rd.run_id = ?1");
    if (!query)
        return passOn(query);
    query->bind(1, from);
    for (;;) {
        const auto row = query->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return {};
        auto done = rows::runBound(m_target,
                                   "INSERT INTO dataset (digest, source, rows, n_in, n_out, created_at) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (digest) DO NOTHING",
                                   [&](Statement& s) {
                                       for (int column = 1; column <= 6; ++column)
                                           bindCopy(s, column, *query, column);
                                   });
        if (done)
            done = rows::runBound(m_target,
                                  "INSERT INTO run_dataset (run_id, dataset_id, role) SELECT ?1, id, ?3 FROM dataset "
                                  "WHERE digest = ?2",
                                  [&](Statement& s) { s.bind(1, to).bind(2, query->text(1)).bind(3, query->text(0)); });
        if (!done)
            return done;
    }
}

} // namespace wb
