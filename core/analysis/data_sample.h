// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/dataset.h"
#include "core/nn/network_spec.h"

#include <cstdint>

namespace wb {

struct ValueRange {
    double low = 0;
    double high = 0;

    double middle() const { return (low + high) / 2; }
    double half() const { return (high - low) / 2; }
    bool operator==(const ValueRange&) const = default;
};

/// What is judged of a data set: ranges of its columns, and a few rows. From evenly spaced rows where it is large.
struct DataSample {
    std::vector<ValueRange> inputs;  ///< One a column.
    std::vector<ValueRange> targets; ///< One a column; empty if unknown.
    std::int64_t rows = 0;           ///< Of the data set.
    std::int64_t rowsLookedAt = 0;   ///< What the ranges are of.
    bool isOneHot = false;           ///< See wb::isOneHot(); of the rows looked at.
    bool sumsToOne = false;          ///< The targets of every row looked at add up to 1, within 1e-3.
    Matrix inputRows;                ///< At most kSampleRows of the inputs.

    static constexpr Eigen::Index kSampleRows = 128;
    static constexpr std::int64_t kCells = 500'000; ///< Looked at, at most.
};

/// count of the rows, evenly spaced, the first and the last among them; all where there are no more.
Matrix spacedRows(const Matrix& values, Eigen::Index count);

/// The data set must have a row. Cost: at most kCells values.
DataSample sampleData(const Dataset& data);

/// As a network's layers see it: ranges and rows scaled as it scales; classes are none any more where their targets are
/// scaled. The sample's columns are the network's.
DataSample asScaled(DataSample sample, const NetworkSpec& spec);

/// A function that reaches the targets, which there must be: softmax for classes, else sigmoid, tanh or linear.
Activation activationFor(const DataSample& data);

/// Each range to [-1, 1]; a column that never changes is only moved to 0.
Scaling scalingToUnitRange(const std::vector<ValueRange>& ranges);
/// The same as maps, and back.
std::vector<LinearMap> mapsToUnitRange(const std::vector<ValueRange>& ranges);
std::vector<LinearMap> mapsFromUnitRange(const std::vector<ValueRange>& ranges);

} // namespace wb
