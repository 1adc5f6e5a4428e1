// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/batch_summary.h"

namespace wb {

namespace {

bool isOneHotRow(const Eigen::Ref<const Eigen::RowVectorXf>& row, float low)
{
    Eigen::Index ones = 0;
    for (const float value : row) {
        if (value == 1.0F)
            ++ones;
        else if (value != low)
            return false;
    }
    return ones == 1;
}

} // namespace

std::optional<double> BatchSummary::accuracy() const
{
    if (!correctRows || rows == 0)
        return std::nullopt;
    return static_cast<double>(*correctRows) / static_cast<double>(rows);
}

double meanSquaredError(const Eigen::Ref<const Eigen::RowVectorXf>& output,
                        const Eigen::Ref<const Eigen::RowVectorXf>& target)
{
    return (output.cast<double>() - target.cast<double>()).squaredNorm() / static_cast<double>(output.size());
}

Eigen::Index largestAt(const Eigen::Ref<const Eigen::RowVectorXf>& values)
{
    Eigen::Index best = 0;
    for (Eigen::Index at = 1; at < values.size(); ++at)
        if (values[at] > values[best])
            best = at;
    return best;
}

bool isOneHot(const Matrix& targets)
{
    if (targets.rows() == 0 || targets.cols() < 2)
        return false;
    const float low = targets.row(0).minCoeff();
    if (low != 0.0F && low != -1.0F)
        return false;
    for (Eigen::Index row = 0; row < targets.rows(); ++row)
        if (!isOneHotRow(targets.row(row), low))
            return false;
    return true;
}

BatchSummary summarize(const Matrix& outputs, const Matrix& targets)
{
    BatchSummary summary;
    summary.rows = outputs.rows();
    if (targets.cols() == 0 || outputs.rows() == 0)
        return summary;
    double sum = 0;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row)
        sum += meanSquaredError(outputs.row(row), targets.row(row));
    summary.meanSquaredError = sum / static_cast<double>(outputs.rows());
    if (!isOneHot(targets))
        return summary;
    std::int64_t correct = 0;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row)
        correct += largestAt(outputs.row(row)) == largestAt(targets.row(row)) ? 1 : 0;
    summary.correctRows = correct;
    return summary;
}

} // namespace wb
