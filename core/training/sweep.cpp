// SPDX-License-Identifier: Apache-2.0
#include "core/training/sweep.h"

#include "core/analysis/design_cost.h"
#include "core/nn/network_builder.h"
#include "core/training/evaluation.h"
#include "core/training/training_data.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

constexpr double kNoError = std::numeric_limits<double>::infinity();

template <typename Item>
bool hasTwice(const std::vector<Item>& items)
{
    for (auto item = items.begin(); item != items.end(); ++item)
        if (std::find(item + 1, items.end(), *item) != items.end())
            return true;
    return false;
}

Result<void> checkList(std::size_t size, bool isTwice, const char* what)
{
    if (size == 0)
        return fail(ErrorCode::InvalidArgument, std::string("a sweep needs at least one of its ") + what);
    if (isTwice)
        return fail(ErrorCode::InvalidArgument, std::string("one of the ") + what + " stands there twice");
    return {};
}

double meanOf(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

std::optional<double> deviationOf(const std::vector<double>& values, double mean)
{
    if (values.size() < 2 || !std::isfinite(mean))
        return std::nullopt;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

NetworkBuilder builderOf(const SweepPlan& plan, const SweepTask& task)
{
    std::vector<int> sizes{plan.inputs};
    const std::vector<int>& widths = plan.shapes[task.shape];
    sizes.insert(sizes.end(), widths.begin(), widths.end());
    sizes.push_back(plan.outputs);
    NetworkBuilder builder;
    builder.layersFromSizes(std::move(sizes))
        .activationHidden(plan.hidden[task.hidden])
        .activationOutput(plan.output)
        .seed(plan.seeds[task.seed]);
    return builder;
}

std::optional<SweepRank> rankOf(const SweepPlan& plan, int first,
                                const std::vector<std::optional<SweepResult>>& results)
{
    SweepRank rank;
    rank.firstTask = first;
    rank.setting = taskAt(plan, first);
    std::vector<double> errors;
    std::vector<double> accuracies;
    for (std::size_t seed = 0; seed < plan.seeds.size(); ++seed) {
        const auto& result = results[static_cast<std::size_t>(first) + seed];
        if (!result)
            continue;
        ++rank.done;
        rank.diverged += result->diverged ? 1 : 0;
        rank.epochs += result->epochs;
        rank.seconds += result->seconds;
        errors.push_back(result->testError.value_or(result->bestError.value_or(kNoError)));
        if (result->testAccuracy)
            accuracies.push_back(*result->testAccuracy);
    }
    if (rank.done == 0)
        return std::nullopt;
    rank.mean = meanOf(errors);
    rank.deviation = deviationOf(errors, rank.mean);
    if (accuracies.size() == errors.size())
        rank.accuracy = meanOf(accuracies);
    rank.epochs /= rank.done;
    rank.seconds /= rank.done;
    if (const auto spec = builderOf(plan, rank.setting).spec())
        rank.parameters = designCost(*spec).parameters;
    return rank;
}

} // namespace

Result<void> validate(const SweepPlan& plan)
{
    for (const Result<void>& good : {checkList(plan.trainings.size(), hasTwice(plan.trainings), "algorithms"),
                                     checkList(plan.hidden.size(), hasTwice(plan.hidden), "hidden activations"),
                                     checkList(plan.shapes.size(), hasTwice(plan.shapes), "shapes"),
                                     checkList(plan.seeds.size(), hasTwice(plan.seeds), "seeds")})
        if (!good)
            return good;
    if (plan.scaling.outputs && plan.output == Activation::Softmax)
        return fail(ErrorCode::InvalidArgument, "softmax outputs are shares of 1: their targets are not scaled");
    double count = 1; // as a double, which cannot overflow
    for (const std::size_t size : {plan.trainings.size(), plan.hidden.size(), plan.shapes.size(), plan.seeds.size()})
        count *= static_cast<double>(size);
    if (count > SweepPlan::kMostTasks)
        return fail(ErrorCode::LimitExceeded, "the sweep has more than " + std::to_string(SweepPlan::kMostTasks) +
                                                  " trainings: leave some values or seeds out");
    for (const TrainingConfig& config : plan.trainings)
        if (auto good = validate(config); !good)
            return good;
    for (std::size_t hidden = 0; hidden < plan.hidden.size(); ++hidden)
        for (std::size_t shape = 0; shape < plan.shapes.size(); ++shape)
            if (const auto spec = builderOf(plan, {0, hidden, shape, 0}).spec(); !spec) // nothing is drawn yet
                return passOn(spec);
    return {};
}

int taskCount(const SweepPlan& plan)
{
    return static_cast<int>(plan.trainings.size() * plan.hidden.size() * plan.shapes.size() * plan.seeds.size());
}

SweepTask taskAt(const SweepPlan& plan, int index)
{
    auto rest = static_cast<std::size_t>(index);
    SweepTask task;
    task.seed = rest % plan.seeds.size();
    rest /= plan.seeds.size();
    task.shape = rest % plan.shapes.size();
    rest /= plan.shapes.size();
    task.hidden = rest % plan.hidden.size();
    task.training = rest / plan.hidden.size();
    return task;
}

Result<Network> networkOf(const SweepPlan& plan, const SweepTask& task) { return builderOf(plan, task).build(); }

TrainingConfig configOf(const SweepPlan& plan, const SweepTask& task)
{
    TrainingConfig config = plan.trainings[task.training];
    config.seed = plan.seeds[task.seed];
    return config;
}

Result<std::optional<SweepOutcome>> runSweepTask(const SweepPlan& plan, int index, const RowSets& rows,
                                                 const std::function<bool()>& goesOn)
{
    const SweepTask task = taskAt(plan, index);
    const auto fresh = networkOf(plan, task);
    if (!fresh)
        return passOn(fresh);
    const auto network = withFittedScaling(*fresh, plan.scaling, *rows.data.train);
    if (!network)
        return passOn(network);
    const auto trainer = Trainer::create(*network, rows.data, configOf(plan, task));
    if (!trainer)
        return passOn(trainer);
    while ((*trainer)->step(std::chrono::milliseconds(50)) == Job::State::Running)
        if (!goesOn())
            return std::nullopt;
    const auto& history = (*trainer)->history();
    SweepResult result;
    result.epochs = static_cast<int>(history.size());
    result.bestEpoch = (*trainer)->bestEpoch();
    if (result.bestEpoch > 0)
        result.bestError = (*trainer)->bestError();
    result.diverged = (*trainer)->reason() == StopReason::Diverged;
    result.seconds = history.empty() ? 0 : history.back().seconds;
    Network best = (*trainer)->bestNetwork();
    if (rows.test) {
        const auto evaluation = evaluate(best, *rows.test);
        if (!evaluation)
            return passOn(evaluation);
        result.testError = evaluation->meanSquare;
        result.testAccuracy = evaluation->accuracy;
    }
    return SweepOutcome{result, std::move(best)};
}

std::vector<SweepRank> rankSweep(const SweepPlan& plan, const std::vector<std::optional<SweepResult>>& results)
{
    std::vector<SweepRank> ranks;
    for (int first = 0; first < taskCount(plan); first += static_cast<int>(plan.seeds.size()))
        if (auto rank = rankOf(plan, first, results))
            ranks.push_back(*rank);
    std::stable_sort(ranks.begin(), ranks.end(),
                     [](const SweepRank& a, const SweepRank& b) { return a.mean < b.mean; });
    return ranks;
}

} // namespace wb
