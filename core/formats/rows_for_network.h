// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/table_parser.h"

namespace wb {

/// Samples for a network, and what had to be assumed to get them out of a table.
struct NetworkRows {
    Dataset dataset;
    bool byPosition = false;         ///< The file does not say what its columns are: the first ones became inputs.
    Eigen::Index ignoredColumns = 0; ///< So many behind the inputs, which are not the targets either.
    std::int64_t droppedRows = 0;    ///< With a missing value.
    bool madeOneHot = false;         ///< The last column's numbers are classes: a target for each.
};

/// The file's own roles where they fit the network. Else by position, categories as a column each: the first columns
/// are the inputs, the rest the targets where it has their number; a single column of class numbers behind the inputs
/// of a network with several outputs becomes one-hot. Rows with a gap are left out.
/// fixedRoles: the format says for sure what is input and what is output (FANN's .data). Errors: SizeMismatch naming
/// the counts of both; NonFinite if every row has a gap; those of datasetFromTable().
/// The table goes where the rows come, see there.
Result<NetworkRows> rowsForNetwork(LoadedTable loaded, bool fixedRoles, int inputs, int outputs,
                                   const std::string& source);

} // namespace wb
