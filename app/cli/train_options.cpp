// SPDX-License-Identifier: Apache-2.0
#include "app/cli/train_options.h"

#include "app/cli/data_files.h"
#include "core/data/split.h"

namespace wb::cli {

namespace {

template <class Whole>
Result<void> whole(const Options& options, const QString& name, std::int64_t low, Whole& value)
{
    if (!options.has(name))
        return {};
    const auto given = wholeOption(options, name, low, 1'000'000'000);
    if (!given)
        return passOn(given);
    value = static_cast<Whole>(*given);
    return {};
}

/// Loss, schedule and seed, where they were given.
Result<void> takeNames(const Options& options, TrainingConfig& config)
{
    if (options.has("loss")) {
        const auto loss = parseLoss(options.utf8("loss"));
        if (!loss)
            return passOn(loss);
        config.loss = *loss;
    }
    if (options.has("schedule")) {
        const auto schedule = parseSchedule(options.utf8("schedule"));
        if (!schedule)
            return passOn(schedule);
        config.schedule = *schedule;
    }
    if (options.has("seed")) {
        const auto seed = seedOption(options);
        if (!seed)
            return passOn(seed);
        config.seed = *seed;
    }
    return {};
}

/// Puts a share of the train rows aside for validation.
Result<void> putAside(RowSets& rows, double share, std::uint64_t seed)
{
    const auto split = splitRows(*rows.data.train, {1 - share, share, seed, true});
    if (!split)
        return fail(split.error().code, "--validation-share: " + split.error().message);
    if (split->validation.empty())
        return fail(ErrorCode::InvalidArgument, "--validation-share leaves no row for the validation");
    rows.all = rows.data.train;
    rows.data.train = std::make_shared<const Dataset>(datasetOfRows(*rows.all, split->train));
    rows.data.validation = std::make_shared<const Dataset>(datasetOfRows(*rows.all, split->validation));
    return {};
}

/// What draws the rows put aside.
Result<std::uint64_t> splitSeed(const Options& options, const TrainingSettings* before)
{
    const auto own = ownSplitSeed(options, before);
    if (!own)
        return passOn(own);
    if (*own)
        return **own;
    return before != nullptr && !options.has("seed") ? Result<std::uint64_t>(before->config.seed) : seedOption(options);
}

/// Roles where the user gives some; else the first columns are the inputs and the rest the targets.
Result<std::shared_ptr<const Dataset>> rowsOf(const Options& options, const QString& name,
                                              std::optional<RowSizes> sizes)
{
    auto file = readDataFile(options.utf8(name), options);
    if (!file)
        return passOn(file);
    const bool hasRoles = !sizes || options.has("target") || options.has("ignore");
    const std::string path = file->name;
    const Eigen::Index columns = file->loaded.table.values.cols();
    auto rows = hasRoles ? datasetFor(*std::move(file), options)
                         : datasetFromTable(std::move(file->loaded.table), sizes->inputs, sizes->outputs, path);
    if (!rows)
        return passOn(rows);
    if (rows->targets.cols() == 0 && !sizes)
        return fail(ErrorCode::SizeMismatch, path + ": say which columns are targets with --target");
    if (rows->targets.cols() == 0)
        return fail(ErrorCode::SizeMismatch, path + ": " + std::to_string(columns) + " columns are not the " +
                                                 std::to_string(sizes->inputs) + " inputs and " +
                                                 std::to_string(sizes->outputs) +
                                                 " outputs of the network; say which are which with --target");
    return std::make_shared<const Dataset>(std::move(*rows));
}

} // namespace

Options& withTrainingOptions(Options& options)
{
    return options.value("loss", "NAME", "mse, mae, huber, fann-tanh or cross-entropy.", "mse")
        .value("epochs", "NUMBER", "How often all rows are gone through at most.", "1000")
        .value("goal", "ERROR", "End when the train error is at most this.")
        .value("patience", "EPOCHS", "End after so many epochs without a better error.")
        .value("seconds", "NUMBER", "End after so long.")
        .value("rate", "NUMBER", "Learning rate; 0.7 (mini-batch 0.1, adam and adamw 0.001) if not given.")
        .value("schedule", "NAME", "How the rate falls: constant, exponential, step or cosine.", "constant")
        .value("decay", "NUMBER", "What the rate is multiplied by each epoch (or step) of its schedule.")
        .value("momentum", "NUMBER", "0 up to 1: incremental, mini-batch and batch.")
        .value("batch", "ROWS", "Rows between two updates: mini-batch, adam and adamw.")
        .value("weight-decay", "NUMBER", "Pulls weights to 0, from 0 to 1.")
        .value("seed", "NUMBER", "Of the order of the rows: same seed, same bits.", "1")
        .flag("no-shuffle", "Keep the rows in their order, as libfann does.")
        .flag("fann-compatible", "libfann's gradients and errors, with what is wrong in them.")
        .flag("reproducible", "Same bits on every processor; slower.");
}

Result<TrainingConfig> trainingConfig(const Options& options, TrainingConfig config)
{
    if (auto named = takeNames(options, config); !named)
        return passOn(named);
    config.shuffle = config.shuffle && !options.has("no-shuffle");
    config.fannCompatible = config.fannCompatible || options.has("fann-compatible");
    config.reproducible = config.reproducible || options.has("reproducible");
    for (const Result<void>& good :
         {whole(options, "epochs", 1, config.maxEpochs), whole(options, "patience", 0, config.patience),
          whole(options, "batch", 1, config.batchSize), takeNumber(options, "goal", config.targetError),
          takeNumber(options, "seconds", config.maxSeconds), takeNumber(options, "rate", config.learningRate),
          takeNumber(options, "decay", config.decay), takeNumber(options, "momentum", config.momentum),
          takeNumber(options, "weight-decay", config.weightDecay)})
        if (!good)
            return passOn(good);
    if (auto good = validate(config); !good)
        return passOn(good);
    return config;
}

Result<TrainingConfig> trainingConfig(const Options& options, const std::string& algorithm)
{
    const auto known = parseAlgorithm(algorithm);
    return known ? trainingConfig(options, configFor(*known)) : passOn(known);
}

Result<std::vector<Activation>> activationsFrom(const QString& names)
{
    std::vector<Activation> activations;
    for (const QString& name : names.split(',')) {
        const auto activation = parseActivation(name.trimmed().toStdString());
        if (!activation)
            return passOn(activation);
        activations.push_back(*activation);
    }
    return activations;
}

Options& withScalingOptions(Options& options)
{
    return options
        .value("scale-inputs", "WAY",
               "Fit a scaling of the inputs to the train rows, for the network to keep: min-max, z-score or fann.")
        .value("scale-outputs", "WAY", "The same for the outputs.");
}

Result<ScalingChoice> scalingChoice(const Options& options)
{
    ScalingChoice choice;
    for (auto [name, method] : {std::pair{"scale-inputs", &choice.inputs}, {"scale-outputs", &choice.outputs}}) {
        if (!options.has(name))
            continue;
        const auto known = parseScalingMethod(options.utf8(name));
        if (!known)
            return fail(known.error().code, "--" + std::string(name) + ": " + known.error().message);
        *method = *known;
    }
    return choice;
}

Options& withRowsOptions(Options& options)
{
    return withRoleOptions(withReadingOptions(
        options
            .value("data", "FILE",
                   "Rows to train with: CSV, .data, ARFF, IDX or NPY. The first columns are the inputs.")
            .value("validation", "FILE", "Rows that choose the best weights.")
            .value("validation-share", "NUMBER", "Or this share of the train rows, drawn by the seed.")
            .value("split-seed", "NUMBER",
                   "What draws that share, so that trainings with other seeds put the same rows "
                   "aside; the seed if not given.")
            .value("test", "FILE", "Rows to try the trained network on.")));
}

std::optional<int> checkRowsOptions(const Options& options)
{
    if (!options.has("data"))
        return options.usageError("--data is missing: rows of inputs and targets");
    if (options.has("validation") && options.has("validation-share"))
        return options.usageError("give either --validation or --validation-share");
    return std::nullopt;
}

Result<double> validationShare(const Options& options, const TrainingSettings* before)
{
    if (options.has("validation-share"))
        return numberOption(options, "validation-share");
    return before != nullptr && !options.has("validation") ? before->validationShare : 0.0;
}

Result<std::optional<std::uint64_t>> ownSplitSeed(const Options& options, const TrainingSettings* before)
{
    if (!options.has("split-seed"))
        return before != nullptr ? before->ownSplitSeed : std::nullopt;
    const auto seed = seedOption(options, "split-seed");
    return seed ? Result<std::optional<std::uint64_t>>(*seed) : passOn(seed);
}

Result<RowSets> trainingRows(const Options& options, std::optional<RowSizes> sizes, const TrainingSettings* before)
{
    RowSets rows;
    for (auto [name, part] :
         {std::pair{"data", &rows.data.train}, {"validation", &rows.data.validation}, {"test", &rows.test}}) {
        if (!options.has(name))
            continue;
        auto read = rowsOf(options, name, sizes);
        if (!read)
            return passOn(read);
        *part = std::move(*read);
    }
    const auto share = validationShare(options, before);
    const auto seed = splitSeed(options, before);
    if (!share || !seed)
        return share ? passOn(seed) : passOn(share);
    if (*share == 0 && !options.has("validation-share"))
        return rows;
    if (auto done = putAside(rows, *share, *seed); !done)
        return passOn(done);
    return rows;
}

} // namespace wb::cli
