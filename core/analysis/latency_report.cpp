// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/latency_report.h"

#include <algorithm>
#include <numeric>

namespace wb {

double LatencyReport::layersNs() const
{
    return std::accumulate(layers.begin(), layers.end(), 0.0,
                           [](double sum, const PartLatency& layer) { return sum + layer.p50Ns; });
}

void summarize(LatencyReport& report)
{
    std::vector<double> sorted = report.samplesNs;
    std::sort(sorted.begin(), sorted.end());
    report.runs = static_cast<int>(sorted.size());
    if (sorted.empty())
        return;
    report.p10Ns = percentile(sorted, 0.10);
    report.p50Ns = percentile(sorted, 0.50);
    report.p90Ns = percentile(sorted, 0.90);
    report.p99Ns = percentile(sorted, 0.99);
    report.minNs = sorted.front();
    report.maxNs = sorted.back();
    report.meanNs = std::accumulate(sorted.begin(), sorted.end(), 0.0) / static_cast<double>(sorted.size());
    report.p50IntervalNs = medianInterval(sorted);
}

std::array<ShownPercentile, 3> shownPercentiles(const LatencyReport& report)
{
    if (!report.tellsTails)
        return {{{10, report.p10Ns}, {50, report.p50Ns}, {90, report.p90Ns}}};
    return {{{50, report.p50Ns}, {90, report.p90Ns}, {99, report.p99Ns}}};
}

} // namespace wb
