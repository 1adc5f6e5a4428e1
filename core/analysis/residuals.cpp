// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/residuals.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr int kFewestResidualBins = 5;
constexpr int kMostResidualBins = 50;

double residualAt(const Matrix& outputs, const Matrix& targets, Eigen::Index row, Eigen::Index column)
{
    return static_cast<double>(outputs(row, column)) - static_cast<double>(targets(row, column));
}

std::optional<double> explainedShare(const Matrix& outputs, const Matrix& targets, Eigen::Index column, double mean,
                                     double squares)
{
    double spread = 0;
    for (Eigen::Index row = 0; row < targets.rows(); ++row) {
        if (std::isfinite(residualAt(outputs, targets, row, column)))
            spread += std::pow(static_cast<double>(targets(row, column)) - mean, 2);
    }
    if (spread == 0)
        return std::nullopt;
    return 1 - squares / spread;
}

} // namespace

OutputResiduals residualsOf(const Matrix& outputs, const Matrix& targets, Eigen::Index column)
{
    OutputResiduals result;
    double absolute = 0;
    double squares = 0;
    double sum = 0;
    double targetSum = 0;
    for (Eigen::Index row = 0; row < targets.rows(); ++row) {
        const double residual = residualAt(outputs, targets, row, column);
        if (!std::isfinite(residual)) {
            ++result.skipped;
            continue;
        }
        result.smallest = result.rows == 0 ? residual : std::min(result.smallest, residual);
        result.largest = result.rows == 0 ? residual : std::max(result.largest, residual);
        ++result.rows;
        absolute += std::abs(residual);
        squares += residual * residual;
        sum += residual;
        targetSum += static_cast<double>(targets(row, column));
    }
    if (result.rows == 0)
        return result;
    const auto rows = static_cast<double>(result.rows);
    result.meanAbsolute = absolute / rows;
    result.rootMeanSquare = std::sqrt(squares / rows);
    result.bias = sum / rows;
    result.r2 = explainedShare(outputs, targets, column, targetSum / rows, squares);
    return result;
}

ResidualHistogram residualHistogram(const Matrix& outputs, const Matrix& targets, Eigen::Index column)
{
    const OutputResiduals range = residualsOf(outputs, targets, column);
    ResidualHistogram histogram;
    if (range.rows == 0)
        return histogram;
    const bool same = range.smallest == range.largest;
    const double low = same ? range.smallest - 0.5 : range.smallest;
    const double high = same ? range.largest + 0.5 : range.largest;
    const int bins = same ? 1
                          : std::clamp(static_cast<int>(std::sqrt(static_cast<double>(range.rows))),
                                       kFewestResidualBins, kMostResidualBins);
    for (int bin = 0; bin < bins; ++bin)
        histogram.edges.push_back(low + (high - low) * bin / bins);
    histogram.edges.push_back(high);
    histogram.counts.resize(static_cast<std::size_t>(bins));
    for (Eigen::Index row = 0; row < targets.rows(); ++row) {
        const double residual = residualAt(outputs, targets, row, column);
        if (!std::isfinite(residual))
            continue;
        ++histogram.counts[binOf(histogram, residual)];
    }
    return histogram;
}

std::size_t binOf(const ResidualHistogram& histogram, double residual)
{
    const auto above = std::upper_bound(histogram.edges.begin() + 1, histogram.edges.end() - 1, residual);
    return static_cast<std::size_t>(above - histogram.edges.begin()) - 1;
}

std::vector<int> rowsOfBin(const Matrix& outputs, const Matrix& targets, Eigen::Index column,
                           const ResidualHistogram& histogram, std::size_t bin)
{
    std::vector<int> found;
    for (Eigen::Index row = 0; row < targets.rows(); ++row) {
        const double residual = residualAt(outputs, targets, row, column);
        if (std::isfinite(residual) && binOf(histogram, residual) == bin)
            found.push_back(static_cast<int>(row));
    }
    return found;
}

} // namespace wb
