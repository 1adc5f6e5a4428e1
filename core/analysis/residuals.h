// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/sample_statistics.h"
#include "core/base/matrix.h"

namespace wb {

/// How one output misses its target over many rows. A residual is output - target; rows where it is not finite count in
/// nothing but skipped. All in the unit of the target, summed in double.
struct OutputResiduals {
    std::int64_t rows = 0;
    std::int64_t skipped = 0;
    double meanAbsolute = 0;   ///< MAE.
    double rootMeanSquare = 0; ///< RMSE.
    double bias = 0;           ///< Mean residual.
    double smallest = 0;       ///< Residual.
    double largest = 0;
    /// 1 - sum residual^2 / sum (target - its mean)^2: 1 is perfect, 0 no better than the mean. Nothing where the
    /// target never changes.
    std::optional<double> r2;
};

/// outputs and targets rows x outputs; column: which output.
OutputResiduals residualsOf(const Matrix& outputs, const Matrix& targets, Eigen::Index column);

/// Bins of equal width: bin i holds edges[i] <= x < edges[i + 1], the last one its upper edge too.
struct ResidualHistogram {
    std::vector<double> edges; ///< One more than counts; empty without a finite residual.
    std::vector<std::int64_t> counts;
};

/// Square root of the rows bins, 5 to 50, from the smallest to the largest residual; a width of 1 around it where all
/// are the same.
ResidualHistogram residualHistogram(const Matrix& outputs, const Matrix& targets, Eigen::Index column);

/// Which bin a finite residual within the edges lies in.
std::size_t binOf(const ResidualHistogram& histogram, double residual);

/// The rows of one bin, rising; as many as it counts.
std::vector<int> rowsOfBin(const Matrix& outputs, const Matrix& targets, Eigen::Index column,
                           const ResidualHistogram& histogram, std::size_t bin);

} // namespace wb
