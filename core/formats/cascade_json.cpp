// SPDX-License-Identifier: Apache-2.0
#include "core/formats/cascade_json.h"

#include "core/formats/strict_json.h"

#include <array>
#include <limits>
#include <string>

namespace wb {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::int64_t kMostCount = std::numeric_limits<int>::max();

/// The names of a phase's rules.
struct PhaseKeys {
    const char* change;
    const char* epochs;
    const char* least;
    const char* most;
};
constexpr PhaseKeys kOutputKeys{"output_change", "output_stagnation_epochs", "output_min_epochs", "output_max_epochs"};
constexpr PhaseKeys kCandidateKeys{"candidate_change", "candidate_stagnation_epochs", "candidate_min_epochs",
                                   "candidate_max_epochs"};

void putPhase(ordered_json& out, const PhaseKeys& keys, const Stagnation& rule)
{
    out[keys.change] = rule.changeFraction;
    out[keys.epochs] = rule.epochs;
    out[keys.least] = rule.minEpochs;
    out[keys.most] = rule.maxEpochs;
}

int readRuleCount(JsonObjectReader& reader, const char* key)
{
    return static_cast<int>(reader.integer(key, 0, kMostCount));
}

Stagnation readPhase(JsonObjectReader& reader, const PhaseKeys& keys)
{
    Stagnation rule;
    rule.changeFraction = reader.number(keys.change);
    rule.epochs = readRuleCount(reader, keys.epochs);
    rule.minEpochs = readRuleCount(reader, keys.least);
    rule.maxEpochs = readRuleCount(reader, keys.most);
    return rule;
}

std::vector<Activation> readFunctions(JsonObjectReader& reader)
{
    std::vector<Activation> functions;
    const json& names = reader.array("functions");
    for (const json& name : names) {
        const auto function = name.is_string() ? parseActivation(name.get<std::string>())
                                               : fail(ErrorCode::Parse, "a function must be a name");
        if (function)
            functions.push_back(*function);
        else
            reader.reject(function.error().message);
    }
    return functions;
}

} // namespace

ordered_json cascadeRulesJson(const CascadeRules& rules)
{
    ordered_json out;
    out["max_units"] = rules.maxUnits;
    putPhase(out, kOutputKeys, rules.outputs);
    putPhase(out, kCandidateKeys, rules.candidates);
    out["groups"] = rules.groups;
    ordered_json functions = ordered_json::array();
    for (const Activation function : rules.functions)
        functions.push_back(activationInfo(function).name);
    out["functions"] = std::move(functions);
    ordered_json steepnesses = ordered_json::array();
    for (const float steepness : rules.steepnesses)
        steepnesses.push_back(jsonNumber(steepness));
    out["steepnesses"] = std::move(steepnesses);
    out["candidate_limit"] = rules.candidateLimit;
    out["weight_multiplier"] = jsonNumber(rules.weightMultiplier);
    return out;
}

CascadeRules readCascadeRules(JsonObjectReader& reader)
{
    CascadeRules rules;
    rules.maxUnits = readRuleCount(reader, "max_units");
    rules.outputs = readPhase(reader, kOutputKeys);
    rules.candidates = readPhase(reader, kCandidateKeys);
    rules.groups = readRuleCount(reader, "groups");
    rules.functions = readFunctions(reader);
    rules.steepnesses.clear();
    for (const double steepness : reader.numbers("steepnesses"))
        rules.steepnesses.push_back(static_cast<float>(steepness));
    rules.candidateLimit = reader.number("candidate_limit");
    rules.weightMultiplier = static_cast<float>(reader.number("weight_multiplier"));
    return rules;
}

} // namespace wb
