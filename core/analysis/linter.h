// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/budget.h"
#include "core/analysis/data_sample.h"
#include "core/analysis/problem.h"
#include "core/analysis/sampled_signals.h"
#include "core/base/job.h"
#include "core/engine/plan.h"

#include <memory>

namespace wb {

/// How long one inference takes, as far as it is known.
struct KnownLatency {
    double ns = 0;
    bool isPredicted = false;
};

/// What the linter looks at.
struct LintSubject {
    Network network;
    std::shared_ptr<const Plan> plan;       ///< Of the network.
    std::shared_ptr<const DataSample> data; ///< May be null.
    Budget budget;
    std::optional<KnownLatency> latency;
};

/// Looks for everything Rule names: by closed formulas over the design, twice over the weights (dead units), by
/// interval arithmetic over them, and by running sampled rows. Work in steps, as some networks are large; within the
/// product's range of parameters it is done in milliseconds. Deterministic.
class Linter : public Job {
public:
    explicit Linter(LintSubject subject);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// After Done: errors first, then in run order.
    const std::vector<Problem>& problems() const { return m_problems; }
    /// After Done: what it looked at of the network at work.
    std::shared_ptr<const SampledSignals> samples() const { return m_samples; }

private:
    bool stepOnce();
    void lintDesign();
    void lintSamples();

    LintSubject m_subject;
    std::optional<DataSample> m_scaled; ///< What the layers see, where that is something else.
    const DataSample* m_data;           ///< As the layers see it; null where its columns are not the network's.
    int m_stage = 0;
    Eigen::Index m_row = 0;
    std::shared_ptr<SampledSignals> m_samples; ///< Filled row by row.
    std::vector<Problem> m_problems;
};

/// All at once.
std::vector<Problem> lint(LintSubject subject);

} // namespace wb
