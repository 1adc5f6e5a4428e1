// SPDX-License-Identifier: Apache-2.0
#include "core/pool/pool_replay.h"

#include <algorithm>
#include <numeric>

namespace wb {

PoolReplay::PoolReplay(const RequestTrace& trace, const ReplayConfig& config)
    : m_trace(&trace), m_booked(std::make_unique<std::size_t>(0)), m_loadsOf(trace.experts.size(), 0)
{
    m_result.policy = config.policy;
    m_result.budgetBytes = config.budgetBytes;
    const std::size_t slotCount = trace.experts.size();
    std::unique_ptr<EvictionOrder> order;
    if (config.policy == EvictionPolicy::Belady) {
        m_nextUses = nextUses(trace);
        auto belady = std::make_unique<BeladyOrder>(slotCount, m_nextUses, *m_booked);
        m_belady = belady.get();
        order = std::move(belady);
    } else {
        order = makeEvictionOrder(config.policy, slotCount, *m_booked);
    }
    const PoolLimits limits{config.budgetBytes, config.mostExperts == 0 ? slotCount : config.mostExperts};
    m_ledger = std::make_unique<PoolLedger>(slotCount, std::move(order), limits, *m_booked);
}

Result<PoolReplay> PoolReplay::create(const RequestTrace& trace, const ReplayConfig& config)
{
    if (auto checked = checkTrace(trace); !checked)
        return passOn(checked);
    PoolReplay made(trace, config);
    for (const std::uint32_t expert : config.pinned) {
        if (expert >= trace.experts.size())
            return fail(ErrorCode::InvalidArgument, "a pinned expert is not in the trace");
        if (made.m_ledger->isResident(expert))
            continue;
        const auto admitted = made.m_ledger->admit(expert, trace.experts[expert].bytes, [](const auto&) {});
        if (admitted != PoolLedger::Admission::Admitted)
            return fail(ErrorCode::InvalidArgument,
                        "the pinned experts are more than the budget; pin fewer or raise it");
        made.m_ledger->pin(expert);
    }
    made.m_result.peakBytes = made.m_ledger->bytes();
    return made;
}

bool PoolReplay::advance(std::size_t requests)
{
    const std::size_t end = m_position + std::min(requests, m_trace->requests.size() - m_position);
    const auto evicted = [this](const PoolLedger::Eviction&) { ++m_result.evictions; };
    PoolLedger& ledger = *m_ledger;
    for (; m_position < end; ++m_position) {
        const std::uint32_t expert = m_trace->requests[m_position];
        if (m_belady != nullptr)
            m_belady->setNow(m_position);
        if (ledger.isResident(expert)) {
            ledger.use(expert);
            ++m_result.hits;
            continue;
        }
        const std::size_t bytes = m_trace->experts[expert].bytes;
        if (ledger.admit(expert, bytes, evicted) != PoolLedger::Admission::Admitted) {
            ++m_result.refusals;
            continue;
        }
        ++m_result.loads;
        ++m_loadsOf[expert];
        m_result.bytesLoaded += bytes;
        m_result.peakBytes = std::max(m_result.peakBytes, ledger.bytes());
    }
    return m_position < m_trace->requests.size();
}

/// The nearest-rank percentile over all requests: hits load nothing.
std::size_t PoolReplay::p99LoadBytes() const
{
    std::vector<std::uint32_t> bySize(m_trace->experts.size());
    std::iota(bySize.begin(), bySize.end(), 0U);
    std::sort(bySize.begin(), bySize.end(), [this](std::uint32_t a, std::uint32_t b) {
        return m_trace->experts[a].bytes < m_trace->experts[b].bytes;
    });
    const std::uint64_t rank = (m_position * 99 + 99) / 100;
    std::uint64_t below = m_position - m_result.loads;
    if (below >= rank)
        return 0;
    for (const std::uint32_t expert : bySize) {
        below += m_loadsOf[expert];
        if (below >= rank)
            return m_trace->experts[expert].bytes;
    }
    return 0;
}

ReplayResult PoolReplay::result() const
{
    ReplayResult now = m_result;
    now.requests = m_position;
    now.p99LoadBytes = p99LoadBytes();
    return now;
}

Result<ReplayResult> replay(const RequestTrace& trace, const ReplayConfig& config)
{
    auto run = PoolReplay::create(trace, config);
    if (!run)
        return passOn(run);
    run->advance(trace.requests.size());
    return run->result();
}

} // namespace wb
