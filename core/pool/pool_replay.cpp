// SPDX-License-Identifier: Apache-2.0
#include "core/pool/pool_replay.h"

#include <algorithm>
#include <numeric>

namespace wb {

PoolReplay::PoolReplay(const RequestTrace& trace, const ReplayConfig& config)
    : m_trace(&trace), m_booked(std::make_unique<std::size_t>(0)), m_loadsOf(trace.experts.size(), 0),
      m_lastRequest(trace.experts.size(), 0)
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
    if (auto pinned = made.pinAll(config.pinned); !pinned)
        return passOn(pinned);
    if (auto taken = made.takeSteps(config.byHand); !taken)
        return passOn(taken);
    return made;
}

Result<void> PoolReplay::pinAll(const std::vector<std::uint32_t>& pinned)
{
    for (const std::uint32_t expert : pinned) {
        if (expert >= m_trace->experts.size())
            return fail(ErrorCode::InvalidArgument, "a pinned expert is not in the trace");
        if (m_ledger->isResident(expert))
            continue;
        const auto admitted = m_ledger->admit(expert, m_trace->experts[expert].bytes, [](const auto&) {});
        if (admitted != PoolLedger::Admission::Admitted)
            return fail(ErrorCode::InvalidArgument,
                        "the pinned experts are more than the budget; pin fewer or raise it");
        m_ledger->pin(expert);
    }
    m_result.peakBytes = m_ledger->bytes();
    return {};
}

Result<void> PoolReplay::takeSteps(const std::vector<HandStep>& steps)
{
    std::size_t before = 0;
    for (const HandStep& step : steps) {
        if (step.expert >= m_trace->experts.size() || step.before < before || step.before > m_trace->requests.size())
            return fail(ErrorCode::InvalidArgument,
                        "a step by hand is out of order, behind the last request, or of an unknown expert");
        before = step.before;
    }
    m_steps = steps;
    return {};
}

void PoolReplay::tell(ReplayEvent::Kind kind, std::uint32_t expert, bool isByHand) const
{
    if (m_listener)
        m_listener({kind, isByHand, expert, m_position});
}

void PoolReplay::serve(std::uint32_t expert, bool isByHand)
{
    ++m_result.requests;
    m_lastRequest[expert] = static_cast<std::uint32_t>(m_position + 1);
    if (m_ledger->isResident(expert)) {
        m_ledger->use(expert);
        ++m_result.hits;
        return;
    }
    const std::size_t bytes = m_trace->experts[expert].bytes;
    const auto evicted = [this](const PoolLedger::Eviction& eviction) {
        ++m_result.evictions;
        tell(ReplayEvent::Kind::Evict, eviction.slot, false);
    };
    if (m_ledger->admit(expert, bytes, evicted) != PoolLedger::Admission::Admitted) {
        ++m_result.refusals;
        tell(ReplayEvent::Kind::Refuse, expert, isByHand);
        return;
    }
    ++m_result.loads;
    ++m_loadsOf[expert];
    m_result.bytesLoaded += bytes;
    m_result.peakBytes = std::max(m_result.peakBytes, m_ledger->bytes());
    tell(ReplayEvent::Kind::Load, expert, isByHand);
}

void PoolReplay::doByHand()
{
    for (; m_stepsDone < m_steps.size() && m_steps[m_stepsDone].before == m_position; ++m_stepsDone) {
        const HandStep& step = m_steps[m_stepsDone];
        if (step.kind == HandStep::Kind::Load) {
            if (m_belady != nullptr) {
                const auto from = m_trace->requests.begin() + static_cast<std::ptrdiff_t>(m_position);
                const auto next = std::find(from, m_trace->requests.end(), step.expert);
                m_belady->setUpcoming(next == m_trace->requests.end()
                                          ? BeladyOrder::kNever
                                          : static_cast<std::uint32_t>(next - m_trace->requests.begin()));
            }
            serve(step.expert, true);
        } else if (m_ledger->isResident(step.expert) && !m_ledger->isHeld(step.expert)) {
            m_ledger->evict(step.expert);
            ++m_result.evictions;
            tell(ReplayEvent::Kind::Evict, step.expert, true);
        }
    }
}

bool PoolReplay::advanceTo(std::size_t position, std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    constexpr std::size_t kAtOnce = 8'192; ///< Between two looks at the clock.
    do {
        advance(std::min(kAtOnce, position - m_position));
    } while (m_position < position && std::chrono::steady_clock::now() < end);
    return m_position == position;
}

bool PoolReplay::advance(std::size_t requests)
{
    const std::size_t end = m_position + std::min(requests, m_trace->requests.size() - m_position);
    doByHand();
    while (m_position < end) {
        const std::size_t pause = m_stepsDone < m_steps.size() ? std::min(end, m_steps[m_stepsDone].before) : end;
        for (; m_position < pause; ++m_position) {
            if (m_belady != nullptr)
                m_belady->setNow(m_position);
            serve(m_trace->requests[m_position], false);
        }
        doByHand();
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
    const std::uint64_t rank = (m_result.requests * 99 + 99) / 100;
    std::uint64_t below = m_result.requests - m_result.loads;
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
    now.p99LoadBytes = p99LoadBytes();
    return now;
}

std::vector<ReplayResident> PoolReplay::residents() const
{
    std::vector<ReplayResident> found;
    found.reserve(m_ledger->experts());
    for (std::uint32_t expert = 0; expert < m_lastRequest.size(); ++expert) {
        if (m_ledger->isResident(expert))
            found.push_back({expert, m_ledger->bytesOf(expert), m_ledger->uses(expert), m_lastRequest[expert],
                             m_ledger->isPinned(expert)});
    }
    std::sort(found.begin(), found.end(), [](const ReplayResident& a, const ReplayResident& b) {
        return a.lastRequest != b.lastRequest ? a.lastRequest > b.lastRequest : a.expert < b.expert;
    });
    return found;
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
