// SPDX-License-Identifier: Apache-2.0
#include "core/training/sweep_training.h"

#include "core/training/evaluation.h"
#include "core/training/training_data.h"

namespace wb {

Result<std::unique_ptr<SweepTraining>> SweepTraining::create(const SweepPlan& plan, int index, const RowSets& rows)
{
    const SweepTask task = taskAt(plan, index);
    const auto fresh = networkOf(plan, task);
    if (!fresh)
        return passOn(fresh);
    const auto network = withFittedScaling(*fresh, plan.scaling, *rows.data.train);
    if (!network)
        return passOn(network);
    auto trainer = Trainer::create(*network, rows.data, configOf(plan, task));
    if (!trainer)
        return passOn(trainer);
    return std::unique_ptr<SweepTraining>(new SweepTraining(*std::move(trainer), rows.test));
}

Result<SweepOutcome> SweepTraining::outcome() const
{
    const auto& history = m_trainer->history();
    SweepResult result;
    result.epochs = static_cast<int>(history.size());
    result.bestEpoch = m_trainer->bestEpoch();
    if (result.bestEpoch > 0)
        result.bestError = m_trainer->bestError();
    result.diverged = m_trainer->reason() == StopReason::Diverged;
    result.seconds = history.empty() ? 0 : history.back().seconds;
    Network best = m_trainer->bestNetwork();
    if (m_test) {
        const auto evaluation = evaluate(best, *m_test);
        if (!evaluation)
            return passOn(evaluation);
        result.testError = evaluation->meanSquare;
        result.testAccuracy = evaluation->accuracy;
    }
    return SweepOutcome{result, std::move(best)};
}

Result<std::optional<SweepOutcome>> runSweepTask(const SweepPlan& plan, int index, const RowSets& rows,
                                                 const std::function<bool()>& goesOn)
{
    const auto training = SweepTraining::create(plan, index, rows);
    if (!training)
        return passOn(training);
    while ((*training)->step(std::chrono::milliseconds(50)) == Job::State::Running)
        if (!goesOn())
            return std::nullopt;
    auto outcome = (*training)->outcome();
    return outcome ? Result<std::optional<SweepOutcome>>(*std::move(outcome)) : passOn(outcome);
}

} // namespace wb
