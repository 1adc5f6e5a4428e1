// SPDX-License-Identifier: Apache-2.0
#include "core/store/expert_rows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace wb {

namespace {

double deviationOf(const LatencyReport& report)
{
    double sum = 0;
    for (const double sample : report.samplesNs)
        sum += (sample - report.meanNs) * (sample - report.meanNs);
    return report.samplesNs.empty() ? 0 : std::sqrt(sum / static_cast<double>(report.samplesNs.size()));
}

Result<void> addSample(const Database& database, std::int64_t run, const LatencyReport& report)
{
    return rows::runBound(
        database,
        "INSERT INTO bench_sample (run_id, batch, n, min_ns, p50_ns, p90_ns, p99_ns, max_ns, mean_ns, sd_ns) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        [&](Statement& s) {
            s.bind(1, run).bind(2, std::int64_t{report.batch}).bind(3, std::int64_t{report.runs});
            s.bind(4, report.minNs).bind(5, report.p50Ns).bind(6, report.p90Ns).bind(7, report.p99Ns);
            // The mean of equal samples may miss them by a rounding.
            s.bind(8, report.maxNs).bind(9, std::clamp(report.meanNs, report.minNs, report.maxNs));
            s.bind(10, std::min(deviationOf(report), report.maxNs));
        });
}

StoredBenchmark benchmarkOf(const Statement& row)
{
    StoredBenchmark found;
    found.expert = ExpertId{row.integer(0)};
    found.versionId = VersionId{row.integer(1)};
    found.version = static_cast<int>(row.integer(2));
    found.batch = static_cast<int>(row.integer(3));
    found.runs = static_cast<int>(row.integer(4));
    found.minNs = row.real(5);
    found.p50Ns = row.real(6);
    found.p90Ns = row.real(7);
    found.p99Ns = row.real(8);
    found.seed = static_cast<std::uint64_t>(std::strtoull(row.text(9).c_str(), nullptr, 10));
    found.measured = Timestamp(std::chrono::milliseconds(row.integer(10)));
    found.environment = rows::environmentOf(row, 11);
    return found;
}

} // namespace

bool isSameBench(const Environment& a, const Environment& b)
{
    return a.cpu == b.cpu && a.architecture == b.architecture && a.build == b.build && a.kernels == b.kernels &&
           a.isBrowser == b.isBrowser;
}

Result<void> ExpertStore::addBenchmark(ExpertId id, int version, const LatencyReport& report)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    if (report.runs < 1 || !std::isfinite(report.maxNs))
        return fail(ErrorCode::InvalidArgument, "nothing was measured; measure before keeping it");
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    const auto newest = version == 0 ? rows::newestVersion(m_database, id) : Result<int>(version);
    if (!newest)
        return passOn(newest);
    const auto target = versionId(id, *newest);
    if (!target)
        return passOn(target);
    const auto environment = rows::putEnvironment(m_database, report.environment, report.clock.stepNs);
    if (!environment)
        return passOn(environment);
    auto done = rows::runBound(m_database,
                               "INSERT INTO run (uuid, kind, version_id, env_id, status, seed, started_at, ended_at) "
                               "VALUES (lower(hex(randomblob(16))), 'benchmark', ?1, ?2, 'finished', ?3, ?4, ?4)",
                               [&](Statement& s) {
                                   s.bind(1, target->value).bind(2, *environment).bind(3, std::to_string(report.seed));
                                   s.bind(4, rows::nowMs());
                               });
    if (done)
        done = addSample(m_database, m_database.lastInsertId(), report);
    return done ? transaction->commit() : done;
}

Result<std::vector<StoredBenchmark>> ExpertStore::benchmarks() const
{
    std::string query =
        "SELECT e.id, v.id, v.version, b.batch, b.n, b.min_ns, b.p50_ns, b.p90_ns, b.p99_ns, coalesce(r.seed, '0'), "
        "r.started_at, ";
    query += rows::kEnvironmentColumns; // not by +, which gcc 12 takes for a copy past its end
    query += " FROM bench_sample b JOIN run r ON r.id = b.run_id JOIN environment n ON n.id = r.env_id "
             "JOIN expert_version v ON v.id = r.version_id JOIN expert e ON e.id = v.expert_id "
             "WHERE e.archived = 0 AND e.deleted_at IS NULL AND r.status = 'finished' ORDER BY r.started_at DESC, b.id "
             "DESC";
    auto statement = m_database.prepare(query);
    if (!statement)
        return passOn(statement);
    return rows::collect<StoredBenchmark>(*statement, benchmarkOf);
}

} // namespace wb
