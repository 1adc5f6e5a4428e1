// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run_command.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "core/base/number_text.h"
#include "core/engine/plan.h"
#include "core/formats/csv.h"

namespace wb::cli {

namespace {

void addRunOptions(Options& options)
{
    options.operand("FILE", "A FANN network (.net).")
        .value("data", "ROWS", "Rows to run: .data or .csv. The first columns are the inputs; the rest is not used.")
        .value("input", "NUMBERS", "A single row instead of a file: \"0.1,0.2,...\".")
        .flag("header", "Begin with a line of column names.");
}

Result<Dataset> singleRow(const QString& text, int inputs)
{
    const QStringList cells = text.split(',');
    Dataset dataset;
    dataset.inputs.resize(1, cells.size());
    for (int column = 0; column < cells.size(); ++column) {
        const auto value = parseFloat(cells.at(column).trimmed().toStdString());
        if (!value)
            return fail(ErrorCode::Parse, "--input: value " + std::to_string(column + 1) + ", \"" +
                                              cells.at(column).toStdString() +
                                              "\", is not a number; write numbers like 0.5,-1,2e-3");
        dataset.inputs(0, column) = *value;
    }
    if (cells.size() != inputs)
        return fail(ErrorCode::SizeMismatch, "--input has " + std::to_string(cells.size()) +
                                                 " values, the network takes " + std::to_string(inputs));
    return dataset;
}

std::vector<std::string> outputNames(const Dataset& dataset, int outputs)
{
    if (!dataset.targetNames.empty())
        return dataset.targetNames;
    std::vector<std::string> names;
    for (int output = 1; output <= outputs; ++output)
        names.push_back("output_" + std::to_string(output));
    return names;
}

} // namespace

int runRun(const QStringList& arguments)
{
    Options options("run", QString(kRunCommand.help) + ". Prints one line of comma separated outputs for each row.");
    addRunOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    if (options.has("data") == options.has("input"))
        return options.usageError("give either --data ROWS or --input NUMBERS");

    const auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    const int inputs = expert->network.numInputs();
    const int outputs = expert->network.numOutputs();
    const auto rows = options.has("data") ? loadData(options.utf8("data"), inputs, outputs)
                                          : singleRow(options.text("input"), inputs);
    if (!rows)
        return badInput(rows.error());

    const auto plan = Plan::compile(expert->network);
    Scratch scratch(*plan);
    Table table{outputNames(*rows, outputs), Matrix(rows->rows(), outputs)};
    const auto ran = plan->runBatch(rows->inputs, table.values, scratch);
    if (!ran)
        return badInput(ran.error());
    print(writeCsv(table, {',', options.has("header"), 9}));
    return kSuccess;
}

} // namespace wb::cli
