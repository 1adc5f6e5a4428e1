// SPDX-License-Identifier: Apache-2.0
#include "app/cli/prune_command.h"

#include "app/cli/console.h"
#include "app/cli/data_files.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "app/cli/text_table.h"
#include "core/analysis/prune_study.h"
#include "core/base/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace wb::cli {

namespace {

void addPruneOptions(Options& options)
{
    options.operand("FILE", "A FANN network (.net) or an .expert file.")
        .value("data", "ROWS", "Rows to judge by, inputs first, targets after them; without them inputs are random.")
        .value("fraction", "NUMBER", "The share of the hidden units to take out, from 0 to below 1.")
        .value("keep", "COUNT", "Or how many hidden units are to stay.")
        .value("out", "FILE", "The pruned network (.net, .expert); without it, only the figures are shown.")
        .value("fann", "VERSION", "The libfann that will read a .net: 2.1 or 2.2.", "2.2")
        .flag("json", "One JSON object instead of a table.");
}

/// How many units are to go; nothing where nobody says.
Result<std::optional<int>> wantedRemovals(const Options& options, const NetworkSpec& spec)
{
    const int hidden = hiddenUnitCount(spec);
    const int most = prunableUnits(spec);
    std::optional<int> removed;
    if (options.has("fraction")) {
        const auto fraction = numberOption(options, "fraction");
        if (!fraction)
            return passOn(fraction);
        if (!(*fraction >= 0 && *fraction < 1))
            return fail(ErrorCode::InvalidArgument,
                        "--fraction: " + options.utf8("fraction") + " is not from 0 to below 1");
        removed = static_cast<int>(std::floor(*fraction * hidden));
    } else if (options.has("keep")) {
        const auto keep = wholeOption(options, "keep", hidden - most, hidden);
        if (!keep)
            return passOn(keep);
        removed = hidden - static_cast<int>(*keep);
    }
    if (removed > most)
        return fail(ErrorCode::InvalidArgument, "one unit of each hidden layer has to stay: at most " +
                                                    std::to_string(most) + " of " + std::to_string(hidden) +
                                                    " hidden units can go");
    return removed;
}

QJsonObject trialJson(const PruneTrial& trial)
{
    QJsonArray layers;
    for (const LayerSpec& layer : trial.spec.layers)
        layers.append(layer.outputs);
    QJsonObject json{{"removed", trial.removed},
                     {"layers", layers},
                     {"parameters", static_cast<qint64>(trial.cost.parameters)},
                     {"multiply_adds", static_cast<qint64>(trial.cost.multiplyAdds)},
                     {"bytes", static_cast<qint64>(trial.cost.bytes)},
                     {"mean_change", trial.meanChange}};
    if (trial.accuracy)
        json["accuracy"] = *trial.accuracy;
    if (trial.rootMeanSquare)
        json["rmse"] = *trial.rootMeanSquare;
    return json;
}

std::string studyJson(const PruneStudy& study)
{
    QJsonArray trials;
    for (const PruneTrial& trial : study.trials())
        trials.append(trialJson(trial));
    const QJsonObject json{{"hidden_units", hiddenUnitCount(study.network().spec())},
                           {"rows", static_cast<qint64>(study.rows())},
                           {"rows_from", study.isOfData() ? "data" : "random"},
                           {"trials", trials}};
    return QJsonDocument(json).toJson().toStdString();
}

std::string studyTable(const PruneStudy& study)
{
    const PruneTrial& whole = study.trials().front();
    std::vector<std::string> head{"removed", "parameters", "multiply-adds", "bytes"};
    if (whole.accuracy)
        head.emplace_back("right");
    if (whole.rootMeanSquare)
        head.emplace_back("RMSE");
    head.emplace_back("outputs move by");
    TextTable table({false});
    table.add(std::move(head));
    for (const PruneTrial& trial : study.trials()) {
        std::vector<std::string> row{std::to_string(trial.removed), std::to_string(trial.cost.parameters),
                                     std::to_string(trial.cost.multiplyAdds), std::to_string(trial.cost.bytes)};
        if (trial.accuracy)
            row.push_back(numberText(100 * *trial.accuracy, 4) + " %");
        if (trial.rootMeanSquare)
            row.push_back(numberText(*trial.rootMeanSquare, 4));
        row.push_back(numberText(trial.meanChange, 4));
        table.add(std::move(row));
    }
    return std::to_string(hiddenUnitCount(study.network().spec())) + " hidden units, judged on " +
           std::to_string(study.rows()) + (study.isOfData() ? " rows" : " random inputs") + '\n' + table.text("  ");
}

std::optional<int> wrongUsage(const Options& options)
{
    if (options.has("fraction") && options.has("keep"))
        return options.usageError("give either --fraction or --keep");
    if (options.has("out") && !options.has("fraction") && !options.has("keep"))
        return options.usageError("--out needs --fraction or --keep: how much is to go");
    return std::nullopt;
}

Result<std::shared_ptr<const Dataset>> judgingRows(const Options& options, const NetworkSpec& spec)
{
    if (!options.has("data"))
        return std::shared_ptr<const Dataset>();
    auto rows = loadData(options.utf8("data"), spec.inputs, spec.outputs());
    if (!rows)
        return passOn(rows);
    return std::make_shared<const Dataset>(*std::move(rows));
}

/// Does what the options ask for. Gives the exit code.
int prune(const Options& options, const Expert& expert, const FannDialect& dialect)
{
    const NetworkSpec& spec = expert.network.spec();
    const auto removed = wantedRemovals(options, spec);
    if (!removed)
        return badInput(removed.error());
    auto rows = judgingRows(options, spec);
    if (!rows)
        return badInput(rows.error());
    std::vector<int> degrees = PruneStudy::degreesOf(spec);
    if (*removed)
        degrees = **removed == 0 ? std::vector{0} : std::vector{0, **removed};
    PruneStudy study(expert.network, *std::move(rows), std::move(degrees));
    while (study.step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    if (study.error())
        return badInput(*study.error());
    if (options.has("out")) {
        auto network = study.pruned(**removed);
        if (!network)
            return badInput(network.error());
        Expert pruned = expert;
        pruned.network = *std::move(network);
        pruned.resume = nullptr;
        if (const int code = saveExpert(options.utf8("out"), pruned, {dialect}); code != kSuccess)
            return code;
    }
    print(options.has("json") ? studyJson(study) : expert.name + ": " + studyTable(study));
    return kSuccess;
}

} // namespace

int runPrune(const QStringList& arguments)
{
    Options options("prune", QString(kPruneCommand.help) +
                                 ", and tell what that saves and costs. What a unit gives on average goes into the "
                                 "biases of those that read it. Without --fraction and --keep: every degree.");
    addPruneOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    if (const auto code = wrongUsage(options))
        return *code;
    const auto dialect = fannDialect(options.text("fann"));
    if (!dialect)
        return options.usageError(QString::fromStdString(dialect.error().message));
    const auto expert = loadExpert(options.operandUtf8(0));
    return expert ? prune(options, *expert, *dialect) : badInput(expert.error());
}

} // namespace wb::cli
