// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sweep_options.h"

#include "app/cli/train_options.h"
#include "core/analysis/data_sample.h"
#include "core/training/sweep_text.h"

namespace wb::cli {

namespace {

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
    auto shapes = parseShapes(options.utf8("shapes"));
    auto seeds = parseSeeds(options.utf8("seeds"));
    const auto output = outputFrom(options, rows);
    const auto scaling = scalingChoice(options);
    if (!trainings)
        return passOn(trainings);
    if (!hidden)
        return passOn(hidden);
    if (!shapes)
        return fail(shapes.error().code, "--shapes: " + shapes.error().message);
    if (!seeds)
        return fail(seeds.error().code, "--seeds: " + seeds.error().message);
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
