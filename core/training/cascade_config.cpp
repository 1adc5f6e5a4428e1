// SPDX-License-Identifier: Apache-2.0
#include "core/training/cascade_config.h"

#include "core/base/limits.h"
#include "core/nn/fann_settings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

constexpr int kMostUnits = limits::kLayers - 2; // a layer each, beside inputs and outputs
constexpr int kMostGroups = 1000;

Result<void> checkRules(const CascadeRules& rules)
{
    const auto bad = [](const std::string& message) { return fail(ErrorCode::InvalidArgument, message); };
    if (rules.maxUnits < 1 || rules.maxUnits > kMostUnits)
        return bad("hidden units from 1 to " + std::to_string(kMostUnits) + ", not " + std::to_string(rules.maxUnits));
    if (rules.groups < 1 || rules.functions.empty() || rules.steepnesses.empty())
        return bad("a cascade needs candidates: a group, a function and a steepness");
    if (rules.groups > kMostGroups)
        return bad("groups of candidates from 1 to " + std::to_string(kMostGroups) + ", not " +
                   std::to_string(rules.groups));
    if (std::find(rules.functions.begin(), rules.functions.end(), Activation::Softmax) != rules.functions.end())
        return bad("softmax is a function of a whole layer, not of a candidate");
    for (const float steepness : rules.steepnesses)
        if (!std::isfinite(steepness) || steepness == 0)
            return bad("a candidate's steepness is a number other than 0");
    for (const Stagnation& rule : {rules.outputs, rules.candidates})
        if (rule.maxEpochs < 1 || rule.minEpochs < 0 || rule.epochs < 1 || !(rule.changeFraction > 0))
            return bad("a phase of a cascade needs at least one epoch and a change above 0");
    if (!(rules.candidateLimit > 0) || !std::isfinite(rules.weightMultiplier))
        return bad("a cascade's limit of the candidates is above 0, and its multiplier of weights a number");
    return {};
}

/// FANN counts epochs without a sign; more than an int holds is "as many as there may be".
int epochsOf(unsigned fann)
{
    constexpr auto kMost = static_cast<unsigned>(std::numeric_limits<int>::max());
    return static_cast<int>(std::min(fann, kMost));
}

} // namespace

CascadeRules cascadeRulesOf(const FannSettings& settings)
{
    CascadeRules rules;
    rules.outputs = {settings.cascadeOutputChangeFraction, epochsOf(settings.cascadeOutputStagnationEpochs),
                     epochsOf(settings.cascadeMinOutEpochs), epochsOf(settings.cascadeMaxOutEpochs)};
    rules.candidates = {settings.cascadeCandidateChangeFraction, epochsOf(settings.cascadeCandidateStagnationEpochs),
                        epochsOf(settings.cascadeMinCandEpochs), epochsOf(settings.cascadeMaxCandEpochs)};
    rules.groups = epochsOf(settings.cascadeNumCandidateGroups);
    rules.functions.clear();
    for (const unsigned number : settings.cascadeActivationFunctions)
        rules.functions.push_back(static_cast<Activation>(number)); // the readers admit FANN's numbers only
    rules.steepnesses.clear();
    for (const double steepness : settings.cascadeActivationSteepnesses)
        rules.steepnesses.push_back(static_cast<float>(steepness));
    rules.candidateLimit = settings.cascadeCandidateLimit;
    rules.weightMultiplier = static_cast<float>(settings.cascadeWeightMultiplier);
    return rules;
}

Result<void> validate(const CascadeConfig& config)
{
    const Algorithm algorithm = config.training.algorithm;
    if (algorithm != Algorithm::Rprop && algorithm != Algorithm::FannRprop && algorithm != Algorithm::Quickprop &&
        algorithm != Algorithm::Sarprop)
        return fail(
            ErrorCode::InvalidArgument,
            std::string("a cascade learns from all rows at once: rprop, fann-rprop, quickprop or sarprop, not ") +
                algorithmName(algorithm));
    if (auto good = checkRules(config); !good)
        return good;
    return validate(config.training);
}

TrainingSettings settingsOf(const CascadeConfig& config)
{
    TrainingSettings settings;
    settings.config = config.training;
    settings.cascade = config;
    return settings;
}

CascadeConfig cascadeConfigOf(const TrainingSettings& settings)
{
    CascadeConfig config;
    static_cast<CascadeRules&>(config) = settings.cascade.value_or(CascadeRules());
    config.training = settings.config;
    return config;
}

} // namespace wb
