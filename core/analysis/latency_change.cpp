// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/latency_change.h"

#include <algorithm>

namespace wb {

namespace {

constexpr std::uint64_t kChangeSeed = 1;
constexpr int kChangeDraws = 500;
constexpr std::size_t kStretches = 8;
/// The rest of a stretch is passed over evenly: a bootstrap of 100 000 samples takes seconds.
constexpr std::size_t kMostInStretch = 41;

/// In the order measured, because neighbours share what happened meanwhile.
BenchSeries stretchesOf(const std::vector<double>& samples)
{
    BenchSeries series;
    const std::size_t stretches = std::min(kStretches, samples.size());
    for (std::size_t i = 0; i < stretches; ++i) {
        const std::size_t begin = i * samples.size() / stretches;
        const std::size_t end = (i + 1) * samples.size() / stretches;
        const std::size_t count = std::min(kMostInStretch, end - begin);
        std::vector<double>& round = series.rounds.emplace_back();
        for (std::size_t k = 0; k < count; ++k)
            round.push_back(samples[begin + k * (end - begin) / count]);
    }
    return series;
}

/// The ratio is that of the medians of all samples, whatever the stretches say.
PartChange changeOf(const std::vector<double>& now, double nowNs, const std::vector<double>& before, double beforeNs)
{
    PartChange part{beforeNs, {nowNs / beforeNs, {nowNs / beforeNs, nowNs / beforeNs}}};
    if (now.empty() || before.empty())
        return part;
    part.change.interval = ratioOfMedians(stretchesOf(now), stretchesOf(before), kChangeSeed, kChangeDraws).interval;
    return part;
}

PartChange partChange(const PartLatency& now, const PartLatency& before)
{
    return changeOf(now.samplesNs, now.p50Ns, before.samplesNs, before.p50Ns);
}

} // namespace

LatencyComparison compareLatency(const LatencyReport& now, const LatencyReport& before, std::span<const int> positions)
{
    LatencyComparison comparison;
    comparison.p50 = changeOf(now.samplesNs, now.p50Ns, before.samplesNs, before.p50Ns);
    comparison.whole = partChange(now.whole, before.whole);
    for (std::size_t layer = 0; layer < now.layers.size(); ++layer) {
        const int position = layer < positions.size() ? positions[layer] : -1;
        comparison.layers.push_back(
            position < 0
                ? std::nullopt
                : std::optional(partChange(now.layers[layer], before.layers[static_cast<std::size_t>(position)])));
    }
    return comparison;
}

} // namespace wb
