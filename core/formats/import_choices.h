// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/table_format.h"

namespace wb {

/// What the columns of a table seem to be for, with a network of so many inputs and outputs in mind: what the file says
/// itself where it names targets; else the last columns are targets, as many as the network has outputs if that leaves
/// its inputs, none if there are just its inputs, and otherwise one.
std::vector<Role> suggestRoles(const LoadedTable& loaded, int inputs, int outputs);

/// Whether a file can be read without asking: .data, which says everything itself, and CSV whose first rows are numbers
/// without a gap, as many as the network has inputs, or inputs and outputs.
bool needsNoQuestion(const OpenedTable& opened, int inputs, int outputs);

/// The columns that roles make of a table: one for each category.
struct RoleWidths {
    std::int64_t inputs = 0;
    std::int64_t targets = 0;
    bool operator==(const RoleWidths&) const = default;
};
RoleWidths widthsOf(const Table& table, const std::vector<Role>& roles);

/// Rows in which an input or a target is missing.
std::int64_t rowsWithGaps(const Table& table, const std::vector<Role>& roles);

} // namespace wb
