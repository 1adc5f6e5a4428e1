// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_text.h"

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

bool isNumber(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.isDigit(); });
}

/// Columns as wide as their widest cell, two spaces between, numbers to the right; no space at the end of a line.
std::string aligned(const QList<QStringList>& rows)
{
    QList<qsizetype> widths;
    for (const QStringList& row : rows)
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column == widths.size())
                widths << 0;
            widths[column] = std::max(widths[column], row[column].size());
        }
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += (isNumber(rows.last()[column]) ? row[column].rightJustified(widths[column])
                                                   : row[column].leftJustified(widths[column])) +
                    "  ";
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + '\n';
    }
    return text.toStdString();
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
    QList<QStringList> rows{{"name", "version", "topology", "parameters", "bytes", "updated", "domain", "tags"}};
    for (const ExpertSummary& expert : experts)
        rows << QStringList{QString::fromStdString(expert.description.name),
                            QString::number(expert.version),
                            QString::fromStdString(expert.topology),
                            QString::number(expert.parameters),
                            QString::number(expert.bytes),
                            minuteText(expert.updated),
                            QString::fromStdString(expert.description.domain),
                            texts(expert.description.tags).join(QStringLiteral(", "))};
    return aligned(rows);
}

std::string versionTable(const std::vector<VersionSummary>& versions)
{
    QList<QStringList> rows{
        {"version", "stage", "topology", "parameters", "bytes", "saved", "weights (SHA-256)", "note"}};
    for (const VersionSummary& version : versions)
        rows << QStringList{QString::number(version.version),
                            QString::fromStdString(version.stage),
                            QString::fromStdString(version.topology),
                            QString::number(version.parameters),
                            QString::number(version.bytes),
                            minuteText(version.created),
                            QString::fromStdString(version.weightsSha256.substr(0, 16)),
                            QString::fromStdString(version.notes)};
    return aligned(rows);
}

} // namespace wb::cli
