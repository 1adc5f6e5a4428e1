// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace wb {

/// Rows of numbers with named columns, as a CSV file has them.
struct Table {
    std::vector<std::string> columns; ///< Empty if the file had no header; else one a column.
    Matrix values;                    ///< rows x columns, finite.
};

/// Samples: inputs, and targets where they are known.
struct Dataset {
    Matrix inputs;                       ///< rows x inputs.
    Matrix targets;                      ///< rows x outputs; 0 columns if unknown.
    std::vector<std::string> inputNames; ///< Empty, or one a column.
    std::vector<std::string> targetNames;
    std::string source; ///< Where it came from, for people.

    Eigen::Index rows() const { return inputs.rows(); }
};

/// The first columns are the inputs; if exactly as many as outputs are left, they are the targets, else the rest is
/// ignored. Errors: SizeMismatch if the table has fewer columns than inputs, naming both counts.
Result<Dataset> datasetFromTable(const Table& table, int inputs, int outputs, std::string source);

} // namespace wb
