// SPDX-License-Identifier: Apache-2.0
#include "core/base/limits.h"
#include "core/store/training_rows.h"

#include <cmath>
#include <limits>

namespace wb {

namespace {

/// A run as one row tells it; the curve stands in others.
struct TrainingRow {
    std::int64_t run;
    std::string settings;
    StoredTraining training;
};

TrainingData dataOf(const Statement& row, int first)
{
    return {row.text(first), row.text(first + 1), row.integer(first + 2), row.integer(first + 3),
            row.integer(first + 4)};
}

TrainingRow trainingRowOf(const Statement& row)
{
    TrainingRow found{row.integer(0), row.text(1), {}};
    StoredTraining& training = found.training;
    training.version = static_cast<int>(row.integer(2));
    training.status = row.text(3);
    training.started = Timestamp(std::chrono::milliseconds(row.integer(4)));
    training.ended = Timestamp(std::chrono::milliseconds(row.integer(5)));
    training.data = dataOf(row, 6);
    training.parentName = row.text(11);
    training.parentVersion = static_cast<int>(row.integer(12));
    if (!row.isNull(13))
        training.validation = dataOf(row, 13);
    training.environment = rows::environmentOf(row, 18);
    return found;
}

/// The metrics come epoch by epoch.
void takeMetric(const Statement& row, std::vector<EpochRecord>& curve)
{
    const std::string key = row.text(0);
    const auto epoch = static_cast<int>(row.integer(1));
    const double value = row.isNull(2) ? std::numeric_limits<double>::quiet_NaN() : row.real(2);
    if (curve.empty() || curve.back().epoch != epoch) {
        curve.emplace_back();
        curve.back().epoch = epoch;
    }
    EpochRecord& record = curve.back();
    if (key == "train_error")
        record.trainError = value;
    else if (key == "validation_error")
        record.validationError = value;
    else if (key == "accuracy")
        record.accuracy = value;
    else if (key == "hidden_units" && value >= 0 && value <= limits::kLayers)
        record.hiddenUnits = static_cast<int>(value);
    else if (key == "best_error")
        record.isBest = true;
}

Result<std::vector<EpochRecord>> curveOf(const Database& database, std::int64_t run)
{
    auto statement = database.prepare("SELECT key, step, value FROM metric WHERE run_id = ?1 ORDER BY step, key");
    if (!statement)
        return passOn(statement);
    statement->bind(1, run);
    std::vector<EpochRecord> curve;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return curve;
        takeMetric(*statement, curve);
    }
}

} // namespace

Result<std::vector<StoredTraining>> ExpertStore::trainings(ExpertId id) const
{
    auto statement = m_database.prepare(
        "SELECT r.id, r.params_json, v.version, r.status, r.started_at, coalesce(r.ended_at, r.started_at), d.digest, "
        "d.source, d.rows, d.n_in, d.n_out, coalesce(pe.name, ''), coalesce(pv.version, 0), w.digest, w.source, "
        "w.rows, "
        "w.n_in, w.n_out, " +
        std::string(rows::kEnvironmentColumns) +
        " FROM run r JOIN expert_version v ON v.id = r.version_id JOIN environment n ON n.id = r.env_id "
        "JOIN run_dataset rd ON rd.run_id = r.id AND rd.role = 'train' JOIN dataset d ON d.id = rd.dataset_id "
        "LEFT JOIN run_dataset rw ON rw.run_id = r.id AND rw.role = 'validation' "
        "LEFT JOIN dataset w ON w.id = rw.dataset_id "
        "LEFT JOIN lineage l ON l.run_id = r.id LEFT JOIN expert_version pv ON pv.id = l.parent_id "
        "LEFT JOIN expert pe ON pe.id = pv.expert_id AND pe.deleted_at IS NULL "
        "WHERE v.expert_id = ?1 AND r.kind = 'train' ORDER BY r.id DESC");
    if (!statement)
        return passOn(statement);
    statement->bind(1, id.value);
    auto found = rows::collect<TrainingRow>(*statement, trainingRowOf);
    if (!found)
        return passOn(found);
    std::vector<StoredTraining> trainings;
    for (TrainingRow& row : *found) {
        auto settings = parseTrainingSettingsJson(row.settings);
        auto curve = curveOf(m_database, row.run);
        if (!settings)
            return fail(ErrorCode::Corrupt, "library \"" + path() + "\": the settings of a training cannot be read (" +
                                                settings.error().message + "); restore it from a backup");
        if (!curve)
            return passOn(curve);
        row.training.settings = *settings;
        if (settings->validationShare > 0)
            row.training.validation.reset(); // they are of the same rows
        row.training.curve = *std::move(curve);
        trainings.push_back(std::move(row.training));
    }
    return trainings;
}

} // namespace wb
