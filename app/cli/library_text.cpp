// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_text.h"

#include "app/cli/text_table.h"

#include <QDateTime>
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

} // namespace wb::cli
