// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/matrix.h"

#include <cstdint>
#include <optional>

namespace wb {

/// How the outputs of many rows compare with what was wanted; nothing where that cannot be said.
struct BatchSummary {
    std::int64_t rows = 0;
    /// Mean of (output - target)^2 over all rows and outputs; only with targets.
    std::optional<double> meanSquaredError;
    /// Rows whose largest output stands where the target's one does; only with one-hot targets.
    std::optional<std::int64_t> correctRows;

    /// Share of correctRows, 0 to 1.
    std::optional<double> accuracy() const;
    bool operator==(const BatchSummary&) const = default;
};

/// Mean of (output - target)^2 over one row. Both of the same size, at least 1. Summed in double.
double meanSquaredError(const Eigen::Ref<const Eigen::RowVectorXf>& output,
                        const Eigen::Ref<const Eigen::RowVectorXf>& target);

/// Position of the largest value, the first of equals. At least one value.
Eigen::Index largestAt(const Eigen::Ref<const Eigen::RowVectorXf>& values);

/// Two columns or more, and in every row one value is 1 and all others are the same lower value, 0 or -1: classes.
bool isOneHot(const Matrix& targets);

/// outputs and targets rows x outputs; targets with 0 columns if unknown.
BatchSummary summarize(const Matrix& outputs, const Matrix& targets);

} // namespace wb
