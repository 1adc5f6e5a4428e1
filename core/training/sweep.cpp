// SPDX-License-Identifier: Apache-2.0
#include "core/training/sweep.h"

#include "core/analysis/design_cost.h"
#include "core/nn/network_builder.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

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

/// There may be many of them.
bool hasTwice(std::vector<std::uint64_t> seeds)
{
    std::sort(seeds.begin(), seeds.end());
    return std::adjacent_find(seeds.begin(), seeds.end()) != seeds.end();
}

Result<void> checkCount(const SweepPlan& plan)
{
    double count = 1; // as a double, which cannot overflow
    for (const std::size_t size : {plan.trainings.size(), plan.hidden.size(), plan.shapes.size(), plan.seeds.size()})
        count *= static_cast<double>(size);
    if (count > SweepPlan::kMostTasks)
        return fail(ErrorCode::LimitExceeded, "the sweep has more than " + std::to_string(SweepPlan::kMostTasks) +
                                                  " trainings: leave some values or seeds out");
    return {};
}

constexpr const char* kPlanLists[] = {"algorithms", "hidden activations", "shapes", "seeds"};

/// Lists with something in them, nothing twice, and not too much of it all together.
Result<void> checkLists(const SweepPlan& plan)
{
    const std::size_t sizes[] = {plan.trainings.size(), plan.hidden.size(), plan.shapes.size(), plan.seeds.size()};
    for (std::size_t list = 0; list < std::size(sizes); ++list)
        if (sizes[list] == 0)
            return fail(ErrorCode::InvalidArgument,
                        std::string("a sweep needs at least one of its ") + kPlanLists[list]);
    if (auto good = checkCount(plan); !good)
        return good;
    const bool twice[] = {hasTwice(plan.trainings), hasTwice(plan.hidden), hasTwice(plan.shapes), hasTwice(plan.seeds)};
    for (std::size_t list = 0; list < std::size(twice); ++list)
        if (twice[list])
            return fail(ErrorCode::InvalidArgument,
                        std::string("one of the ") + kPlanLists[list] + " stands there twice");
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

SweepRank rankOf(const SweepPlan& plan, int first, const std::vector<std::optional<SweepResult>>& results)
{
    SweepRank rank;
    rank.firstTask = first;
    rank.setting = taskAt(plan, first);
    if (const auto spec = builderOf(plan, rank.setting).spec())
        rank.parameters = designCost(*spec).parameters;
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
        return rank;
    rank.mean = meanOf(errors);
    rank.deviation = deviationOf(errors, rank.mean);
    if (accuracies.size() == errors.size())
        rank.accuracy = meanOf(accuracies);
    rank.epochs /= rank.done;
    rank.seconds /= rank.done;
    return rank;
}

} // namespace

Result<void> validate(const SweepPlan& plan)
{
    if (auto good = checkLists(plan); !good)
        return good;
    if (plan.scaling.outputs && plan.output == Activation::Softmax)
        return fail(ErrorCode::InvalidArgument, "softmax outputs are shares of 1: their targets are not scaled");
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

std::vector<SweepRank> rankAll(const SweepPlan& plan, const std::vector<std::optional<SweepResult>>& results)
{
    std::vector<SweepRank> ranks;
    for (int first = 0; first < taskCount(plan); first += static_cast<int>(plan.seeds.size()))
        ranks.push_back(rankOf(plan, first, results));
    std::stable_sort(ranks.begin(), ranks.end(), [](const SweepRank& a, const SweepRank& b) {
        return std::pair(a.done == 0, a.mean) < std::pair(b.done == 0, b.mean);
    });
    return ranks;
}

std::vector<SweepRank> rankSweep(const SweepPlan& plan, const std::vector<std::optional<SweepResult>>& results)
{
    std::vector<SweepRank> ranks = rankAll(plan, results);
    ranks.erase(std::find_if(ranks.begin(), ranks.end(), [](const SweepRank& rank) { return rank.done == 0; }),
                ranks.end());
    return ranks;
}

const char* sweepErrorName(const SweepPlan& plan)
{
    return !plan.testDigest.empty()         ? "test error"
           : !plan.validationDigest.empty() ? "validation error"
                                            : "train error";
}

} // namespace wb
