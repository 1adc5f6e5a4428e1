// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/sweep.h"

namespace wb {

/// A task of a sweep, cut into steps.
class SweepTraining : public Job {
public:
    /// Errors: those of networkOf(), withFittedScaling() and Trainer::create().
    static Result<std::unique_ptr<SweepTraining>> create(const SweepPlan& plan, int index, const RowSets& rows);

    State step(std::chrono::milliseconds budget) override { return m_trainer->step(budget); }
    double progress() const override { return m_trainer->progress(); }
    /// After Done. Errors: those of evaluate().
    Result<SweepOutcome> outcome() const;

private:
    SweepTraining(std::unique_ptr<Trainer> trainer, std::shared_ptr<const Dataset> test)
        : m_trainer(std::move(trainer)), m_test(std::move(test))
    {
    }

    std::unique_ptr<Trainer> m_trainer;
    std::shared_ptr<const Dataset> m_test;
};

} // namespace wb
