// SPDX-License-Identifier: Apache-2.0
#include "app/cli/data_command.h"

#include "app/cli/console.h"
#include "app/cli/data_files.h"
#include "app/cli/data_split.h"
#include "app/cli/data_text.h"
#include "app/cli/verbs.h"
#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/data/generator.h"
#include "core/nn/scaling.h"

#include <QJsonDocument>

#include <array>

namespace wb::cli {

namespace {

Result<LeakReport> leakAgainst(const std::string& trainPath, const Dataset& test, const Options& options)
{
    auto file = readDataFile(trainPath, options);
    if (!file)
        return passOn(file);
    auto train = datasetFor(*std::move(file), options);
    if (!train)
        return passOn(train);
    const auto check =
        LeakCheck::create(std::make_shared<const Dataset>(std::move(*train)), std::make_shared<const Dataset>(test));
    if (!check)
        return passOn(check);
    while ((*check)->step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    return (*check)->report();
}

int dataInfo(const QStringList& arguments)
{
    Options options("data info", "Shows what a file of data holds: columns, ranges, gaps, classes.");
    options.operand("FILE", "CSV, TSV, FANN .data, ARFF, IDX or NPY, also gzipped.");
    withRoleOptions(withReadingOptions(options))
        .value("against", "TRAIN", "Also look which rows stand in this file, exactly or nearly.")
        .flag("json", "One JSON object instead of tables.");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto file = readDataFile(options.operandUtf8(0), options);
    if (!file)
        return badInput(file.error());
    auto roles = rolesFor(*file, options);
    if (!roles)
        return badInput(roles.error());
    DataReport report{*file, std::move(*roles), columnStatistics(file->loaded.table), {}, {}};
    // Gaps must not keep anybody from looking.
    const auto whole = datasetFromTable(file->loaded.table, report.roles, MissingRows::Mean, file->name);
    if (whole)
        report.classes = classBalance(*whole);
    if (options.has("against")) {
        const auto test = datasetFor(*file, options);
        if (!test)
            return badInput(test.error());
        auto leak = leakAgainst(options.utf8("against"), *test, options);
        if (!leak)
            return badInput(leak.error());
        report.leak = std::move(*leak);
    }
    print(options.has("json") ? QJsonDocument(dataJson(report)).toJson(QJsonDocument::Indented).toStdString()
                              : dataText(report));
    return kSuccess;
}

QString generatorsText()
{
    QStringList names;
    for (const GeneratorInfo& info : generatorInfos())
        names << QString("%1 (%2)").arg(info.name, info.help);
    return names.join(", ");
}

Result<GeneratorSettings> generatorSettings(const Options& options)
{
    GeneratorSettings settings;
    const auto kind = parseGenerator(options.operandUtf8(0));
    const auto rows = wholeOption(options, "rows", 1, limits::kTableCells);
    const auto seed = seedOption(options);
    const auto noise = options.has("noise") ? numberOption(options, "noise") : Result<double>(-1.0);
    const auto bits = wholeOption(options, "bits", 1, 20);
    const auto low = numberOption(options, "from");
    const auto high = numberOption(options, "to");
    if (!kind)
        return passOn(kind);
    for (const auto* number : {&noise, &low, &high})
        if (!*number)
            return passOn(*number);
    if (!rows || !bits)
        return rows ? passOn(bits) : passOn(rows);
    if (!seed)
        return passOn(seed);
    if (options.has("noise") && *noise < 0)
        return fail(ErrorCode::InvalidArgument, "--noise must not be below 0");
    return GeneratorSettings{
        *kind, *rows, *seed, *noise, static_cast<int>(*bits), *low, *high, options.utf8("formula")};
}

int dataGenerate(const QStringList& arguments)
{
    Options options("data generate", "Generates data whose truth is known; same seed, same bits, everywhere.");
    options.operand("KIND", generatorsText() + '.')
        .operand("OUT", "The file to write: .csv, .tsv, .npy or .data.")
        .value("rows", "COUNT", "How many.", "200")
        .value("seed", "NUMBER", "What they are drawn from.", "1")
        .value("noise", "NUMBER",
               "Standard deviation added to inputs or target; led7: a probability. Default: the "
               "kind's usual one.")
        .value("bits", "COUNT", "parity: how many.", "3")
        .value("from", "NUMBER", "sine, function: the lowest x.", "-3.14159265358979")
        .value("to", "NUMBER", "sine, function: the highest x.", "3.14159265358979")
        .value("formula", "F", "function: y by x, such as \"sin(2*pi*x)/x\".");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto settings = generatorSettings(options);
    if (!settings)
        return badInput(settings.error());
    if (auto good = checkWritable(options.operandUtf8(1)); !good)
        return badInput(good.error());
    const auto dataset = generate(*settings);
    if (!dataset)
        return badInput(dataset.error());
    const auto written =
        writeTable(options.operandUtf8(1), tableFromDataset(*dataset), rolesOf(*dataset), MissingRows::Refuse);
    return written ? kSuccess : badInput(written.error());
}

/// The inputs, and numbers to be learnt, as a network would see them.
Result<void> scaleDataset(Dataset& dataset, const std::string& method)
{
    const auto chosen = parseScalingMethod(method);
    if (!chosen)
        return fail(chosen.error().code, "--scale: " + chosen.error().message);
    const auto scaling = fitScaling(dataset.inputs, *chosen);
    if (!scaling)
        return passOn(scaling);
    applyScaling(*scaling, dataset.inputs);
    return {};
}

int dataConvert(const QStringList& arguments)
{
    Options options("data convert", "Writes data in another format, gaps and categories made into numbers where the "
                                    "format needs that.");
    options.operand("IN", "CSV, TSV, FANN .data, ARFF, IDX or NPY, also gzipped.")
        .operand("OUT", "The file to write: .csv, .tsv, .npy or .data.");
    withRoleOptions(withReadingOptions(options))
        .flag("one-hot", "A column for each category, and no gaps, in .csv and .tsv too.")
        .value("scale", "METHOD", "Scale the inputs: min-max or fann (to -1..1), or z-score. Implies --one-hot.");
    if (const auto code = options.parse(arguments))
        return *code;
    auto file = readDataFile(options.operandUtf8(0), options);
    if (!file)
        return badInput(file.error());
    const auto roles = rolesFor(*file, options);
    const auto missing = missingPolicy(options);
    if (!roles || !missing)
        return badInput(roles ? missing.error() : roles.error());
    const std::string out = options.operandUtf8(1);
    if (!options.has("one-hot") && !options.has("scale")) {
        const auto written = writeTable(out, file->loaded.table, *roles, *missing);
        return written ? kSuccess : badInput(written.error());
    }
    auto dataset = datasetFor(*std::move(file), options);
    if (!dataset)
        return badInput(dataset.error());
    if (options.has("scale")) {
        if (auto good = scaleDataset(*dataset, options.utf8("scale")); !good)
            return badInput(good.error());
    }
    const auto written = writeTable(out, tableFromDataset(*dataset), rolesOf(*dataset), *missing);
    return written ? kSuccess : badInput(written.error());
}

constexpr std::array kDataVerbs{
    Command{"info", "Show columns, ranges, gaps and classes of a file", dataInfo},
    Command{"generate", "Generate data from a seed", dataGenerate},
    Command{"split", "Split a file into train, validation and test parts, or folds", splitData},
    Command{"convert", "Write data in another format", dataConvert},
};

} // namespace

int runData(const QStringList& arguments) { return runVerb(kDataCommand, kDataVerbs, arguments); }

} // namespace wb::cli
