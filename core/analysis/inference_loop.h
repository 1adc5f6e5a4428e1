// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/clock.h"
#include "core/base/matrix.h"
#include "core/engine/plan.h"

#include <memory>
#include <vector>

namespace wb {

/// One row after another through a plan, as whatever measures an inference runs it: 64 different rows in turn, uniform
/// on [-1, 1), and a checksum so that nothing is optimised away. Thread: one owner.
class InferenceLoop {
public:
    static constexpr Eigen::Index kRows = 64;

    InferenceLoop(std::shared_ptr<const Plan> plan, std::uint64_t seed);

    const Plan& plan() const { return *m_plan; }
    void runOnce();
    /// Both in ns, for all calls together. A layer works on the signals of another row at each call of timeLayer().
    double timeRuns(const Clock& clock, int calls);
    double timeLayer(const Clock& clock, int layer, int calls);
    /// Of a plan that scales: of rows in turn, and of what the last inference gave.
    double timeScaling(const Clock& clock, int calls);

    /// Over the first output of every inference since restart().
    std::uint64_t checksum() const { return m_checksum; }
    /// Back to the first row and an empty checksum.
    void restart();

private:
    std::shared_ptr<const Plan> m_plan;
    Scratch m_scratch;
    Matrix m_inputs;
    std::vector<float> m_output;
    std::vector<float> m_given; ///< What scalings are timed with, and do not change.
    Eigen::Index m_row = 0;
    std::uint64_t m_checksum;
};

} // namespace wb
