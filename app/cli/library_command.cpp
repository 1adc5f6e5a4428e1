// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_command.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/library_care.h"
#include "app/cli/library_options.h"
#include "app/cli/library_read.h"
#include "app/cli/library_rescue.h"
#include "app/cli/library_text.h"
#include "app/cli/network_text.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"
#include "app/library_path.h"
#include "core/base/number_text.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <limits>

namespace wb::cli {

namespace {

void printJson(const QJsonDocument& document) { print(document.toJson(QJsonDocument::Indented).toStdString()); }

int listExperts(const QStringList& arguments)
{
    Options options("library list", "Lists the experts of the library, the last saved first.");
    withDatabase(options)
        .value("filter", "WORDS",
               "Only those that fit: words, params:<20k, act:relu, tag:ocr, stage:champion, domain:, author:, "
               "license:, inputs:, outputs:, layers:, bytes:, version:; a - in front means not.")
        .flag("json", "A JSON array instead of a table.");
    if (const auto code = options.parse(arguments))
        return *code;
    std::vector<ExpertSummary> experts;
    // The user's own library is empty before the first save, not wrong.
    if (options.has("db") || QFileInfo::exists(databasePath(options))) {
        const auto store = openExisting(options);
        if (!store)
            return badInput(store.error());
        auto found = store->list(options.utf8("filter"));
        if (!found)
            return badInput(found.error());
        experts = std::move(*found);
    }
    if (options.has("json")) {
        QJsonArray array;
        for (const ExpertSummary& expert : experts)
            array << summaryJson(expert);
        printJson(QJsonDocument(array));
    } else {
        print(summaryTable(experts));
    }
    return kSuccess;
}

/// Descriptions given on the command line; where none is given, what the library or the file says already.
void describeExpert(Expert& expert, const Options& options, const ExpertStore& store)
{
    if (options.has("name"))
        expert.name = options.utf8("name");
    describeAsKnown(expert, store);
    if (options.has("domain"))
        expert.domain = options.utf8("domain");
    if (options.has("summary"))
        expert.summary = options.utf8("summary");
    if (options.has("author"))
        expert.author = options.utf8("author");
    if (options.has("license"))
        expert.license = options.utf8("license");
    if (!options.has("tags"))
        return;
    expert.tags.clear();
    for (const QString& tag : options.text("tags").split(u','))
        expert.tags.push_back(tag.toStdString());
}

int saveToLibrary(const QStringList& arguments)
{
    Options options("library save",
                    "Keeps a network in the library: a new expert, or the next version of the one with its name.");
    options.operand("FILE", "A network (.net).");
    withDatabase(options)
        .value("name", "NAME", "What it is called. Default: the file's name.")
        .value("domain", "DOMAIN", "What it is about: Language, Mathematics, ...")
        .value("summary", "TEXT", "What it is for, in a sentence.")
        .value("tags", "A,B,C", "Words to find it by, separated by commas.")
        .value("author", "TEXT", "Who made it.")
        .value("license", "TEXT", "The terms it may be used under: MIT, CC-BY-4.0, ...")
        .value("note", "TEXT", "What is new in this version.");
    if (const auto code = options.parse(arguments))
        return *code;
    auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    auto store = openOrMake(options);
    if (!store)
        return badInput(store.error());
    describeExpert(*expert, options, *store);
    const auto saved = store->save(*expert, options.utf8("note"));
    if (!saved)
        return badInput(saved.error());
    keepSnapshot(*store);
    print("saved \"" + expert->name + "\" version " + std::to_string(saved->version) + " in " + store->path() + '\n');
    return kSuccess;
}

struct ShownExpert {
    const ExpertSummary& summary;
    const std::vector<VersionSummary>& versions;
    const std::vector<StoredTraining>& trainings;
    const Expert& expert;
};

QJsonObject shownJson(const ShownExpert& shown)
{
    QJsonObject object = summaryJson(shown.summary);
    QJsonArray versions;
    for (const VersionSummary& version : shown.versions)
        versions << versionJson(version);
    QJsonArray trainings;
    for (const StoredTraining& training : shown.trainings)
        trainings << trainingJson(training);
    object["versions"] = versions;
    object["trainings"] = trainings;
    object["network"] = networkJson(shown.expert.network);
    return object;
}

std::string shownText(const ShownExpert& shown)
{
    const auto line = [](const char* before, const std::string& text) {
        return text.empty() ? std::string() : before + text + '\n';
    };
    const std::string trainings = trainingTable(shown.trainings);
    return summaryTable({shown.summary}) + line("\n", shown.expert.summary) + line("by ", shown.expert.author) +
           line("licence: ", shown.expert.license) + '\n' + versionTable(shown.versions) +
           (trainings.empty() ? "" : '\n' + trainings) + '\n' + shown.expert.name + ": " +
           networkTable(shown.expert.network);
}

int showExpert(const QStringList& arguments)
{
    Options options("library show", "Shows an expert of the library, its versions and the layers of the newest one.");
    options.operand("NAME", "What the expert is called.");
    withDatabase(options).flag("json", "One JSON object instead of text.");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto subject = subjectOf(options);
    if (!subject)
        return badInput(subject.error());
    const auto& [store, summary] = *subject;
    const auto versions = store.versions(summary.id);
    const auto expert = store.load(summary.id);
    const auto trainings = store.trainings(summary.id);
    if (!versions || !expert)
        return badInput(!versions ? versions.error() : expert.error());
    if (!trainings)
        return badInput(trainings.error());
    const ShownExpert shown{summary, *versions, *trainings, *expert};
    if (options.has("json"))
        printJson(QJsonDocument(shownJson(shown)));
    else
        print(shownText(shown));
    return kSuccess;
}

int exportExpert(const QStringList& arguments)
{
    Options options("library export", "Writes an expert of the library to a file, in the format its extension says.");
    options.operand("NAME", "What the expert is called.").operand("OUT", "The file to write (.net).");
    withDatabase(options)
        .value("version", "NUMBER", "Which version. Default: the newest.")
        .value("fann", "VERSION", "The libfann that will read a .net: 2.1 or 2.2.", "2.2");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto dialect = fannDialect(options.text("fann"));
    if (!dialect)
        return options.usageError(QString::fromStdString(dialect.error().message));
    const auto version = options.has("version") ? parseInteger(options.utf8("version")) : 0;
    if (!version || (options.has("version") && *version < 1) || *version > std::numeric_limits<int>::max())
        return options.usageError("--version takes the number of a version, 1 or more");
    const auto subject = subjectOf(options);
    if (!subject)
        return badInput(subject.error());
    const auto& [store, summary] = *subject;
    const auto expert = store.load(summary.id, static_cast<int>(*version));
    if (!expert)
        return badInput(expert.error());
    return saveExpert(options.operandUtf8(1), *expert, {*dialect});
}

constexpr std::array kLibraryVerbs{
    Command{"list", "List the experts, the last saved first", listExperts},
    Command{"save", "Keep a network as a new expert or as the next version", saveToLibrary},
    Command{"show", "Show an expert, its versions and its layers", showExpert},
    Command{"card", "Write what is known of an expert as a model card", writeCard},
    Command{"export", "Write an expert to a file", exportExpert},
    Command{"stage", "Make a version the champion, a candidate, ...", stageVersion},
    Command{"restore", "Make an old version the newest again", restoreVersion},
    Command{"describe", "Set author, licence, or the note of a version", describeVersion},
    Command{"lineage", "Show or say what an expert descends from", showLineage},
    Command{"query", "Ask the library in SQL; reads only", queryDatabase},
    Command{"delete", "Put an expert into the trash for 30 days", deleteExpert},
    Command{"undelete", "Take an expert out of the trash", undeleteExpert},
    Command{"trash", "List what is in the trash", listTrash},
    Command{"compact", "Clear old trash and unused weights, and shrink the file", compactLibrary},
    Command{"snapshot", "Copy the library beside itself; the last three are kept", takeSnapshot},
    Command{"backup", "Write the whole library to one file", backUpLibrary},
    Command{"import", "Take in the experts of another library", importLibrary},
    Command{"check", "Look whether everything is what was saved", checkLibraryFile},
    Command{"recover", "Make a sound library of a damaged one", recoverLibraryFile},
};

} // namespace

int runLibrary(const QStringList& arguments)
{
    return runVerb(kLibraryCommand, kLibraryVerbs, arguments,
                   "The library is the workbench's, " + defaultLibraryPath() + ", unless --db names another one.\n");
}

} // namespace wb::cli
