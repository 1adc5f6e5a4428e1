// SPDX-License-Identifier: Apache-2.0
#include "core/pool/load_timer.h"

#include "core/nn/network_builder.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr std::size_t kLargestStandIn = 2'000'000;
constexpr int kStandInInputs = 32;
constexpr int kStandInOutputs = 8;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

double LoadTimes::estimateNs(std::size_t bytes) const
{
    if (bytes == 0 || points.empty())
        return 0;
    const auto wanted = static_cast<double>(bytes);
    const auto above =
        std::find_if(points.begin(), points.end(), [&](const Point& point) { return point.bytes >= bytes; });
    if (above == points.end())
        return points.back().ns * wanted / static_cast<double>(points.back().bytes);
    if (above == points.begin())
        return above->ns;
    const Point& below = *std::prev(above);
    const double share = (wanted - static_cast<double>(below.bytes)) / static_cast<double>(above->bytes - below.bytes);
    return below.ns + share * (above->ns - below.ns);
}

LoadTimer::LoadTimer(std::vector<ExpertId> experts, ExpertPool::Loader loader)
    : m_experts(std::move(experts)), m_bytes(m_experts.size(), 0), m_ns(m_experts.size())
{
    PoolConfig config;
    config.budgetBytes = std::size_t{1} << 30U; // of one at a time
    config.mostExperts = 1;
    config.mostInUse = 1;
    if (auto pool = ExpertPool::create(config, std::move(loader)))
        m_pool = std::move(*pool);
}

Job::State LoadTimer::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    const std::size_t all = m_experts.size() * kRounds;
    while (m_pool != nullptr && m_done < all) {
        const std::size_t which = m_done % m_experts.size();
        const ExpertId id = m_experts[which];
        if (m_pool->acquire(id)) { // and given back
            const PoolResident loaded = m_pool->residents().front();
            m_bytes[which] = loaded.bytes;
            m_ns[which].push_back(static_cast<double>(loaded.loadNs));
            m_pool->evict(id);
        }
        ++m_done;
        if (m_done < all && std::chrono::steady_clock::now() >= end)
            return State::Running;
    }
    return State::Done;
}

double LoadTimer::progress() const
{
    const std::size_t all = m_experts.size() * kRounds;
    return all == 0 ? 1.0 : static_cast<double>(m_done) / static_cast<double>(all);
}

LoadTimes LoadTimer::times() const
{
    LoadTimes found;
    found.rounds = kRounds;
    for (std::size_t i = 0; i < m_experts.size(); ++i)
        if (!m_ns[i].empty())
            found.points.push_back({m_bytes[i], medianOf(m_ns[i])});
    std::sort(found.points.begin(), found.points.end(),
              [](const LoadTimes::Point& a, const LoadTimes::Point& b) { return a.bytes < b.bytes; });
    return found;
}

Result<Network> standInFor(std::size_t bytes)
{
    constexpr std::size_t kBytesAUnit = sizeof(float) * (kStandInInputs + 1 + kStandInOutputs);
    const std::size_t units = std::min(bytes, kLargestStandIn) / kBytesAUnit;
    return NetworkBuilder()
        .layersFromSizes({kStandInInputs, static_cast<int>(std::max<std::size_t>(units, 1)), kStandInOutputs})
        .activationHidden(Activation::Tanh)
        .build();
}

std::vector<std::size_t> spreadSizes(const RequestTrace& trace, std::size_t count)
{
    std::vector<std::size_t> sizes;
    if (trace.experts.empty() || count == 0)
        return sizes;
    const auto [least, most] = std::minmax_element(trace.experts.begin(), trace.experts.end(),
                                                   [](const auto& a, const auto& b) { return a.bytes < b.bytes; });
    const auto low = static_cast<double>(std::max<std::size_t>(least->bytes, 1));
    const double factor = static_cast<double>(most->bytes) / low;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = count == 1 ? 1.0 : static_cast<double>(i) / static_cast<double>(count - 1);
        const auto size = static_cast<std::size_t>(std::llround(low * std::pow(factor, share)));
        if (sizes.empty() || size > sizes.back())
            sizes.push_back(size);
    }
    return sizes;
}

} // namespace wb
