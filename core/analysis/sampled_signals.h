// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/data_sample.h"
#include "core/engine/plan.h"

namespace wb {

inline constexpr Eigen::Index kFewestSampledRows = 16;

/// What every unit of a network gives on a few rows.
struct SampledSignals {
    Network network;
    Matrix inputs;                ///< The rows, in the data's own units.
    Matrix values;                ///< rows x signalCount(), as the layers have them.
    std::int64_t dataRows = 0;    ///< Of the data set they are of; 0: drawn at random.
    bool isDataUnfitting = false; ///< There are data, but their columns are not the network's.
};

/// Rows to run: the data's, else such that the layers see uniform values on [-1, 1) from seed 1; so many that it takes
/// milliseconds, kFewestSampledRows at least where there are so many.
Matrix sampledInputs(const Network& network, const DataSample* data);
/// Runs a row of inputs, which must be finite: all its signals, in the scratch until the next run.
std::span<const float> runSampledRow(const Plan& plan, const Matrix& inputs, Eigen::Index row, Scratch& scratch);
/// A row of all signals into the row at of values.
void keepSignals(std::span<const float> row, Matrix& values, Eigen::Index at);

/// Whether a unit of the layer has two ends it can stay at.
bool canSaturate(const LayerSpec& layer);
/// Share of a layer's outputs, over all rows of values, that are within 1 % of an end of their function.
double saturatedShare(const NetworkSpec& spec, int layer, const Matrix& values);

} // namespace wb
