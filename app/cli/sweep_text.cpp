// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sweep_text.h"

#include "app/cli/text_table.h"
#include "core/base/number_text.h"
#include "core/training/sweep_text.h"

#include <cmath>

namespace wb::cli {

namespace {

std::string meanText(const SweepRank& rank)
{
    if (!std::isfinite(rank.mean))
        return "-";
    return numberText(rank.mean, 4) + (rank.deviation ? " ± " + numberText(*rank.deviation, 2) : "");
}

std::string orEmpty(const std::optional<double>& value) { return value ? numberText(*value, 9) : std::string(); }

} // namespace

std::string sweepText(const SweepPlan& plan, const std::vector<SweepRank>& ranks, int missing)
{
    TextTable table({false, true, true, true});
    std::vector<std::string> head{"", "algorithm", "hidden", "shape", "parameters", "seeds", sweepErrorName(plan)};
    if (!plan.testDigest.empty())
        head.emplace_back("right");
    head.insert(head.end(), {"epochs", "seconds"});
    table.add(std::move(head));
    int place = 0;
    for (const SweepRank& rank : ranks) {
        std::vector<std::string> row{std::to_string(++place),
                                     algorithmName(plan.trainings[rank.setting.training].algorithm),
                                     activationInfo(plan.hidden[rank.setting.hidden]).name,
                                     shapeText(plan.shapes[rank.setting.shape]),
                                     std::to_string(rank.parameters),
                                     std::to_string(rank.done),
                                     meanText(rank)};
        if (!plan.testDigest.empty())
            row.push_back(rank.accuracy ? numberText(100 * *rank.accuracy, 4) + " %" : "-");
        row.push_back(numberText(rank.epochs, 4));
        row.push_back(numberText(rank.seconds, 3));
        if (rank.diverged > 0)
            row.push_back(std::to_string(rank.diverged) + " diverged");
        table.add(std::move(row));
    }
    std::string text = table.text("");
    text += "Mean ± standard deviation over the seeds";
    if (missing > 0)
        text += "; " + std::to_string(missing) + " of " + std::to_string(taskCount(plan)) + " trainings are missing";
    return text + '\n';
}

std::string sweepCsv(const SweepPlan& plan, const std::vector<std::optional<SweepResult>>& results)
{
    std::string text = "task,algorithm,hidden,shape,seed,epochs,best_epoch,best_error,test_error,test_accuracy,"
                       "diverged,seconds\n";
    for (std::size_t at = 0; at < results.size(); ++at) {
        if (!results[at])
            continue;
        const SweepResult& result = *results[at];
        const SweepTask task = taskAt(plan, static_cast<int>(at));
        text += std::to_string(at) + ',' + algorithmName(plan.trainings[task.training].algorithm) + ',';
        text += activationInfo(plan.hidden[task.hidden]).name;
        text += ',' + shapeText(plan.shapes[task.shape]) + ',' + std::to_string(plan.seeds[task.seed]) + ',';
        text += std::to_string(result.epochs) + ',' + std::to_string(result.bestEpoch) + ',';
        text += orEmpty(result.bestError) + ',' + orEmpty(result.testError) + ',' + orEmpty(result.testAccuracy) + ',';
        text += (result.diverged ? "1," : "0,") + numberText(result.seconds, 6) + '\n';
    }
    return text;
}

} // namespace wb::cli
