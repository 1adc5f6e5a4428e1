// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_rescue.h"

#include "app/cli/console.h"
#include "app/cli/library_options.h"
#include "core/store/library_recovery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wb::cli {

namespace {

QJsonArray damagedJson(const std::vector<DamagedVersion>& damaged)
{
    QJsonArray array;
    for (const DamagedVersion& version : damaged)
        array << QJsonObject{{"name", QString::fromStdString(version.expert)},
                             {"version", version.version},
                             {"what", QString::fromStdString(version.what)}};
    return array;
}

void printObject(const QJsonObject& object)
{
    print(QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString());
}

const char* baseName(RecoveryReport::Base base)
{
    switch (base) {
    case RecoveryReport::Base::Sound:
        return "sound";
    case RecoveryReport::Base::Itself:
        return "itself";
    case RecoveryReport::Base::Snapshot:
        return "snapshot";
    case RecoveryReport::Base::Nothing:
        break;
    }
    return "nothing";
}

} // namespace

int checkLibraryFile(const QStringList& arguments)
{
    Options options("library check",
                    "Looks at the whole file: its structure, and the SHA-256 of every design and every "
                    "set of weights. The exit code is 1 if something is damaged.");
    withDatabase(options).flag("json", "A JSON object: sound, structure, versions, damaged and training_ended "
                                       "(name, version, what).");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto store = openExisting(options);
    if (!store)
        return badInput(store.error());
    const LibraryCondition found = store->check();
    if (options.has("json")) {
        printObject({{"sound", found.isSound()},
                     {"structure", QString::fromStdString(found.structure)},
                     {"versions", found.sound},
                     {"damaged", damagedJson(found.damaged)},
                     {"training_ended", damagedJson(found.ended)}});
        return found.isSound() ? kSuccess : kBadInput;
    }
    print(std::to_string(found.sound) + " versions are what was saved\n");
    if (!found.structure.empty())
        print("damaged: " + found.structure + '\n');
    for (const DamagedVersion& version : found.damaged)
        print("damaged: \"" + version.expert + "\" version " + std::to_string(version.version) + ": " + version.what +
              '\n');
    for (const DamagedVersion& version : found.ended)
        print("\"" + version.expert + "\" version " + std::to_string(version.version) + ": " + version.what +
              "; it opens, and trains anew\n");
    if (found.isSound())
        return kSuccess;
    return badInput("\"expert library recover\" brings back what snapshots and the file itself still have");
}

int recoverLibraryFile(const QStringList& arguments)
{
    Options options("library recover",
                    "Puts a damaged library aside and makes a sound one of the newest snapshot and of all that the "
                    "damaged file still holds as it was saved. A sound library is left alone.");
    withDatabase(options).flag("json", "A JSON object: base (sound, itself, snapshot, nothing), trouble, damaged_file, "
                                       "snapshot, kept, mended, salvaged, lost (name, version, what), complete.");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto report = recoverLibrary(databasePath(options).toStdString(), timestampNow());
    if (!report)
        return badInput(report.error());
    if (options.has("json"))
        printObject({{"base", baseName(report->base)},
                     {"trouble", QString::fromStdString(report->trouble)},
                     {"damaged_file", QString::fromStdString(report->damagedFile)},
                     {"snapshot", QString::fromStdString(report->snapshot)},
                     {"kept", report->kept},
                     {"mended", report->mended},
                     {"salvaged", report->salvaged.newVersions},
                     {"lost", damagedJson(report->lost)},
                     {"complete", report->isComplete}});
    else
        print(recoveryText(*report));
    return kSuccess;
}

} // namespace wb::cli
