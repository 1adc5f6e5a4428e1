// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/design_cost.h"
#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/engine/plan.h"
#include "core/nn/prune_order.h"

#include <memory>
#include <optional>

namespace wb {

/// A network after some of its hidden units went, and how it does on the study's rows.
struct PruneTrial {
    int removed = 0; ///< Units.
    NetworkSpec spec;
    DesignCost cost;
    double meanChange = 0;                ///< Of the absolute differences of all outputs to those of the whole network.
    std::optional<double> accuracy;       ///< Share of rows that are right; only where targets are classes.
    std::optional<double> rootMeanSquare; ///< Of the outputs against the targets; only with targets.
};

/// What magnitude pruning (see pruneOrder()) costs and saves at several degrees. Units that go are replaced by their
/// means over the study's rows. Deterministic.
class PruneStudy : public Job {
public:
    static constexpr int kMostDegrees = 64;
    static constexpr Eigen::Index kMostRows = 4000;
    static constexpr std::int64_t kWork = 4'000'000'000; ///< Multiply-adds of all trials together, about.

    /// 0 and more units to remove, rising: each number there can be, or so many evenly spaced.
    static std::vector<int> degreesOf(const NetworkSpec& spec);

    /// data: rows to judge by, evenly spaced ones where there are many; null, or where its columns are not the
    /// network's, inputs are drawn as sampledInputs() has them. degrees: rising, each at most prunableUnits().
    PruneStudy(Network network, std::shared_ptr<const Dataset> data, std::vector<int> degrees);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    const Network& network() const { return m_network; }
    bool isOfData() const { return m_data != nullptr; }
    Eigen::Index rows() const { return m_inputs.rows(); }
    std::int64_t dataRows() const { return m_data ? m_data->rows() : 0; }
    /// After Done: why there are fewer trials than degrees, if there are: a row that cannot be run.
    const std::optional<Error>& error() const { return m_error; }
    /// After Done: one a degree.
    const std::vector<PruneTrial>& trials() const { return m_trials; }
    /// After Done. Errors: those of withoutUnits().
    Result<Network> pruned(int removed) const;

private:
    void takeRows();
    void measureMeans();
    Result<void> tryNext();
    Result<void> stepOnce();

    Network m_network;
    std::shared_ptr<const Dataset> m_data; ///< Null where it does not fit.
    std::vector<int> m_degrees;
    std::vector<PruneCandidate> m_order;
    Matrix m_inputs;
    Matrix m_targets;            ///< No columns: unknown.
    Matrix m_whole;              ///< Outputs of the whole network.
    std::vector<double> m_means; ///< One a signal.
    Eigen::Index m_row = 0;      ///< Of the means.
    std::shared_ptr<const Plan> m_plan;
    std::vector<PruneTrial> m_trials;
    std::optional<Error> m_error;
};

} // namespace wb
