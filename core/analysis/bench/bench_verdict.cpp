// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/bench_verdict.h"

#include "core/base/rng.h"

#include <algorithm>
#include <utility>

namespace wb {

namespace {

constexpr double kConfidence = 0.95;
constexpr int kDraws = 10'000;

double redrawn(const BenchSeries& series, Rng& rng)
{
    const auto pick = [&rng](const auto& from) -> const auto&
    {
        return from[rng.below(static_cast<std::uint32_t>(from.size()))];
    };
    std::vector<double> medians(series.rounds.size());
    std::vector<double> samples;
    for (double& roundMedian : medians) {
        const std::vector<double>& round = pick(series.rounds);
        samples.resize(round.size());
        for (double& sample : samples)
            sample = pick(round);
        roundMedian = median(samples);
    }
    return median(std::move(medians));
}

/// Each sample over the median its round's limit had.
BenchSeries overLimit(const BenchSeries& times, const BenchSeries& limits)
{
    const std::vector<double> limit = limits.roundMedians();
    BenchSeries ratios = times;
    ratios.rounds.resize(std::min(times.rounds.size(), limit.size()));
    for (std::size_t round = 0; round < ratios.rounds.size(); ++round)
        for (double& sample : ratios.rounds[round])
            sample /= limit[round];
    return ratios;
}

} // namespace

RatioEstimate ratioOfMedians(const BenchSeries& now, const BenchSeries& before, std::uint64_t seed, int draws,
                             double confidence)
{
    Rng rng(seed);
    std::vector<double> ratios(static_cast<std::size_t>(draws));
    for (double& ratio : ratios) {
        const double over = redrawn(now, rng);
        ratio = over / redrawn(before, rng);
    }
    std::sort(ratios.begin(), ratios.end());
    const double tail = (1 - confidence) / 2;
    return {now.median() / before.median(), {percentile(ratios, tail), percentile(ratios, 1 - tail)}};
}

Verdict verdictOf(const RatioEstimate& estimate, double margin)
{
    if (estimate.interval.low > 1 && estimate.ratio > 1 + margin)
        return Verdict::Slower;
    if (estimate.interval.high < 1 && estimate.ratio < 1 / (1 + margin))
        return Verdict::Faster;
    return Verdict::Same;
}

std::vector<BenchMeasure> comparableMeasures(const BenchReport& report, int batchRows)
{
    std::vector<BenchMeasure> measures;
    for (const BenchShapeReport& shape : report.shapes) {
        const std::string name = shape.name + ' ' + shape.sizes + ' ' + shape.hiddenActivation;
        for (const BenchResult& result : shape.results) {
            const auto add = [&](const std::string& what, const BenchSeries& times, const BenchSeries* limit) {
                if (result.isPeer || times.isEmpty())
                    return;
                measures.push_back({name, result.contender, what, limit == nullptr ? "ns" : "x limit",
                                    limit == nullptr ? times : overLimit(times, *limit)});
            };
            const BenchSeries rowLimit = shape.rowLimitNs();
            const BenchSeries batchLimit = shape.batchLimitNs();
            add("one row", result.backToBack, &rowLimit);
            add("serial p50", result.serialP50, &rowLimit);
            if (const BatchPoint* const point = result.batchOf(batchRows))
                add(std::to_string(batchRows) + " rows", point->ns, &batchLimit);
            add("load", result.load, nullptr);
        }
    }
    return measures;
}

std::vector<BenchChange> compareMeasures(const std::vector<BenchMeasure>& now, const std::vector<BenchMeasure>& before,
                                         double margin, std::uint64_t seed)
{
    std::vector<std::pair<const BenchMeasure*, const BenchMeasure*>> pairs;
    for (const BenchMeasure& measure : now) {
        const auto old = std::find_if(before.begin(), before.end(), [&measure](const BenchMeasure& other) {
            return other.shape == measure.shape && other.contender == measure.contender && other.what == measure.what &&
                   other.unit == measure.unit && !other.series.isEmpty();
        });
        if (old != before.end())
            pairs.emplace_back(&measure, &*old);
    }
    std::vector<BenchChange> changes;
    changes.reserve(pairs.size());
    const double confidence = 1 - (1 - kConfidence) / std::max(1.0, static_cast<double>(pairs.size()));
    for (const auto& [measure, old] : pairs) {
        const RatioEstimate estimate = ratioOfMedians(measure->series, old->series, seed, kDraws, confidence);
        changes.push_back({measure->shape, measure->contender, measure->what, measure->unit, measure->series.median(),
                           old->series.median(), estimate, verdictOf(estimate, margin)});
    }
    return changes;
}

} // namespace wb
