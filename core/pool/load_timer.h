// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/pool/expert_pool.h"
#include "core/pool/request_trace.h"

namespace wb {

/// What loads of some experts took, and an estimate for other sizes: linear between the two nearest that were timed,
/// in proportion to the bytes beyond the largest.
struct LoadTimes {
    struct Point {
        std::size_t bytes = 0; ///< In the pool.
        double ns = 0;         ///< The median of the rounds.
    };
    std::vector<Point> points; ///< By bytes.
    int rounds = 0;

    /// 0 for 0 bytes, and without a point.
    double estimateNs(std::size_t bytes) const;
};

/// Times the loads of experts in a pool of its own: each round loads each of them once and evicts it again. Thread: see
/// Job; the loader is called where it is stepped.
class LoadTimer : public Job {
public:
    static constexpr int kRounds = 5;

    LoadTimer(std::vector<ExpertId> experts, ExpertPool::Loader loader);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// After Done; without those that could not be loaded.
    LoadTimes times() const;

private:
    std::vector<ExpertId> m_experts;
    std::unique_ptr<ExpertPool> m_pool;
    std::vector<std::size_t> m_bytes;
    std::vector<std::vector<double>> m_ns; ///< By expert, one a round.
    std::size_t m_done = 0;                ///< Loads.
};

/// Networks of one hidden layer that take about so many bytes in a pool, as stand-ins for experts that are only sizes;
/// none takes more than 2 MB. Errors: InvalidArgument.
Result<Network> standInFor(std::size_t bytes);

/// So many sizes from the smallest to the largest expert of a trace, each larger than the one before by the same
/// factor; fewer if they are all alike.
std::vector<std::size_t> spreadSizes(const RequestTrace& trace, std::size_t count);

} // namespace wb
