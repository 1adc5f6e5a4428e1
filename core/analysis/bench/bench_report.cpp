// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/bench_report.h"

#include <algorithm>

namespace wb {

const BatchPoint* BenchResult::batchOf(int rows) const
{
    const auto found =
        std::find_if(batches.begin(), batches.end(), [rows](const BatchPoint& point) { return point.rows == rows; });
    return found == batches.end() ? nullptr : &*found;
}

BenchSeries BenchShapeReport::batchLimitNs() const
{
    const std::vector<double> flopNs = limits.nsPerFlop.roundMedians();
    const std::vector<double> curveNs = limits.nsPerCurve.roundMedians();
    BenchSeries series;
    for (std::size_t round = 0; round < flopNs.size() && round < curveNs.size(); ++round)
        series.rounds.push_back(
            {static_cast<double>(flop) * flopNs[round] + static_cast<double>(curves) * curveNs[round]});
    return series;
}

double BenchShapeReport::streamGigabytesPerSecond() const
{
    const double ns = limits.streamNs.median();
    return ns > 0 ? 4.0 * static_cast<double>(weights) / ns : 0;
}

double BenchShapeReport::peakGigaflopPerSecond() const
{
    const double ns = limits.nsPerFlop.median();
    return ns > 0 ? 1 / ns : 0;
}

const BenchResult* BenchShapeReport::resultOf(const std::string& contender) const
{
    const auto found = std::find_if(results.begin(), results.end(),
                                    [&contender](const BenchResult& result) { return result.contender == contender; });
    return found == results.end() ? nullptr : &*found;
}

} // namespace wb
