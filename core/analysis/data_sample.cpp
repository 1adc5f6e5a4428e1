// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/data_sample.h"

#include "core/analysis/batch_summary.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

std::vector<ValueRange> rangesOf(const Matrix& values)
{
    std::vector<ValueRange> ranges;
    for (Eigen::Index column = 0; column < values.cols(); ++column)
        ranges.push_back(
            {static_cast<double>(values.col(column).minCoeff()), static_cast<double>(values.col(column).maxCoeff())});
    return ranges;
}

void scaleRanges(const Scaling& scaling, std::vector<ValueRange>& ranges)
{
    const std::vector<LinearMap> maps = linearMaps(scaling);
    for (std::size_t column = 0; column < maps.size() && column < ranges.size(); ++column) {
        const auto [slope, offset] = maps[column];
        const double first = ranges[column].low * slope + offset;
        const double second = ranges[column].high * slope + offset;
        ranges[column] = {std::min(first, second), std::max(first, second)};
    }
}

} // namespace

Matrix spacedRows(const Matrix& values, Eigen::Index count)
{
    if (count >= values.rows())
        return values;
    Matrix chosen(count, values.cols());
    for (Eigen::Index row = 0; row < count; ++row)
        // In 64 bits: an index has 32 in a browser.
        chosen.row(row) = values.row(
            count < 2 ? 0 : static_cast<Eigen::Index>(std::int64_t{row} * (values.rows() - 1) / (count - 1)));
    return chosen;
}

DataSample sampleData(const Dataset& data)
{
    DataSample sample;
    sample.rows = data.rows();
    const std::int64_t columns = std::max<std::int64_t>(1, data.inputs.cols() + data.targets.cols());
    sample.rowsLookedAt =
        std::min(sample.rows, std::max<std::int64_t>(DataSample::kSampleRows, DataSample::kCells / columns));
    const auto looked = static_cast<Eigen::Index>(sample.rowsLookedAt);
    sample.inputs = rangesOf(spacedRows(data.inputs, looked));
    sample.inputRows = spacedRows(data.inputs, DataSample::kSampleRows);
    if (data.targets.cols() > 0) {
        const Matrix targets = spacedRows(data.targets, looked);
        sample.targets = rangesOf(targets);
        sample.isOneHot = isOneHot(targets);
        sample.sumsToOne = ((targets.rowwise().sum().array() - 1.0F).abs() <= 1e-3F).all();
    }
    return sample;
}

DataSample asScaled(DataSample sample, const NetworkSpec& spec)
{
    scaleRanges(spec.inputScaling, sample.inputs);
    applyScaling(spec.inputScaling, sample.inputRows);
    scaleRanges(spec.outputScaling, sample.targets);
    if (!spec.outputScaling.empty())
        sample.isOneHot = sample.sumsToOne = false;
    return sample;
}

Activation activationFor(const DataSample& data)
{
    double low = data.targets.front().low;
    double high = data.targets.front().high;
    for (const ValueRange& range : data.targets) {
        low = std::min(low, range.low);
        high = std::max(high, range.high);
    }
    if (low >= 0 && high <= 1)
        return data.sumsToOne && data.targets.size() > 1 ? Activation::Softmax : Activation::Sigmoid;
    return low >= -1 && high <= 1 ? Activation::Tanh : Activation::Linear;
}

Scaling scalingToUnitRange(const std::vector<ValueRange>& ranges)
{
    Scaling scaling = identityScaling(static_cast<int>(ranges.size()));
    for (std::size_t column = 0; column < ranges.size(); ++column) {
        scaling.mean[column] = ranges[column].middle();
        scaling.deviation[column] = ranges[column].half() > 0 ? ranges[column].half() : 1;
    }
    return scaling;
}

std::vector<LinearMap> mapsToUnitRange(const std::vector<ValueRange>& ranges)
{
    std::vector<LinearMap> maps;
    for (const ValueRange& range : ranges) {
        const double slope = range.half() > 0 ? 1 / range.half() : 1;
        maps.push_back({slope, -range.middle() * slope});
    }
    return maps;
}

std::vector<LinearMap> mapsFromUnitRange(const std::vector<ValueRange>& ranges)
{
    std::vector<LinearMap> maps;
    maps.reserve(ranges.size());
    for (const ValueRange& range : ranges)
        maps.push_back({range.half() > 0 ? range.half() : 1, range.middle()});
    return maps;
}

} // namespace wb
