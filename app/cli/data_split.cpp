// SPDX-License-Identifier: Apache-2.0
#include "app/cli/data_split.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/data_files.h"
#include "core/data/split.h"
#include "core/formats/file_name.h"

namespace wb::cli {

namespace {

struct Part {
    std::string name;
    RowNumbers rows;
};

void addSplitOptions(Options& options)
{
    options.operand("FILE", "CSV, TSV, FANN .data, ARFF, IDX or NPY, also gzipped.");
    withRoleOptions(withReadingOptions(options))
        .value("train", "SHARE", "Of the rows, from 0 to 1.", "0.7")
        .value("validation", "SHARE", "Of the rows; what is left over is the test part.", "0.15")
        .value("folds", "COUNT", "Instead: so many pairs of a train and a test part, each row in one test part.")
        .value("seed", "NUMBER", "What the rows are shuffled with.", "1")
        .flag("plain", "Do not keep the classes in the same shares.")
        .value("out", "PREFIX", "Where the parts go: PREFIX-train.csv and so on. Default: FILE without its ending.")
        .value("format", "ENDING", "csv, tsv, npy or data. Default: that of FILE if it can be written, else csv.");
}

Table tableOfRows(const Table& table, const RowNumbers& rows)
{
    Table part{table.columns, Matrix(static_cast<Eigen::Index>(rows.size()), table.values.cols()), table.categories};
    Eigen::Index to = 0;
    for (const Eigen::Index row : rows)
        part.values.row(to++) = table.values.row(row);
    return part;
}

/// Gaps do not matter to a split, and are written as they are.
Result<Dataset> samplesOf(const DataFile& file, const std::vector<Role>& roles)
{
    return datasetFromTable(file.loaded.table, roles, MissingRows::Mean, file.name);
}

Result<std::vector<Part>> folds(const Dataset& dataset, const Options& options, std::uint64_t seed)
{
    const auto count = wholeOption(options, "folds", 2, 1000);
    if (!count)
        return passOn(count);
    auto held = foldRows(dataset, static_cast<int>(*count), seed, !options.has("plain"));
    if (!held)
        return passOn(held);
    std::vector<Part> parts;
    for (std::size_t fold = 0; fold < held->size(); ++fold) {
        const std::string number = std::to_string(fold + 1);
        parts.push_back({"fold" + number + "-train", otherRows(dataset, (*held)[fold])});
        parts.push_back({"fold" + number + "-test", std::move((*held)[fold])});
    }
    return parts;
}

Result<std::vector<Part>> partsOf(const Dataset& dataset, const Options& options)
{
    const auto seed = seedOption(options);
    if (!seed)
        return passOn(seed);
    if (options.has("folds"))
        return folds(dataset, options, *seed);
    const auto train = numberOption(options, "train");
    const auto validation = numberOption(options, "validation");
    if (!train || !validation)
        return train ? passOn(validation) : passOn(train);
    auto split = splitRows(dataset, {*train, *validation, *seed, !options.has("plain")});
    if (!split)
        return passOn(split);
    std::vector<Part> parts{{"train", std::move(split->train)}};
    if (!split->validation.empty())
        parts.push_back({"validation", std::move(split->validation)});
    if (!split->test.empty())
        parts.push_back({"test", std::move(split->test)});
    return parts;
}

std::string endingFor(const std::string& path, const Options& options)
{
    if (options.has("format"))
        return options.utf8("format");
    const std::string kind = fileExtension(path);
    if (kind == "train" || kind == "test")
        return "data";
    return checkWritable(path) ? kind : "csv";
}

std::string prefixFor(const std::string& path, const Options& options)
{
    if (options.has("out"))
        return options.utf8("out");
    return path.substr(0, path.size() - withoutFolder(path).size()) + fileStem(path);
}

} // namespace

int splitData(const QStringList& arguments)
{
    Options options("data split", "Splits a file into train, validation and test parts; same seed, same parts.");
    addSplitOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const std::string path = options.operandUtf8(0);
    const std::string ending = endingFor(path, options);
    if (auto good = checkWritable("x." + ending); !good)
        return options.usageError("--format takes csv, tsv, npy or data");
    const auto file = readDataFile(path, options);
    if (!file)
        return badInput(file.error());
    const auto roles = rolesFor(*file, options);
    const auto missing = missingPolicy(options);
    if (!roles || !missing)
        return badInput(roles ? missing.error() : roles.error());
    const auto dataset = samplesOf(*file, *roles);
    if (!dataset)
        return badInput(dataset.error());
    const auto parts = partsOf(*dataset, options);
    if (!parts)
        return badInput(parts.error());
    if (classesOf(*dataset).empty() && !options.has("plain"))
        complain("note: there are no classes whose shares could be kept; --target COLUMN names them");
    for (const Part& part : *parts) {
        const std::string out = prefixFor(path, options) + '-' + part.name + '.' + ending;
        if (auto written = writeTable(out, tableOfRows(file->loaded.table, part.rows), *roles, *missing); !written)
            return badInput(written.error());
        print(out + ": " + std::to_string(part.rows.size()) + " rows\n");
    }
    return kSuccess;
}

} // namespace wb::cli
