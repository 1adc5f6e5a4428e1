// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cascade_command.h"

#include "app/cli/cascade_options.h"
#include "app/cli/console.h"
#include "app/cli/data_files.h"
#include "app/cli/files.h"
#include "app/cli/interruption.h"
#include "app/cli/keep_training.h"
#include "app/cli/test_figures.h"
#include "app/cli/train_options.h"
#include "core/base/number_text.h"
#include "core/formats/cascade_json.h"
#include "core/training/cascade.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <nlohmann/json.hpp>

namespace wb::cli {

namespace {

std::string functionText(const CascadeRecord& record)
{
    if (record.units == 0)
        return "none";
    return std::string(activationInfo(record.function.activation).name) + " at " +
           numberText(record.function.steepness, 3);
}

std::string recordText(const CascadeRecord& record)
{
    std::string text = std::to_string(record.units);
    text += record.units == 1 ? " unit (" : " units (";
    text += functionText(record) + "): error " + numberText(record.trainError, 4);
    if (record.validationError)
        text += ", validation " + numberText(*record.validationError, 4);
    return text;
}

/// Grows until it ends by itself or the user interrupts; says what every unit came to.
void growAll(Cascade& cascade)
{
    const Interruption interruption;
    std::size_t told = 0;
    Job::State state = Job::State::Running;
    while (!Interruption::hasCome() && state == Job::State::Running) {
        state = cascade.step(std::chrono::milliseconds(50));
        for (; told < cascade.history().size(); ++told)
            complain(recordText(cascade.history()[told]));
    }
}

std::string growthEnd(const Cascade& cascade)
{
    return Interruption::hasCome() ? "it was interrupted" : cascadeEndText(cascade.end());
}

/// A cascade as the command line asks for it.
struct Growth {
    CascadeConfig config;
    std::optional<CascadeRules> carried; ///< By the network's file.
    RowSets rows;
    std::unique_ptr<Cascade> cascade;
    Expert expert;
    TrainingKeeper keeper;
};

QJsonObject growthJson(const Growth& growth)
{
    const Cascade& cascade = *growth.cascade;
    const CascadeConfig& config = growth.config;
    QJsonArray history;
    for (const CascadeRecord& record : cascade.history()) {
        QJsonObject json{{"units", record.units},
                         {"epochs", record.epochs},
                         {"train_error", record.trainError},
                         {"seconds", record.seconds}};
        if (record.units > 0) {
            json["activation"] = activationInfo(record.function.activation).name;
            json["steepness"] = static_cast<double>(record.function.steepness);
            json["score"] = record.score;
        }
        if (record.validationError)
            json["validation_error"] = *record.validationError;
        history.append(json);
    }
    return {{"algorithm", algorithmName(config.training.algorithm)},
            {"loss", lossName(config.training.loss)},
            {"seed", QString::number(config.training.seed)},
            {"end", QString::fromStdString(growthEnd(cascade))},
            {"diverged", cascade.end() == CascadeEnd::Diverged},
            {"best_units", cascade.bestUnits()},
            {"rules", QJsonDocument::fromJson(QByteArray::fromStdString(cascadeRulesJson(config).dump())).object()},
            {"rules_from", growth.carried ? "file" : "usual"},
            {"history", history}};
}

void addCascadeOptions(Options& options)
{
    options.operand("NET", "The network to begin with (.net): inputs and outputs, nothing between them.");
    withKeepOptions(withCascadeOptions(withRowsOptions(options)))
        .value("out", "FILE", "The grown network (.net); without it, only the figures are shown.")
        .value("fann", "VERSION", "The libfann that will read it: 2.1 or 2.2.", "2.2")
        .flag("json", "Print the figures as JSON.");
}

/// How it is to grow, as its record has it.
Result<TrainingSettings> cascadeSettings(const Options& options, const CascadeConfig& config)
{
    TrainingSettings settings = settingsOf(config);
    const auto share = validationShare(options, nullptr);
    const auto split = ownSplitSeed(options, nullptr);
    if (!share || !split)
        return !share ? passOn(share) : passOn(split);
    settings.validationShare = *share;
    settings.ownSplitSeed = *split;
    return settings;
}

/// Errors: those of the options, the files and Cascade::create().
Result<Growth> prepareGrowth(const Options& options)
{
    auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return passOn(expert);
    const auto config = cascadeConfig(options, *expert);
    if (!config)
        return passOn(config);
    const auto settings = cascadeSettings(options, *config);
    if (!settings)
        return passOn(settings);
    auto rows = trainingRows(options, RowSizes{expert->network.numInputs(), expert->network.numOutputs()});
    if (!rows)
        return passOn(rows);
    auto cascade = Cascade::create(expert->network, rows->data, *config);
    if (!cascade)
        return passOn(cascade);
    auto keeper = TrainingKeeper::create(options);
    if (!keeper)
        return passOn(keeper);
    keeper->begin(*settings, *rows, expert->network);
    return Growth{
        *config,           fileRules(options, *expert), *std::move(rows), *std::move(cascade), *std::move(expert),
        *std::move(keeper)};
}

/// Prints, keeps and writes what came of it; gives the exit code.
int tellGrowth(const Options& options, Growth& growth, FannDialect dialect)
{
    const Cascade& cascade = *growth.cascade;
    QJsonObject json = growthJson(growth);
    std::string text = "Grown to " + std::to_string(cascade.history().empty() ? 0 : cascade.history().back().units) +
                       " units; " + growthEnd(cascade) + "\nBest with " + std::to_string(cascade.bestUnits()) + '\n';
    if (auto tested = addTestFigures(growth.expert.network, growth.rows, json, text); !tested)
        return badInput(tested.error());
    const auto kept = growth.keeper.keep(growth.expert, stopReasonOf(cascade.end()), cascade.curve(), json, text);
    print(options.has("json") ? QJsonDocument(json).toJson().toStdString() : text);
    if (!kept)
        return badInput(kept.error());
    const int saved = options.has("out") ? saveExpert(options.utf8("out"), growth.expert, {dialect}) : kSuccess;
    return saved == kSuccess && cascade.end() == CascadeEnd::Diverged ? badInput(growthEnd(cascade)) : saved;
}

} // namespace

int runCascade(const QStringList& arguments)
{
    Options options("cascade",
                    QString(kCascadeCommand.help) +
                        " (Cascade2). Writes the best network; interrupting (Ctrl-C) keeps what is best so far. What "
                        "NET, if libfann wrote it, carries as its rules of growing is the default.");
    addCascadeOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    if (const auto code = checkRowsOptions(options))
        return *code;
    const auto dialect = fannDialect(options.text("fann"));
    if (!dialect)
        return options.usageError(QString::fromStdString(dialect.error().message));
    auto growth = prepareGrowth(options);
    if (!growth)
        return badInput(growth.error());
    if (growth->carried)
        complain("rules of growing that " + options.operandUtf8(0) + " carries: " + rulesText(*growth->carried));
    growAll(*growth->cascade);
    growth->expert.network = growth->cascade->network();
    return tellGrowth(options, *growth, *dialect);
}

} // namespace wb::cli
