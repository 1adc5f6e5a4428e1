// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cascade_command.h"

#include "app/cli/console.h"
#include "app/cli/data_files.h"
#include "app/cli/files.h"
#include "app/cli/interruption.h"
#include "app/cli/test_figures.h"
#include "app/cli/train_options.h"
#include "core/base/number_text.h"
#include "core/training/cascade.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wb::cli {

namespace {

Result<CascadeConfig> cascadeConfig(const Options& options)
{
    const auto algorithm = parseAlgorithm(options.utf8("algorithm"));
    const auto loss = parseLoss(options.utf8("loss"));
    const auto seed = seedOption(options);
    const auto units = wholeOption(options, "units", 1, 1'000'000);
    const auto groups = wholeOption(options, "groups", 1, 1000);
    if (!algorithm)
        return passOn(algorithm);
    if (!loss)
        return passOn(loss);
    for (const auto* good : {&units, &groups})
        if (!*good)
            return passOn(*good);
    if (!seed)
        return passOn(seed);
    CascadeConfig config;
    config.training = configFor(*algorithm);
    config.training.loss = *loss;
    config.training.seed = *seed;
    config.training.reproducible = options.has("reproducible");
    config.maxUnits = static_cast<int>(*units);
    config.groups = static_cast<int>(*groups);
    for (const Result<void>& good : {takeNumber(options, "goal", config.training.targetError),
                                     takeNumber(options, "seconds", config.training.maxSeconds)})
        if (!good)
            return passOn(good);
    if (options.has("functions")) {
        auto functions = activationsFrom(options.text("functions"));
        if (!functions)
            return passOn(functions);
        config.functions = *std::move(functions);
    }
    if (auto good = validate(config); !good)
        return passOn(good);
    return config;
}

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

QJsonObject growthJson(const Cascade& cascade, const CascadeConfig& config)
{
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
            {"history", history}};
}

void addCascadeOptions(Options& options)
{
    options.operand("NET", "The network to begin with (.net): inputs and outputs, nothing between them.");
    withRowsOptions(options)
        .value("units", "NUMBER", "Hidden units at most.", "30")
        .value("algorithm", "NAME", "rprop, fann-rprop, quickprop or sarprop.", "rprop")
        .value("loss", "NAME", "mse, mae, huber, fann-tanh or cross-entropy, of the outputs.", "mse")
        .value("goal", "ERROR", "End when the train error is at most this.")
        .value("seconds", "NUMBER", "End after so long.")
        .value("functions", "NAMES", "Of the candidates, with commas; libfann's ten if not given.")
        .value("groups", "NUMBER", "Candidates with the same function, from other weights.", "2")
        .value("seed", "NUMBER", "Of what candidates begin with: same seed, same bits.", "1")
        .flag("reproducible", "Same bits on every processor; slower.")
        .value("out", "FILE", "The grown network (.net); without it, only the figures are shown.")
        .value("fann", "VERSION", "The libfann that will read it: 2.1 or 2.2.", "2.2")
        .flag("json", "Print the figures as JSON.");
}

} // namespace

int runCascade(const QStringList& arguments)
{
    Options options("cascade",
                    QString(kCascadeCommand.help) +
                        " (Cascade2). Writes the best network; interrupting (Ctrl-C) keeps what is best so far.");
    addCascadeOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    if (const auto code = checkRowsOptions(options))
        return *code;
    const auto dialect = fannDialect(options.text("fann"));
    if (!dialect)
        return options.usageError(QString::fromStdString(dialect.error().message));
    const auto config = cascadeConfig(options);
    if (!config)
        return badInput(config.error());
    auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    const auto rows = trainingRows(options, RowSizes{expert->network.numInputs(), expert->network.numOutputs()});
    if (!rows)
        return badInput(rows.error());
    const auto cascade = Cascade::create(expert->network, rows->data, *config);
    if (!cascade)
        return badInput(cascade.error());
    growAll(**cascade);
    expert->network = (*cascade)->network();

    QJsonObject json = growthJson(**cascade, *config);
    std::string text =
        "Grown to " + std::to_string((*cascade)->history().empty() ? 0 : (*cascade)->history().back().units) +
        " units; " + growthEnd(**cascade) + "\nBest with " + std::to_string((*cascade)->bestUnits()) + '\n';
    if (auto tested = addTestFigures(expert->network, *rows, json, text); !tested)
        return badInput(tested.error());
    print(options.has("json") ? QJsonDocument(json).toJson().toStdString() : text);
    const int saved = options.has("out") ? saveExpert(options.utf8("out"), *expert, {*dialect}) : kSuccess;
    return saved == kSuccess && (*cascade)->end() == CascadeEnd::Diverged ? badInput(growthEnd(**cascade)) : saved;
}

} // namespace wb::cli
