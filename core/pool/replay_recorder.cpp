// SPDX-License-Identifier: Apache-2.0
#include "core/pool/replay_recorder.h"

#include <algorithm>
#include <numeric>

namespace wb {

namespace {

std::vector<std::uint32_t> hottestOf(const RequestTrace& trace, std::size_t most)
{
    const std::vector<std::uint64_t> counts = requestCounts(trace);
    std::vector<std::uint32_t> experts(counts.size());
    std::iota(experts.begin(), experts.end(), 0U);
    const auto end = experts.begin() + static_cast<std::ptrdiff_t>(std::min(most, experts.size()));
    std::partial_sort(experts.begin(), end, experts.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    experts.erase(end, experts.end());
    return experts;
}

} // namespace

ReplayTotals totalsBetween(const ReplaySample& from, const ReplaySample& to)
{
    return {to.request - from.request, to.misses - from.misses, to.evictions - from.evictions, from.bytes, to.bytes};
}

std::vector<std::uint64_t> requestCounts(const RequestTrace& trace)
{
    std::vector<std::uint64_t> counts(trace.experts.size(), 0);
    for (const std::uint32_t expert : trace.requests)
        ++counts[expert];
    return counts;
}

Result<std::shared_ptr<ReplayRecorder>> ReplayRecorder::create(std::shared_ptr<const RequestTrace> trace,
                                                               const ReplayConfig& config, std::size_t samples)
{
    auto replay = PoolReplay::create(*trace, config);
    if (!replay)
        return passOn(replay);
    return std::shared_ptr<ReplayRecorder>(
        new ReplayRecorder(std::move(trace), std::move(*replay), config, std::max<std::size_t>(samples, 1)));
}

ReplayRecorder::ReplayRecorder(std::shared_ptr<const RequestTrace> trace, PoolReplay replay, const ReplayConfig& config,
                               std::size_t samples)
    : m_trace(std::move(trace)), m_replay(std::move(replay)), m_samples(std::min(samples, m_trace->requests.size())),
      m_recording(std::make_shared<ReplayRecording>())
{
    m_recording->config = config;
    m_recording->hottest = hottestOf(*m_trace, std::tuple_size_v<decltype(ReplaySample::hotBytes)>);
    m_recording->samples.reserve(m_samples + 1);
    m_replay.advance(0);
    sample();
}

void ReplayRecorder::sample()
{
    ReplaySample now{m_replay.position(),        m_replay.bytes(),           m_replay.pinnedBytes(), {},
                     m_replay.counts().misses(), m_replay.counts().evictions};
    const std::vector<std::uint32_t>& pinned = m_recording->config.pinned;
    for (std::size_t i = 0; i < m_recording->hottest.size(); ++i) {
        const std::uint32_t expert = m_recording->hottest[i];
        if (m_replay.isResident(expert) && std::find(pinned.begin(), pinned.end(), expert) == pinned.end())
            now.hotBytes[i] = m_trace->experts[expert].bytes;
    }
    m_recording->samples.push_back(now);
}

Job::State ReplayRecorder::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    constexpr std::size_t kAtOnce = 8'192; ///< Between two looks at the clock.
    const std::size_t all = m_trace->requests.size();
    while (m_replay.position() < all) {
        const auto done = static_cast<std::uint64_t>(m_recording->samples.size());
        const auto next = static_cast<std::size_t>(done * all / m_samples); // the end of this sample
        m_replay.advance(std::min(next - m_replay.position(), kAtOnce));
        if (m_replay.position() == next)
            sample();
        if (std::chrono::steady_clock::now() >= end && m_replay.position() < all)
            return State::Running;
    }
    m_recording->result = m_replay.result();
    return State::Done;
}

double ReplayRecorder::progress() const
{
    return static_cast<double>(m_replay.position()) / static_cast<double>(m_trace->requests.size());
}

} // namespace wb
