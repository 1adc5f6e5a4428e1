// SPDX-License-Identifier: Apache-2.0
#include "core/pool/replay_log.h"

#include "core/formats/csv.h"

#include <algorithm>

namespace wb {

namespace {

std::string remarkLines(std::string_view remarks)
{
    std::string text;
    while (!remarks.empty()) {
        const std::size_t end = std::min(remarks.find('\n'), remarks.size());
        text += "# " + std::string(remarks.substr(0, end)) + '\n';
        remarks.remove_prefix(std::min(end + 1, remarks.size()));
    }
    return text;
}

} // namespace

Result<std::shared_ptr<ReplayLog>> ReplayLog::create(std::shared_ptr<const RequestTrace> trace,
                                                     const ReplayConfig& config, const std::string& remarks)
{
    auto replay = PoolReplay::create(*trace, config);
    if (!replay)
        return passOn(replay);
    return std::shared_ptr<ReplayLog>(new ReplayLog(std::move(trace), std::move(*replay), remarkLines(remarks)));
}

ReplayLog::ReplayLog(std::shared_ptr<const RequestTrace> trace, PoolReplay replay, std::string head)
    : m_trace(std::move(trace)), m_replay(std::move(replay)), m_head(std::move(head))
{
    m_replay.listen([this](const ReplayEvent& event) { add(event); });
}

void ReplayLog::add(const ReplayEvent& event)
{
    constexpr std::array<const char*, 3> kNames{"load", "evict", "refuse"};
    if (++m_events > kMostEvents)
        return;
    const RequestTrace::Expert& expert = m_trace->experts[event.expert];
    m_lines += std::to_string(event.request + 1) + ',' + kNames[static_cast<std::size_t>(event.kind)] + ',' +
               csvField(expert.name) + ',' + std::to_string(expert.bytes) + (event.isByHand ? ",yes\n" : ",no\n");
}

Job::State ReplayLog::step(std::chrono::milliseconds budget)
{
    return m_replay.advanceTo(m_trace->requests.size(), budget) ? State::Done : State::Running;
}

double ReplayLog::progress() const
{
    return static_cast<double>(m_replay.position()) / static_cast<double>(m_trace->requests.size());
}

std::string ReplayLog::text() const
{
    std::string head = m_head;
    if (m_events > kMostEvents)
        head += "# the first " + std::to_string(kMostEvents) + " of " + std::to_string(m_events) + " events\n";
    return head + "request,event,expert,bytes,by_hand\n" + m_lines;
}

} // namespace wb
