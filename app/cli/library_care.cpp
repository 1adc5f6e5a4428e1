// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_care.h"

#include "app/cli/console.h"
#include "app/cli/library_options.h"
#include "core/base/byte_size.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wb::cli {

namespace {

QString q(const std::string& text) { return QString::fromStdString(text); }

QString timeOf(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

std::string counted(int number, const char* one)
{
    return std::to_string(number) + ' ' + one + (number == 1 ? "" : "s");
}

/// Says it if it went well.
int finished(const Result<void>& done, const std::string& said)
{
    if (!done)
        return badInput(done.error());
    print(said + '\n');
    return kSuccess;
}

/// "NAME" or "NAME@3"; without a number the newest.
Result<VersionId> versionNamed(const ExpertStore& store, const QString& text)
{
    const QString number = text.section('@', -1);
    const auto asked = text.contains('@') ? versionNumber(number) : Result<int>(0);
    const auto expert = store.find((asked && *asked > 0 ? text.chopped(number.size() + 1) : text).toStdString());
    if (!expert)
        return passOn(expert);
    const auto versions = store.versions(expert->id);
    if (!versions)
        return passOn(versions);
    const int wanted = asked && *asked > 0 ? *asked : expert->version;
    for (const VersionSummary& version : *versions)
        if (version.version == wanted)
            return version.id;
    return fail(ErrorCode::NotFound, "\"" + expert->description.name + "\" has no version " + std::to_string(wanted));
}

} // namespace

int stageVersion(const QStringList& arguments)
{
    Options options("library stage", "Sets the stage of a version. The champion before it is retired.");
    options.operand("NAME", "What the expert is called.")
        .operand("VERSION", "The number of the version.")
        .operand("STAGE", "draft, candidate, champion or retired.");
    withDatabase(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const auto version = versionNumber(options.operands().at(1));
    if (!version)
        return options.usageError(q(version.error().message));
    auto subject = subjectOf(options);
    if (!subject)
        return badInput(subject.error());
    return finished(subject->store.setStage(subject->expert.id, *version, options.operandUtf8(2)),
                    "version " + std::to_string(*version) + " of \"" + subject->expert.description.name + "\" is " +
                        options.operandUtf8(2));
}

int restoreVersion(const QStringList& arguments)
{
    Options options("library restore", "Saves an old version once more, as the newest; nothing is lost.");
    options.operand("NAME", "What the expert is called.").operand("VERSION", "The number of the version.");
    withDatabase(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const auto version = versionNumber(options.operands().at(1));
    if (!version)
        return options.usageError(q(version.error().message));
    auto subject = subjectOf(options);
    if (!subject)
        return badInput(subject.error());
    const auto saved = subject->store.restore(subject->expert.id, *version);
    if (!saved)
        return badInput(saved.error());
    print("version " + std::to_string(*version) + " of \"" + subject->expert.description.name + "\" is version " +
          std::to_string(saved->version) + " now\n");
    return kSuccess;
}

int describeVersion(const QStringList& arguments)
{
    Options options("library describe", "Sets who made an expert, under which licence, or what a version's note says.");
    options.operand("NAME", "What the expert is called.");
    withDatabase(options)
        .value("author", "TEXT", "Who made it.")
        .value("license", "TEXT", "Under which terms it may be used: MIT, CC-BY-4.0, ...")
        .value("version", "NUMBER", "The version that --note is about.")
        .value("note", "TEXT", "What is to be known of the version.");
    if (const auto code = options.parse(arguments))
        return *code;
    if (options.has("note") != options.has("version"))
        return options.usageError("--note and --version belong together");
    const auto version = options.has("version") ? versionNumber(options.text("version")) : Result<int>(1);
    if (!version)
        return options.usageError(q(version.error().message));
    auto subject = subjectOf(options);
    if (!subject)
        return badInput(subject.error());
    ExpertDescription described = subject->expert.description;
    if (options.has("author"))
        described.author = options.utf8("author");
    if (options.has("license"))
        described.license = options.utf8("license");
    Result<void> done;
    if (described != subject->expert.description)
        done = subject->store.describe(subject->expert.id, described);
    if (done && options.has("note"))
        done = subject->store.setNotes(subject->expert.id, *version, options.utf8("note"));
    return finished(done, "\"" + subject->expert.description.name + "\": author \"" + described.author +
                              "\", licence \"" + described.license + '"');
}

int showLineage(const QStringList& arguments)
{
    Options options("library lineage", "Shows what an expert's versions descend from, or adds that they do.");
    options.operand("NAME", "An expert, or NAME@3 for its version 3 (default: the newest).");
    withDatabase(options)
        .value("from", "NAME", "Its parent, named alike.")
        .value("relation", "WORD", "finetuned, distilled, quantized, pruned, merged, copied or imported.", "finetuned")
        .flag("json", "A JSON array: child, child_version, parent, parent_version, relation.");
    if (const auto code = options.parse(arguments))
        return *code;
    auto store = openExisting(options);
    if (!store)
        return badInput(store.error());
    if (options.has("from")) {
        const auto child = versionNamed(*store, options.operands().at(0));
        const auto parent = versionNamed(*store, options.text("from"));
        if (!child || !parent)
            return badInput(!child ? child.error() : parent.error());
        return finished(store->addLineage(*child, *parent, options.utf8("relation")),
                        '"' + options.operandUtf8(0) + "\" is " + options.utf8("relation") + " from \"" +
                            options.utf8("from") + '"');
    }
    const auto expert = store->find(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    const auto edges = store->lineage(expert->id);
    if (!edges)
        return badInput(edges.error());
    QJsonArray array;
    QString text;
    for (const LineageEdge& edge : *edges) {
        array << QJsonObject{{"child", q(edge.childName)},
                             {"child_version", edge.childVersion},
                             {"parent", q(edge.parentName)},
                             {"parent_version", edge.parentVersion},
                             {"relation", q(edge.relation)}};
        text += QString("%1 version %2  %3 from  %4 version %5\n")
                    .arg(q(edge.childName), QString::number(edge.childVersion), q(edge.relation),
                         edge.parentName.empty() ? QString("(deleted)") : q(edge.parentName),
                         QString::number(edge.parentVersion));
    }
    print((options.has("json") ? QString::fromUtf8(QJsonDocument(array).toJson()) : text).toStdString());
    return kSuccess;
}

int deleteExpert(const QStringList& arguments)
{
    Options options("library delete",
                    "Puts an expert with all its versions into the trash; it stays there for 30 days.");
    options.operand("NAME", "What the expert is called.");
    withDatabase(options);
    if (const auto code = options.parse(arguments))
        return *code;
    auto subject = subjectOf(options);
    if (!subject)
        return badInput(subject.error());
    const std::string& name = subject->expert.description.name;
    return finished(subject->store.remove(subject->expert.id),
                    "\"" + name + "\" is in the trash; \"expert library undelete " + name + "\" brings it back");
}

int undeleteExpert(const QStringList& arguments)
{
    Options options("library undelete", "Takes an expert out of the trash again.");
    options.operand("NAME", "What it was called; of several the last deleted.");
    withDatabase(options).value("as", "NAME", "What it is to be called now, if its name is taken.");
    if (const auto code = options.parse(arguments))
        return *code;
    auto store = openExisting(options);
    if (!store)
        return badInput(store.error());
    const auto trash = store->trash();
    if (!trash)
        return badInput(trash.error());
    const auto found = std::find_if(trash->begin(), trash->end(), [&](const TrashedExpert& expert) {
        return q(expert.name).compare(options.operands().at(0), Qt::CaseInsensitive) == 0;
    });
    if (found == trash->end())
        return badInput("library \"" + store->path() + "\" has no \"" + options.operandUtf8(0) + "\" in its trash");
    return finished(store->undelete(found->id, options.utf8("as")),
                    "\"" + (options.has("as") ? options.utf8("as") : found->name) + "\" is back");
}

int listTrash(const QStringList& arguments)
{
    Options options("library trash", "Lists what is in the trash, the last deleted first.");
    withDatabase(options).flag("json", "A JSON array: name, versions, deleted, kept_until (ISO 8601, UTC).");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto store = openExisting(options);
    if (!store)
        return badInput(store.error());
    const auto trash = store->trash();
    if (!trash)
        return badInput(trash.error());
    QJsonArray array;
    QString text;
    for (const TrashedExpert& expert : *trash) {
        array << QJsonObject{{"name", q(expert.name)},
                             {"versions", expert.versions},
                             {"deleted", timeOf(expert.deleted)},
                             {"kept_until", timeOf(expert.kept)}};
        text += q(expert.name) + "  deleted " + timeOf(expert.deleted) + ", kept until " + timeOf(expert.kept) + '\n';
    }
    print((options.has("json") ? QString::fromUtf8(QJsonDocument(array).toJson()) : text).toStdString());
    return kSuccess;
}

int compactLibrary(const QStringList& arguments)
{
    Options options("library compact",
                    "Clears what has been in the trash for 30 days and weights that no version uses, "
                    "and gives the room back.");
    withDatabase(options);
    if (const auto code = options.parse(arguments))
        return *code;
    auto store = openExisting(options);
    if (!store)
        return badInput(store.error());
    const auto report = store->compact(timestampNow());
    if (!report)
        return badInput(report.error());
    print(counted(report->experts, "expert") + " and " + counted(report->blobs, "set") + " of weights cleared, " +
          byteSizeText(static_cast<std::size_t>(report->bytesBefore)) + " before, " +
          byteSizeText(static_cast<std::size_t>(report->bytesAfter)) + " now\n");
    return kSuccess;
}

int takeSnapshot(const QStringList& arguments)
{
    Options options("library snapshot", "Copies the library beside itself; the last three copies are kept.");
    withDatabase(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const auto store = openExisting(options);
    if (!store)
        return badInput(store.error());
    const auto written = store->snapshot(timestampNow());
    if (!written)
        return badInput(written.error());
    print(*written + '\n');
    return kSuccess;
}

int backUpLibrary(const QStringList& arguments)
{
    Options options("library backup", "Writes the whole library, trash and all, to one file that is a library itself.");
    options.operand("OUT", "The file to write (.db).");
    withDatabase(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const auto store = openExisting(options);
    if (!store)
        return badInput(store.error());
    return finished(store->exportTo(options.operandUtf8(0)), "wrote " + options.operandUtf8(0));
}

int importLibrary(const QStringList& arguments)
{
    Options options("library import",
                    "Takes in the experts of another library; known ones get the versions they lack.");
    options.operand("FILE", "The other library; it is not changed.");
    withDatabase(options);
    if (const auto code = options.parse(arguments))
        return *code;
    auto store = openOrMake(options);
    if (!store)
        return badInput(store.error());
    const auto report = store->importFrom(options.operandUtf8(0));
    if (!report)
        return badInput(report.error());
    keepSnapshot(*store);
    print(counted(report->newExperts, "new expert") + ", " + counted(report->newVersions, "new version") + ", " +
          counted(report->newTrainings, "new training") + ", " + std::to_string(report->known) + " known" +
          (report->renamed > 0 ? ", " + std::to_string(report->renamed) + " renamed because the name was taken" : "") +
          '\n');
    return kSuccess;
}

} // namespace wb::cli
