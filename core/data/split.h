// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <vector>

namespace wb {

using RowNumbers = std::vector<Eigen::Index>;

/// The class of each row, from 0: by the position of the largest target where there are several, by the value of the
/// target where there is one. Empty if the targets are no classes: none at all, or more different values than a tenth
/// of the rows (at least two are always allowed).
std::vector<int> classesOf(const Dataset& dataset);

struct SplitSettings {
    double train = 0.7; ///< Shares of all rows; what is left over goes to the test.
    double validation = 0.15;
    std::uint64_t seed = 1;
    bool stratified = true; ///< Each class in the same shares, where the targets are classes.
};

struct Split {
    RowNumbers train; ///< Rising.
    RowNumbers validation;
    RowNumbers test;
};

/// Every row is in exactly one part; each part is within one row of its share, and within two of it in each class. Same
/// settings, same parts, everywhere. Errors: InvalidArgument for shares below 0 or above 1 together, or for a train
/// part without rows.
Result<Split> splitRows(const Dataset& dataset, const SplitSettings& settings);

/// The parts of a k-fold cross-validation, one list of held-out rows a fold; what is not in it is that fold's train
/// part. Errors: InvalidArgument for fewer than 2 folds or more than rows.
Result<std::vector<RowNumbers>> foldRows(const Dataset& dataset, int folds, std::uint64_t seed, bool stratified = true);

/// All rows but these, which rise.
RowNumbers otherRows(const Dataset& dataset, const RowNumbers& rows);
Dataset datasetOfRows(const Dataset& dataset, const RowNumbers& rows);

} // namespace wb
