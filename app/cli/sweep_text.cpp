// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sweep_text.h"

#include "app/cli/text_table.h"
#include "core/base/number_text.h"

#include <QJsonArray>

#include <cmath>

namespace wb::cli {

namespace {

const char* errorName(const SweepPlan& plan)
{
    return !plan.testDigest.empty()         ? "test error"
           : !plan.validationDigest.empty() ? "validation error"
                                            : "train error";
}

std::string meanText(const SweepRank& rank)
{
    if (!std::isfinite(rank.mean))
        return "-";
    return numberText(rank.mean, 4) + (rank.deviation ? " ± " + numberText(*rank.deviation, 2) : "");
}

std::string orEmpty(const std::optional<double>& value) { return value ? numberText(*value, 9) : std::string(); }

} // namespace

std::string shapeText(const std::vector<int>& widths)
{
    std::string text;
    for (const int width : widths) {
        text += text.empty() ? "" : "x";
        text += std::to_string(width);
    }
    return text.empty() ? "none" : text;
}

std::string settingText(const SweepPlan& plan, const SweepTask& task)
{
    std::string text = algorithmName(plan.trainings[task.training].algorithm);
    text += ", ";
    text += activationInfo(plan.hidden[task.hidden]).name;
    text += ", ";
    return text + shapeText(plan.shapes[task.shape]);
}

std::string sweepText(const SweepPlan& plan, const std::vector<SweepRank>& ranks, int missing)
{
    TextTable table({false, true, true, true});
    std::vector<std::string> head{"", "algorithm", "hidden", "shape", "parameters", "seeds", errorName(plan)};
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

QJsonObject sweepJson(const SweepPlan& plan, const std::vector<SweepRank>& ranks, int missing)
{
    QJsonArray settings;
    for (const SweepRank& rank : ranks) {
        QJsonObject one{{"algorithm", algorithmName(plan.trainings[rank.setting.training].algorithm)},
                        {"hidden", activationInfo(plan.hidden[rank.setting.hidden]).name},
                        {"shape", QString::fromStdString(shapeText(plan.shapes[rank.setting.shape]))},
                        {"parameters", static_cast<qint64>(rank.parameters)},
                        {"seeds", rank.done},
                        {"diverged", rank.diverged},
                        {"epochs", rank.epochs},
                        {"seconds", rank.seconds}};
        if (std::isfinite(rank.mean))
            one["mean_error"] = rank.mean;
        if (rank.deviation)
            one["deviation"] = *rank.deviation;
        if (rank.accuracy)
            one["accuracy"] = *rank.accuracy;
        settings.append(one);
    }
    return {{"error", errorName(plan)}, {"tasks", taskCount(plan)}, {"missing", missing}, {"settings", settings}};
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
