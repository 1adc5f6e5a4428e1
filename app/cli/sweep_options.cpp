// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sweep_options.h"

#include "app/cli/train_options.h"
#include "core/analysis/data_sample.h"

namespace wb::cli {

namespace {

/// "1-10", "1,2,7" or both; at most kMostTasks.
Result<std::vector<std::uint64_t>> seedsFrom(const QString& text)
{
    std::vector<std::uint64_t> seeds;
    for (const QString& part : text.split(',')) {
        const QStringList ends = part.split('-');
        bool isFirst = false;
        bool isLast = false;
        const quint64 first = ends.front().toULongLong(&isFirst);
        const quint64 last = ends.back().toULongLong(&isLast);
        if (!isFirst || !isLast || ends.size() > 2 || last < first || last - first >= SweepPlan::kMostTasks)
            return fail(ErrorCode::InvalidArgument,
                        "--seeds takes whole numbers and ranges of them, such as 1-10 or 1,2,7");
        for (quint64 seed = first; seeds.size() <= SweepPlan::kMostTasks; ++seed) {
            seeds.push_back(seed);
            if (seed == last)
                break;
        }
    }
    return seeds;
}

/// "8,16x8,none".
Result<std::vector<std::vector<int>>> shapesFrom(const QString& text)
{
    std::vector<std::vector<int>> shapes;
    for (const QString& part : text.split(',')) {
        std::vector<int>& widths = shapes.emplace_back();
        if (part.trimmed() == "none")
            continue;
        for (const QString& width : part.split('x')) {
            bool isNumber = false;
            widths.push_back(width.trimmed().toInt(&isNumber));
            if (!isNumber || widths.back() < 1)
                return fail(ErrorCode::InvalidArgument,
                            "--shapes takes widths of hidden layers, such as 8,16x8 or none: \"" + part.toStdString() +
                                "\" is none");
        }
    }
    return shapes;
}

Result<std::vector<TrainingConfig>> trainingsFrom(const Options& options)
{
    std::vector<TrainingConfig> trainings;
    for (const QString& name : options.text("algorithms").split(',')) {
        const auto config = trainingConfig(options, name.trimmed().toStdString());
        if (!config)
            return passOn(config);
        trainings.push_back(*config);
    }
    return trainings;
}

Result<Activation> outputFrom(const Options& options, const Dataset& rows)
{
    return options.has("output") ? parseActivation(options.utf8("output")) : activationFor(sampleData(rows));
}

} // namespace

Options& withSweepOptions(Options& options)
{
    return options.value("algorithms", "NAMES", "Those of `expert train`, with commas.", "rprop")
        .value("hidden", "NAMES", "Activations of the hidden layers, with commas.", "tanh")
        .value("shapes", "WIDTHS", "Widths of the hidden layers: 8,16x8,none.", "16")
        .value("seeds", "NUMBERS", "Of weights and trainings: 1-10 or 1,2,7.", "1-5")
        .value("output", "NAME", "Activation of the last layer; what reaches the targets if not given.");
}

Result<SweepPlan> sweepPlan(const Options& options, const Dataset& rows)
{
    auto trainings = trainingsFrom(options);
    auto hidden = activationsFrom(options.text("hidden"));
    auto shapes = shapesFrom(options.text("shapes"));
    auto seeds = seedsFrom(options.text("seeds"));
    const auto output = outputFrom(options, rows);
    const auto scaling = scalingChoice(options);
    if (!trainings)
        return passOn(trainings);
    if (!hidden)
        return passOn(hidden);
    if (!shapes)
        return passOn(shapes);
    if (!seeds)
        return passOn(seeds);
    if (!output)
        return passOn(output);
    if (!scaling)
        return passOn(scaling);
    SweepPlan plan;
    plan.scaling = *scaling;
    plan.trainings = *std::move(trainings);
    plan.hidden = *std::move(hidden);
    plan.shapes = *std::move(shapes);
    plan.seeds = *std::move(seeds);
    plan.output = *output;
    plan.inputs = static_cast<int>(rows.inputs.cols());
    plan.outputs = static_cast<int>(rows.targets.cols());
    return plan;
}

} // namespace wb::cli
