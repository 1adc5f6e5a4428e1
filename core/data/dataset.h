// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wb {

/// Rows of values with named columns, as every reader of data gives them.
struct Table {
    std::vector<std::string> columns; ///< Names. Empty if the file had none; else one a column.
    /// rows x columns, never infinite. A missing value is NaN; a category is its position among those of its column.
    Matrix values;
    /// Names of the categories. Empty if all columns hold numbers; else one list a column, empty where it does.
    std::vector<std::vector<std::string>> categories = {};

    bool isCategorical(Eigen::Index column) const
    {
        return !categories.empty() && !categories[static_cast<std::size_t>(column)].empty();
    }
    /// The column's name, or "column 3" where it has none.
    std::string title(Eigen::Index column) const;
};

/// Samples: inputs, and targets where they are known.
struct Dataset {
    Matrix inputs;                       ///< rows x inputs.
    Matrix targets;                      ///< rows x outputs; 0 columns if unknown.
    std::vector<std::string> inputNames; ///< Empty, or one a column.
    std::vector<std::string> targetNames;
    std::string source; ///< Where it came from, for people.
    /// How many values of each column, inputs first, were missing where the rows came from; their rows were left out,
    /// or the values filled in. A column that is not listed has none.
    std::vector<std::int64_t> gaps = {};
    std::int64_t droppedRows = 0; ///< Left out because of a gap.

    Eigen::Index rows() const { return inputs.rows(); }
};

/// The first columns are the inputs; if exactly as many as outputs are left, they are the targets, else the rest is
/// ignored. Errors: SizeMismatch if the table has fewer columns than inputs, naming both counts.
Result<Dataset> datasetFromTable(const Table& table, int inputs, int outputs, std::string source);
/// The same of a table that nobody needs afterwards: its rows are given back as they become samples, so that both
/// together take little more memory than the larger one (in a browser, where nothing is given back, as much as both).
/// Where it fails, the table is as it was.
Result<Dataset> datasetFromTable(Table&& table, int inputs, int outputs, std::string source);

/// What a column is for.
enum class Role { Input, Target, Ignore };

/// What becomes of a row in which an input or a target is missing.
enum class MissingRows {
    Refuse, ///< NonFinite, with the row, the column and how many there are.
    Drop,   ///< The row is left out.
    Mean,   ///< A missing number becomes the mean of its column, a missing category none of them.
};

/// Inputs and targets by the role of each column. A column of categories becomes one column for each, 1 where it is
/// the one and 0 elsewhere, named "colour=red". Errors: SizeMismatch if there is not one role a column;
/// InvalidArgument without an input; LimitExceeded over limits::kTableCells; NonFinite as MissingRows says.
Result<Dataset> datasetFromTable(const Table& table, const std::vector<Role>& roles, MissingRows missing,
                                 std::string source);
/// As above, of a table that nobody needs afterwards.
Result<Dataset> datasetFromTable(Table&& table, const std::vector<Role>& roles, MissingRows missing,
                                 std::string source);

/// Inputs, then targets, side by side.
Table tableFromDataset(const Dataset& dataset);
/// Its roles.
std::vector<Role> rolesOf(const Dataset& dataset);

} // namespace wb
