// SPDX-License-Identifier: Apache-2.0
#include "core/pool/miss_curve.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

/// Sums over the recency order by a binary indexed tree (Fenwick 1994): every use takes the next place, its old place
/// is emptied, and when all places are taken the occupied ones move together.
class RecencySums {
public:
    explicit RecencySums(const RequestTrace& trace)
        : m_trace(trace), m_placeOf(trace.experts.size(), 0), m_size(2 * trace.experts.size() + 2), m_tree(m_size + 1)
    {
    }

    /// The bytes of all experts used since this one's last use, its own included; 0 at its first. Then it is used.
    std::uint64_t use(std::uint32_t expert)
    {
        const std::size_t bytes = m_trace.experts[expert].bytes;
        const std::size_t place = m_placeOf[expert];
        std::uint64_t distance = 0;
        if (place != 0) {
            distance = m_total - sumUpTo(place - 1);
            add(place, -static_cast<std::int64_t>(bytes));
            m_total -= bytes;
        }
        m_placeOf[expert] = 0;
        if (m_next > m_size)
            moveTogether();
        m_placeOf[expert] = m_next;
        add(m_next++, static_cast<std::int64_t>(bytes));
        m_total += bytes;
        return distance;
    }

private:
    void add(std::size_t place, std::int64_t bytes)
    {
        for (; place <= m_size; place += place & (~place + 1))
            m_tree[place] += bytes;
    }
    std::uint64_t sumUpTo(std::size_t place) const
    {
        std::int64_t sum = 0;
        for (; place > 0; place -= place & (~place + 1))
            sum += m_tree[place];
        return static_cast<std::uint64_t>(sum);
    }
    void moveTogether()
    {
        std::vector<std::uint32_t> byPlace;
        for (std::uint32_t expert = 0; expert < m_placeOf.size(); ++expert)
            if (m_placeOf[expert] != 0)
                byPlace.push_back(expert);
        std::sort(byPlace.begin(), byPlace.end(),
                  [this](std::uint32_t a, std::uint32_t b) { return m_placeOf[a] < m_placeOf[b]; });
        std::fill(m_tree.begin(), m_tree.end(), 0);
        m_next = 1;
        for (const std::uint32_t expert : byPlace) {
            m_placeOf[expert] = m_next;
            add(m_next++, static_cast<std::int64_t>(m_trace.experts[expert].bytes));
        }
    }

    const RequestTrace& m_trace;
    std::vector<std::size_t> m_placeOf; ///< From 1; 0: not used yet.
    std::size_t m_size;
    std::vector<std::int64_t> m_tree;
    std::size_t m_next = 1;
    std::uint64_t m_total = 0;
};

std::size_t largestExpert(const RequestTrace& trace)
{
    std::size_t largest = 0;
    for (const RequestTrace::Expert& expert : trace.experts)
        largest = std::max(largest, expert.bytes);
    return largest;
}

} // namespace

Result<LruCurve> LruCurve::compute(const RequestTrace& trace)
{
    if (auto checked = checkTrace(trace); !checked)
        return passOn(checked);
    LruCurve curve;
    curve.m_largest = largestExpert(trace);
    curve.m_distances.reserve(trace.requests.size());
    RecencySums sums(trace);
    for (const std::uint32_t expert : trace.requests) {
        const std::uint64_t distance = sums.use(expert);
        if (distance == 0)
            ++curve.m_firstUses;
        else
            curve.m_distances.push_back(distance);
    }
    std::sort(curve.m_distances.begin(), curve.m_distances.end());
    return curve;
}

std::uint64_t LruCurve::misses(std::size_t budgetBytes) const
{
    const auto further = m_distances.end() - std::upper_bound(m_distances.begin(), m_distances.end(), budgetBytes);
    return m_firstUses + static_cast<std::uint64_t>(further);
}

Result<MissCurve> missCurve(const RequestTrace& trace, const ReplayConfig& config,
                            const std::vector<std::size_t>& budgets)
{
    MissCurve curve;
    const auto requests = static_cast<double>(trace.requests.size());
    const std::size_t least = budgets.empty() ? 0 : *std::min_element(budgets.begin(), budgets.end());
    curve.isFromDistances = config.policy == EvictionPolicy::Lru && config.mostExperts == 0 && config.pinned.empty() &&
                            config.byHand.empty() && least >= largestExpert(trace);
    if (curve.isFromDistances) {
        const auto lru = LruCurve::compute(trace);
        if (!lru)
            return passOn(lru);
        for (const std::size_t budget : budgets) {
            const std::uint64_t misses = lru->misses(budget);
            curve.points.push_back({budget, misses, static_cast<double>(misses) / requests});
        }
        return curve;
    }
    ReplayConfig at = config;
    for (const std::size_t budget : budgets) {
        at.budgetBytes = budget;
        const auto result = replay(trace, at);
        if (!result)
            return passOn(result);
        curve.points.push_back({budget, result->misses(), result->missRatio()});
    }
    return curve;
}

std::vector<std::size_t> curveBudgets(const RequestTrace& trace, std::size_t points)
{
    const std::size_t first = largestExpert(trace);
    std::size_t all = 0;
    for (const RequestTrace::Expert& expert : trace.experts)
        all += expert.bytes;
    std::vector<std::size_t> budgets;
    budgets.reserve(points);
    for (std::size_t i = 0; i < points; ++i) {
        const double share = points == 1 ? 1.0 : static_cast<double>(i) / static_cast<double>(points - 1);
        budgets.push_back(first + static_cast<std::size_t>(std::llround(share * static_cast<double>(all - first))));
    }
    return budgets;
}

Result<double> missesSaved(const RequestTrace& trace, const ReplayConfig& config, std::size_t moreBytes)
{
    const auto curve = missCurve(trace, config, {config.budgetBytes, config.budgetBytes + moreBytes});
    if (!curve)
        return passOn(curve);
    const auto before = static_cast<double>(curve->points[0].misses);
    return before == 0 ? 0.0 : (before - static_cast<double>(curve->points[1].misses)) / before;
}

} // namespace wb
