// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "core/formats/table_format.h"

#include <span>

namespace wb::cli {

/// How a file of data is to be read: what is guessed, and what the user says instead.
Options& withReadingOptions(Options& options);
/// Which columns are targets or ignored, and what becomes of gaps.
Options& withRoleOptions(Options& options);

/// A table as read, with where it came from.
struct DataFile {
    std::string name;
    TableFormat format;
    LoadedTable loaded;
};

/// Reads a file of any length, warnings to standard error. Errors: those of openTable(); InvalidArgument for an option.
Result<DataFile> readDataFile(const std::string& path, const Options& options);
/// What the role options make of the table; without them, what its format says.
Result<std::vector<Role>> rolesFor(const DataFile& file, const Options& options);
Result<MissingRows> missingPolicy(const Options& options);
/// The rows the options make of it. Errors: those of datasetFromTable(), with the file before them.
Result<Dataset> datasetFor(DataFile file, const Options& options);

/// A whole number in a range. Errors: InvalidArgument naming the option and the range.
Result<std::int64_t> wholeOption(const Options& options, const QString& name, std::int64_t low, std::int64_t high);
Result<double> numberOption(const Options& options, const QString& name);
/// The same into a value that stays where the option is not given.
Result<void> takeNumber(const Options& options, const QString& name, double& value);
Result<std::uint64_t> seedOption(const Options& options, const QString& name = QStringLiteral("seed"));

/// Whether writeTable() knows the extension. Errors: Unsupported naming those there are.
Result<void> checkWritable(const std::string& path);
/// As the extension says: .csv, .tsv, .npy or .data. A .data needs numbers without gaps, so the roles make samples of
/// the table first.
Result<void> writeTable(const std::string& path, const Table& table, const std::vector<Role>& roles,
                        MissingRows missing);

} // namespace wb::cli
