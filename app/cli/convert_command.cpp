// SPDX-License-Identifier: Apache-2.0
#include "app/cli/convert_command.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "core/base/number_text.h"
#include "core/formats/csv.h"
#include "core/formats/fann_data.h"
#include "core/formats/file.h"

namespace wb::cli {

namespace {

void addConvertOptions(Options& options)
{
    options.operand("IN", "A network (.net, .expert), or rows (.data, .csv).")
        .operand("OUT", "The file to write: .net or .expert, or .data or .csv.")
        .value("fann", "VERSION", "The libfann that will read a .net: 2.1 or 2.2.", "2.2")
        .value("inputs", "COUNT", "Rows: how many of the columns are inputs; the rest are outputs.");
}

bool isDataFile(const std::string& path) { return hasExtension(path, ".data") || hasExtension(path, ".csv"); }

/// The same columns with the border between inputs and targets after the given number of inputs.
Result<Dataset> divided(const Dataset& dataset, const std::string& inputsText)
{
    const Table table = tableFromDataset(dataset);
    const auto columns = static_cast<int>(table.values.cols());
    const auto inputs = parseInteger(inputsText);
    if (!inputs || *inputs < 1 || *inputs > columns)
        return fail(ErrorCode::InvalidArgument, "--inputs: \"" + inputsText + "\" is not a number from 1 to " +
                                                    std::to_string(columns) + ", the columns of the file");
    const int count = static_cast<int>(*inputs);
    return datasetFromTable(table, count, columns - count, dataset.source);
}

int convertData(const Options& options)
{
    const std::string out = options.operandUtf8(1);
    auto dataset = loadData(options.operandUtf8(0), 0, 0);
    if (dataset && options.has("inputs"))
        dataset = divided(*dataset, options.utf8("inputs"));
    if (!dataset)
        return badInput(dataset.error());
    const bool toCsv = hasExtension(out, ".csv");
    if (!toCsv && dataset->targets.cols() == 0)
        complain("note: all " + std::to_string(dataset->inputs.cols()) +
                 " columns are written as inputs; --inputs COUNT says how many are, the rest become outputs");
    const auto written = writeFile(out, toCsv ? writeCsv(tableFromDataset(*dataset)) : writeFannData(*dataset));
    return written ? kSuccess : badInput(written.error());
}

} // namespace

int runConvert(const QStringList& arguments)
{
    Options options("convert", QString(kConvertCommand.help) + ", as their extensions say.");
    addConvertOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const auto dialect = fannDialect(options.text("fann"));
    if (!dialect)
        return options.usageError(QString::fromStdString(dialect.error().message));
    if (isDataFile(options.operandUtf8(1)))
        return convertData(options);
    if (options.has("inputs"))
        return options.usageError("--inputs is for rows (.data, .csv)");

    const auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    return saveExpert(options.operandUtf8(1), *expert, {*dialect});
}

} // namespace wb::cli
