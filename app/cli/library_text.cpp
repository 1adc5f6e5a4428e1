// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_text.h"

#include "app/cli/text_table.h"
#include "core/base/number_text.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace wb::cli {

namespace {

QString isoTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

QString minuteText(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

double secondsOf(const StoredTraining& training)
{
    return std::chrono::duration<double>(training.ended - training.started).count();
}

const EpochRecord* bestOf(const StoredTraining& training)
{
    const auto best = std::find_if(training.curve.begin(), training.curve.end(),
                                   [](const EpochRecord& record) { return record.isBest; });
    return best == training.curve.end() ? nullptr : &*best;
}

double monitoredError(const EpochRecord& record) { return record.validationError.value_or(record.trainError); }

/// "rprop", of a network that grew while it learnt "cascade, rprop".
std::string algorithmText(const TrainingSettings& settings)
{
    return (settings.cascade ? "cascade, " : "") + std::string(algorithmName(settings.config.algorithm));
}

std::string sourcesText(const StoredTraining& training)
{
    return training.data.source + (training.validation ? ", validation " + training.validation->source : std::string());
}

QJsonArray curveJson(const std::vector<EpochRecord>& curve)
{
    QJsonArray points;
    for (const EpochRecord& record : curve) {
        QJsonObject point{{"epoch", record.epoch}, {"train_error", record.trainError}};
        if (record.validationError)
            point["validation_error"] = *record.validationError;
        if (record.accuracy)
            point["accuracy"] = *record.accuracy;
        if (record.hiddenUnits > 0)
            point["hidden_units"] = record.hiddenUnits;
        points << point;
    }
    return points;
}

QStringList texts(const std::vector<std::string>& items)
{
    QStringList list;
    for (const std::string& item : items)
        list << QString::fromStdString(item);
    return list;
}

} // namespace

QJsonObject summaryJson(const ExpertSummary& summary)
{
    const ExpertDescription& description = summary.description;
    return {{"name", QString::fromStdString(description.name)},
            {"domain", QString::fromStdString(description.domain)},
            {"summary", QString::fromStdString(description.summary)},
            {"tags", QJsonArray::fromStringList(texts(description.tags))},
            {"author", QString::fromStdString(description.author)},
            {"license", QString::fromStdString(description.license)},
            {"version", summary.version},
            {"inputs", summary.inputs},
            {"outputs", summary.outputs},
            {"parameters", static_cast<qint64>(summary.parameters)},
            {"topology", QString::fromStdString(summary.topology)},
            {"bytes", static_cast<qint64>(summary.bytes)},
            {"updated", isoTime(summary.updated)}};
}

QJsonObject versionJson(const VersionSummary& version)
{
    return {{"version", version.version},
            {"topology", QString::fromStdString(version.topology)},
            {"parameters", static_cast<qint64>(version.parameters)},
            {"bytes", static_cast<qint64>(version.bytes)},
            {"sha256", QString::fromStdString(version.weightsSha256)},
            {"stage", QString::fromStdString(version.stage)},
            {"note", QString::fromStdString(version.notes)},
            {"created", isoTime(version.created)}};
}

QJsonObject trainingJson(const StoredTraining& training)
{
    const TrainingConfig& config = training.settings.config;
    QJsonObject json{
        {"version", training.version},
        {"status", QString::fromStdString(training.status)},
        {"algorithm", algorithmName(config.algorithm)},
        {"loss", lossName(config.loss)},
        {"seed", QString::number(config.seed)},
        {"validation_share", training.settings.validationShare},
        {"settings",
         QJsonDocument::fromJson(QByteArray::fromStdString(trainingSettingsJson(training.settings))).object()},
        {"source", QString::fromStdString(training.data.source)},
        {"rows", static_cast<qint64>(training.data.rows)},
        {"digest", QString::fromStdString(training.data.digest)},
        {"epochs", training.curve.empty() ? 0 : training.curve.back().epoch},
        {"started", isoTime(training.started)},
        {"seconds", secondsOf(training)},
        {"parent", QString::fromStdString(training.parentName)},
        {"parent_version", training.parentVersion},
        {"cpu", QString::fromStdString(training.environment.cpu)},
        {"kernels", QString::fromStdString(training.environment.kernels)},
        {"curve", curveJson(training.curve)}};
    if (training.validation)
        json["validation"] = QJsonObject{{"source", QString::fromStdString(training.validation->source)},
                                         {"rows", static_cast<qint64>(training.validation->rows)},
                                         {"digest", QString::fromStdString(training.validation->digest)}};
    if (const EpochRecord* best = bestOf(training)) {
        json["best_epoch"] = best->epoch;
        json["best_error"] = monitoredError(*best);
    }
    return json;
}

std::string summaryTable(const std::vector<ExpertSummary>& experts)
{
    TextTable table({true, false, true, false, false, true, true, true});
    table.add({"name", "version", "topology", "parameters", "bytes", "updated", "domain", "tags"});
    for (const ExpertSummary& expert : experts)
        table.add({expert.description.name, std::to_string(expert.version), expert.topology,
                   std::to_string(expert.parameters), std::to_string(expert.bytes),
                   minuteText(expert.updated).toStdString(), expert.description.domain,
                   texts(expert.description.tags).join(QStringLiteral(", ")).toStdString()});
    return table.text({});
}

std::string versionTable(const std::vector<VersionSummary>& versions)
{
    TextTable table({false, true, true, false, false, true, true, true});
    table.add({"version", "stage", "topology", "parameters", "bytes", "saved", "weights (SHA-256)", "note"});
    for (const VersionSummary& version : versions)
        table.add({std::to_string(version.version), version.stage, version.topology, std::to_string(version.parameters),
                   std::to_string(version.bytes), minuteText(version.created).toStdString(),
                   version.weightsSha256.substr(0, 16), version.notes});
    return table.text({});
}

std::string trainingTable(const std::vector<StoredTraining>& trainings)
{
    if (trainings.empty())
        return {};
    TextTable table({false, true, true, false, false, true, true, false});
    table.add({"trained", "algorithm", "loss", "epochs", "error", "status", "rows", "seed"});
    for (const StoredTraining& training : trainings) {
        const EpochRecord* best = bestOf(training);
        table.add({std::to_string(training.version), algorithmText(training.settings),
                   lossName(training.settings.config.loss),
                   std::to_string(training.curve.empty() ? 0 : training.curve.back().epoch),
                   best ? numberText(monitoredError(*best), 4) : "", training.status, sourcesText(training),
                   std::to_string(training.settings.config.seed)});
    }
    return table.text({});
}

} // namespace wb::cli
