// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/pool_replay.h"

namespace wb {

/// All budgets of an LRU pool at once: a request hits if and only if the bytes of the experts used since its last use,
/// its own included, are within the budget. Source: Mattson, Gecsei, Slutz, Traiger 1970, "Evaluation techniques for
/// storage hierarchies", with bytes in place of pages. Exact for every budget that holds the largest expert: a pool
/// that evicts the oldest until the newcomer fits always holds the longest beginning of the recency order that fits.
/// Below that, replay. Cost: O(requests x log experts) to make, O(log requests) to ask.
class LruCurve {
public:
    /// Errors: those of checkTrace().
    static Result<LruCurve> compute(const RequestTrace& trace);

    std::uint64_t misses(std::size_t budgetBytes) const;
    std::size_t smallestExactBudget() const { return m_largest; }

private:
    LruCurve() = default;
    std::vector<std::uint64_t> m_distances; ///< Sorted; bytes at which a request begins to hit.
    std::uint64_t m_firstUses = 0;
    std::size_t m_largest = 0;
};

struct MissPoint {
    std::size_t budgetBytes = 0;
    std::uint64_t misses = 0;
    double missRatio = 0;
};

struct MissCurve {
    std::vector<MissPoint> points;
    bool isFromDistances = false; ///< LruCurve; else one replay a point. Exact either way.
};

/// The misses at these budgets, everything else as in config. Errors: as PoolReplay::create().
Result<MissCurve> missCurve(const RequestTrace& trace, const ReplayConfig& config,
                            const std::vector<std::size_t>& budgets);

/// So many budgets, evenly from the largest expert to all experts together (where only first uses miss).
std::vector<std::size_t> curveBudgets(const RequestTrace& trace, std::size_t points);

/// The share of the misses at the config's budget that so many bytes more would save, 0 to 1; negative where more
/// memory means more misses (FIFO can). Errors: as PoolReplay::create().
Result<double> missesSaved(const RequestTrace& trace, const ReplayConfig& config, std::size_t moreBytes);

} // namespace wb
