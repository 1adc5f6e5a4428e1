// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/paired_latency.h"

#include <algorithm>

namespace wb {

namespace {

constexpr std::chrono::milliseconds kTurn{5};
constexpr std::size_t kPairedRounds = 20;
constexpr std::size_t kRoundSamples = 50;

} // namespace

BenchSeries roundsOf(const std::vector<double>& samplesNs)
{
    BenchSeries series;
    const std::size_t rounds = std::min(kPairedRounds, samplesNs.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        const std::size_t begin = round * samplesNs.size() / rounds;
        const std::size_t count = (round + 1) * samplesNs.size() / rounds - begin;
        const std::size_t kept = std::min(kRoundSamples, count);
        std::vector<double>& samples = series.rounds.emplace_back();
        for (std::size_t i = 0; i < kept; ++i)
            samples.push_back(samplesNs[begin + i * count / kept]);
    }
    return series;
}

Result<std::shared_ptr<PairedLatency>> PairedLatency::create(std::shared_ptr<const Plan> left,
                                                             std::shared_ptr<const Plan> right,
                                                             const LatencyOptions& options, const Clock& clock)
{
    const auto profilerOf = [&](std::shared_ptr<const Plan> plan) {
        LatencyOptions own = options;
        own.environment.kernels = plan->kernels().name;
        return LatencyProfiler::create(std::move(plan), std::move(own), clock);
    };
    auto leftProfiler = profilerOf(std::move(left));
    if (!leftProfiler)
        return passOn(leftProfiler);
    auto rightProfiler = profilerOf(std::move(right));
    if (!rightProfiler)
        return passOn(rightProfiler);
    return std::shared_ptr<PairedLatency>(new PairedLatency(std::move(*leftProfiler), std::move(*rightProfiler)));
}

PairedLatency::PairedLatency(std::shared_ptr<LatencyProfiler> left, std::shared_ptr<LatencyProfiler> right)
    : m_left(std::move(left)), m_right(std::move(right))
{
}

Job::State PairedLatency::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    do {
        const std::chrono::milliseconds turn = std::min(kTurn, budget);
        m_isLeftDone = m_isLeftDone || m_left->step(turn) == State::Done;
        m_isRightDone = m_isRightDone || m_right->step(turn) == State::Done;
    } while (!(m_isLeftDone && m_isRightDone) && std::chrono::steady_clock::now() < end);
    if (!m_isLeftDone || !m_isRightDone)
        return State::Running;
    m_ratio = ratioOfMedians(roundsOf(right().samplesNs), roundsOf(left().samplesNs), 1);
    return State::Done;
}

} // namespace wb
