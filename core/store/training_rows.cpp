// SPDX-License-Identifier: Apache-2.0
#include "core/store/training_rows.h"

#include "core/base/sha256.h"
#include "core/formats/weights_blob.h"

#include <algorithm>
#include <cmath>

namespace wb::rows {

namespace {

constexpr std::size_t kSourceBytes = 1000;

const char* statusOf(StopReason reason)
{
    return reason == StopReason::Running ? "cancelled" : reason == StopReason::Diverged ? "diverged" : "finished";
}

bool isKnown(const TrainingData& data) { return data.rows > 0 && !data.digest.empty(); }

std::string_view cutSource(std::string_view source)
{
    std::size_t length = std::min(source.size(), kSourceBytes);
    while (length > 0 && length < source.size() && (static_cast<unsigned char>(source[length]) & 0xC0U) == 0x80U)
        --length; // not in the middle of a character
    return source.substr(0, length);
}

Result<std::int64_t> putDataset(const Database& database, const TrainingData& data)
{
    auto done = runBound(database,
                         "INSERT INTO dataset (digest, source, rows, n_in, n_out, created_at) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (digest) DO NOTHING",
                         [&](Statement& s) {
                             s.bind(1, data.digest).bind(2, cutSource(data.source)).bind(3, data.rows);
                             s.bind(4, data.inputs).bind(5, data.targets).bind(6, nowMs());
                         });
    if (!done)
        return passOn(done);
    const auto id = numberBound(database, "SELECT id FROM dataset WHERE digest = ?1",
                                [&](Statement& s) { s.bind(1, data.digest); });
    return id ? Result<std::int64_t>(id->value_or(0)) : passOn(id);
}

Result<void> addRole(const Database& database, std::int64_t run, const TrainingData& data, std::string_view role)
{
    const auto dataset = putDataset(database, data);
    if (!dataset)
        return passOn(dataset);
    return runBound(database, "INSERT INTO run_dataset (run_id, dataset_id, role) VALUES (?1, ?2, ?3)",
                    [&](Statement& s) { s.bind(1, run).bind(2, *dataset).bind(3, role); });
}

Result<void> addRows(const Database& database, std::int64_t run, const TrainingRun& training)
{
    auto done = addRole(database, run, training.data, "train");
    if (done && training.settings.validationShare > 0) // drawn from the same rows
        done = addRole(database, run, training.data, "validation");
    else if (done && training.validation)
        done = addRole(database, run, *training.validation, "validation");
    return done;
}

Result<std::int64_t> insertRun(const Database& database, VersionId version, std::int64_t environment,
                               const TrainingRun& training)
{
    const auto ms = [](Timestamp time) { return static_cast<std::int64_t>(time.time_since_epoch().count()); };
    auto done = runBound(
        database,
        "INSERT INTO run (uuid, kind, version_id, env_id, status, params_json, seed, started_at, ended_at) "
        "VALUES (lower(hex(randomblob(16))), 'train', ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        [&](Statement& s) {
            s.bind(1, version.value).bind(2, environment).bind(3, statusOf(training.reason));
            s.bind(4, trainingSettingsJson(training.settings)).bind(5, std::to_string(training.settings.config.seed));
            s.bind(6, ms(training.started)).bind(7, std::max(ms(training.started), ms(training.ended)));
        });
    return done ? Result<std::int64_t>(database.lastInsertId()) : passOn(done);
}

/// Which epochs are kept, rising: evenly apart, the best and the last one, and those after which a unit joined.
std::vector<std::size_t> keptEpochs(const std::vector<EpochRecord>& curve)
{
    const std::size_t stride = (curve.size() + StoredTraining::kCurvePoints - 1) / StoredTraining::kCurvePoints;
    std::size_t best = curve.size();
    for (std::size_t at = 0; at < curve.size(); ++at)
        best = curve[at].isBest ? at : best;
    std::vector<std::size_t> kept;
    for (std::size_t at = 0; at < curve.size(); ++at) {
        const bool endsAPhase = at + 1 == curve.size() || curve[at + 1].hiddenUnits != curve[at].hiddenUnits;
        if (at % stride == 0 || at == best || endsAPhase)
            kept.push_back(at);
    }
    return kept;
}

Result<void> addMetric(Statement& insert, const char* key, int epoch, double value)
{
    insert.bind(2, std::string_view(key)).bind(3, std::int64_t{epoch});
    if (std::isfinite(value))
        insert.bind(4, value);
    else
        insert.bindNull(4);
    return insert.run();
}

Result<void> addCurve(const Database& database, std::int64_t run, const std::vector<EpochRecord>& curve)
{
    auto insert = database.prepare("INSERT INTO metric (run_id, key, step, value) VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return passOn(insert);
    insert->bind(1, run);
    for (const std::size_t at : keptEpochs(curve)) {
        const EpochRecord& record = curve[at];
        auto done = addMetric(*insert, "train_error", record.epoch, record.trainError);
        if (done && record.validationError)
            done = addMetric(*insert, "validation_error", record.epoch, *record.validationError);
        if (done && record.accuracy)
            done = addMetric(*insert, "accuracy", record.epoch, *record.accuracy);
        if (done && record.hiddenUnits > 0)
            done = addMetric(*insert, "hidden_units", record.epoch, record.hiddenUnits);
        if (!done)
            return done;
    }
    const auto best = std::find_if(curve.rbegin(), curve.rend(), [](const auto& record) { return record.isBest; });
    if (best == curve.rend())
        return {};
    return addMetric(*insert, "best_error", best->epoch, best->validationError.value_or(best->trainError));
}

Result<void> addParent(const Database& database, VersionId version, std::int64_t run, const Weights& before)
{
    return runBound(
        database,
        "INSERT INTO lineage (child_id, parent_id, relation, run_id) SELECT ?1, max(id), 'finetuned', ?2 "
        "FROM expert_version WHERE weights_sha256 = ?3 AND id < ?1 HAVING max(id) IS NOT NULL "
        "ON CONFLICT DO NOTHING",
        [&](Statement& s) { s.bind(1, version.value).bind(2, run).bind(3, sha256Hex(weightsToBytes(before))); });
}

} // namespace

Result<void> addTraining(const Database& database, VersionId version, const TrainingRun& training)
{
    if (training.curve.empty() || !isKnown(training.data) || (training.validation && !isKnown(*training.validation)))
        return fail(ErrorCode::InvalidArgument, "a training without an epoch or rows cannot be kept");
    const auto environment = putEnvironment(database, training.environment, 1.0);
    if (!environment)
        return passOn(environment);
    const auto run = insertRun(database, version, *environment, training);
    if (!run)
        return passOn(run);
    auto done = addRows(database, *run, training);
    if (done)
        done = addCurve(database, *run, training.curve);
    if (done && training.before)
        done = addParent(database, version, *run, *training.before);
    return done;
}

} // namespace wb::rows
