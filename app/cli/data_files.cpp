// SPDX-License-Identifier: Apache-2.0
#include "app/cli/data_files.h"

#include "app/cli/console.h"
#include "core/base/number_text.h"
#include "core/formats/fann_data.h"
#include "core/formats/file.h"
#include "core/formats/file_name.h"
#include "core/formats/npy.h"

#include <algorithm>

namespace wb::cli {

namespace {

tl::unexpected<Error> badOption(const Options& options, const char* name, const char* wanted)
{
    return fail(ErrorCode::InvalidArgument,
                "--" + std::string(name) + ": \"" + options.utf8(name) + "\" is not " + wanted);
}

Result<char> separatorOption(const Options& options)
{
    const QString name = options.text("separator");
    if (name == "comma")
        return ',';
    if (name == "semicolon")
        return ';';
    if (name == "tab")
        return '\t';
    if (name == "blank")
        return ' ';
    return badOption(options, "separator", "comma, semicolon, tab or blank");
}

Result<CsvOptions::Header> headerOption(const Options& options)
{
    if (options.text("header") == "yes")
        return CsvOptions::Header::Yes;
    if (options.text("header") == "no")
        return CsvOptions::Header::No;
    return badOption(options, "header", "yes or no");
}

Result<CsvOptions::Decimal> decimalOption(const Options& options)
{
    if (options.text("decimal") == "point")
        return CsvOptions::Decimal::Point;
    if (options.text("decimal") == "comma")
        return CsvOptions::Decimal::Comma;
    return badOption(options, "decimal", "point or comma");
}

/// Positions, from 0, of columns given by name or by number from 1; "last" is the last.
Result<std::vector<std::size_t>> columnsNamed(const Options& options, const char* option,
                                              const std::vector<std::string>& titles)
{
    std::vector<std::size_t> columns;
    for (const QString& part : options.text(option).split(',')) {
        const std::string name = part.trimmed().toStdString();
        const auto found = std::find(titles.begin(), titles.end(), name);
        const auto number = parseInteger(name);
        if (found != titles.end())
            columns.push_back(static_cast<std::size_t>(found - titles.begin()));
        else if (name == "last" && !titles.empty())
            columns.push_back(titles.size() - 1);
        else if (number && *number >= 1 && *number <= static_cast<std::int64_t>(titles.size()))
            columns.push_back(static_cast<std::size_t>(*number - 1));
        else
            return fail(ErrorCode::InvalidArgument, "--" + std::string(option) + ": there is no column \"" + name +
                                                        "\"; give names, numbers from 1 to " +
                                                        std::to_string(titles.size()) + ", or last");
    }
    return columns;
}

Result<void> changeKinds(CsvGuess& guess, const Options& options)
{
    std::vector<std::string> titles;
    for (const CsvColumnGuess& column : guess.columns)
        titles.push_back(column.name);
    struct Choice {
        const char* option;
        ColumnKind kind;
    };
    for (const Choice& choice : {Choice{"numbers", ColumnKind::Number}, Choice{"categories", ColumnKind::Category},
                                 Choice{"skip", ColumnKind::Skip}}) {
        if (!options.has(choice.option))
            continue;
        const auto columns = columnsNamed(options, choice.option, titles);
        if (!columns)
            return passOn(columns);
        for (const std::size_t column : *columns)
            guess.options.kinds[column] = choice.kind;
    }
    return {};
}

/// Puts what the user says in place of what was guessed.
Result<void> changeGuess(OpenedTable& opened, const Options& options)
{
    CsvGuess& guess = opened.format.csv;
    if (options.has("separator") || options.has("header")) {
        const auto separator = options.has("separator") ? separatorOption(options) : Result<char>('\0');
        const auto header =
            options.has("header") ? headerOption(options) : Result<CsvOptions::Header>(CsvOptions::Header::Detect);
        if (!separator || !header)
            return separator ? passOn(header) : passOn(separator);
        constexpr std::size_t kCertainlyAll = 1U << 19U;
        auto again = guessCsv(opened.head, opened.head.size() < kCertainlyAll, *separator, *header);
        if (!again)
            return passOn(again);
        guess = std::move(*again);
    }
    if (options.has("decimal")) {
        const auto decimal = decimalOption(options);
        if (!decimal)
            return passOn(decimal);
        guess.options.decimal = *decimal;
    }
    if (options.has("bad-cells")) {
        if (options.text("bad-cells") != "missing" && options.text("bad-cells") != "refuse")
            return badOption(options, "bad-cells", "refuse or missing");
        if (options.text("bad-cells") == "missing")
            guess.options.badCells = CsvOptions::BadCells::Missing;
    }
    return changeKinds(guess, options);
}

tl::unexpected<Error> inFile(const std::string& name, const Error& error)
{
    return fail(error.code, name + ": " + error.message);
}

} // namespace

Options& withReadingOptions(Options& options)
{
    return options.value("separator", "NAME", "CSV: comma, semicolon, tab or blank, instead of what it looks like.")
        .value("header", "YESNO", "CSV: whether the first row has names.")
        .value("decimal", "SIGN", "CSV: point or comma.")
        .value("numbers", "COLUMNS", "CSV: columns to read as numbers, by name or number, with commas between.")
        .value("categories", "COLUMNS", "CSV: columns to read as categories.")
        .value("skip", "COLUMNS", "CSV: columns to leave out.")
        .value("bad-cells", "HOW", "CSV: refuse the file for a cell that is no number, or take it as missing.",
               "refuse");
}

Options& withRoleOptions(Options& options)
{
    return options.value("target", "COLUMNS", "Columns to learn: names, numbers from 1, or last.")
        .value("ignore", "COLUMNS", "Columns to leave aside.")
        .value("missing", "HOW", "Rows with gaps: refuse, drop, or fill with the mean.", "refuse");
}

Result<DataFile> readDataFile(const std::string& path, const Options& options)
{
    auto source = openSource(path);
    if (!source)
        return passOn(source);
    auto opened = openTable(path, std::move(*source));
    if (!opened)
        return passOn(opened);
    DataFile file{opened->name, {}, {}};
    if (opened->format.kind == TableFormat::Kind::Csv) {
        if (auto good = changeGuess(*opened, options); !good)
            return inFile(file.name, good.error());
    }
    file.format = opened->format;
    const auto reader = readerOf(std::move(*opened));
    while (reader->step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    if (reader->error())
        return inFile(file.name, *reader->error());
    file.loaded = reader->takeTable();
    for (const std::string& warning : file.loaded.warnings)
        complain("warning: " + file.name + ": " + warning);
    return file;
}

Result<std::vector<Role>> rolesFor(const DataFile& file, const Options& options)
{
    std::vector<Role> roles = file.loaded.roles;
    std::vector<std::string> titles;
    for (Eigen::Index column = 0; column < file.loaded.table.values.cols(); ++column)
        titles.push_back(file.loaded.table.title(column));
    if (options.has("target"))
        std::fill(roles.begin(), roles.end(), Role::Input);
    struct Choice {
        const char* option;
        Role role;
    };
    for (const Choice& choice : {Choice{"target", Role::Target}, Choice{"ignore", Role::Ignore}}) {
        if (!options.has(choice.option))
            continue;
        const auto columns = columnsNamed(options, choice.option, titles);
        if (!columns)
            return passOn(columns);
        for (const std::size_t column : *columns)
            roles[column] = choice.role;
    }
    return roles;
}

Result<MissingRows> missingPolicy(const Options& options)
{
    const QString how = options.text("missing");
    if (how == "refuse")
        return MissingRows::Refuse;
    if (how == "drop")
        return MissingRows::Drop;
    if (how == "mean")
        return MissingRows::Mean;
    return badOption(options, "missing", "refuse, drop or mean");
}

Result<Dataset> datasetFor(DataFile file, const Options& options)
{
    const auto roles = rolesFor(file, options);
    if (!roles)
        return passOn(roles);
    const auto missing = missingPolicy(options);
    if (!missing)
        return passOn(missing);
    auto dataset = datasetFromTable(std::move(file.loaded.table), *roles, *missing, file.name);
    return dataset ? std::move(dataset) : Result<Dataset>(inFile(file.name, dataset.error()));
}

Result<std::int64_t> wholeOption(const Options& options, const QString& name, std::int64_t low, std::int64_t high)
{
    const auto value = parseInteger(options.utf8(name));
    if (!value || *value < low || *value > high)
        return fail(ErrorCode::InvalidArgument, "--" + name.toStdString() + ": \"" + options.utf8(name) +
                                                    "\" is not a whole number from " + std::to_string(low) + " to " +
                                                    std::to_string(high));
    return *value;
}

Result<double> numberOption(const Options& options, const QString& name)
{
    const auto value = parseDouble(options.utf8(name));
    if (!value)
        return fail(ErrorCode::InvalidArgument,
                    "--" + name.toStdString() + ": \"" + options.utf8(name) + "\" is not a number");
    return *value;
}

Result<void> takeNumber(const Options& options, const QString& name, double& value)
{
    if (!options.has(name))
        return {};
    const auto given = numberOption(options, name);
    if (!given)
        return passOn(given);
    value = *given;
    return {};
}

Result<std::uint64_t> seedOption(const Options& options, const QString& name)
{
    bool isNumber = false;
    const std::uint64_t seed = options.text(name).toULongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::InvalidArgument, "--" + name.toStdString() + ": \"" + options.utf8(name) +
                                                    "\" is not a whole number from 0 to 18446744073709551615");
    return seed;
}

Result<void> checkWritable(const std::string& path)
{
    const std::string kind = fileExtension(path);
    if (kind == "csv" || kind == "tsv" || kind == "npy" || kind == "data")
        return {};
    return fail(ErrorCode::Unsupported,
                path +
                    ": this program does not write such files; choose a name that ends in .csv, .tsv, .npy or .data");
}

Result<void> writeTable(const std::string& path, const Table& table, const std::vector<Role>& roles,
                        MissingRows missing)
{
    if (auto good = checkWritable(path); !good)
        return good;
    const std::string kind = fileExtension(path);
    if (kind == "csv" || kind == "tsv")
        return writeFile(path, writeCsv(table, {kind == "csv" ? ',' : '\t', true, 0}));
    if (kind == "npy" && table.categories.empty())
        return writeFile(path, writeNpy(table));
    const auto dataset = datasetFromTable(table, roles, missing, {});
    if (!dataset)
        return inFile(path, dataset.error());
    return writeFile(path, kind == "npy" ? writeNpy(tableFromDataset(*dataset)) : writeFannData(*dataset));
}

} // namespace wb::cli
