// SPDX-License-Identifier: Apache-2.0
#include "core/formats/training_json.h"

#include "core/formats/cascade_json.h"
#include "core/formats/strict_json.h"
#include "core/training/cascade_config.h"

#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace wb {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::array<std::pair<const char*, double TrainingConfig::*>, 23> kTrainingNumbers{{
    {"huber_delta", &TrainingConfig::huberDelta},
    {"learning_rate", &TrainingConfig::learningRate},
    {"decay", &TrainingConfig::decay},
    {"momentum", &TrainingConfig::momentum},
    {"weight_decay", &TrainingConfig::weightDecay},
    {"rprop_increase", &TrainingConfig::rpropIncrease},
    {"rprop_decrease", &TrainingConfig::rpropDecrease},
    {"rprop_step_min", &TrainingConfig::rpropStepMin},
    {"rprop_step_max", &TrainingConfig::rpropStepMax},
    {"rprop_step_start", &TrainingConfig::rpropStepStart},
    {"quickprop_mu", &TrainingConfig::quickpropMu},
    {"quickprop_decay", &TrainingConfig::quickpropDecay},
    {"sarprop_temperature", &TrainingConfig::sarpropTemperature},
    {"sarprop_decay_shift", &TrainingConfig::sarpropDecayShift},
    {"sarprop_threshold", &TrainingConfig::sarpropThreshold},
    {"sarprop_error_shift", &TrainingConfig::sarpropErrorShift},
    {"adam_beta1", &TrainingConfig::adamBeta1},
    {"adam_beta2", &TrainingConfig::adamBeta2},
    {"adam_epsilon", &TrainingConfig::adamEpsilon},
    {"target_error", &TrainingConfig::targetError},
    {"bit_fail_limit", &TrainingConfig::bitFailLimit},
    {"plateau", &TrainingConfig::plateau},
    {"max_seconds", &TrainingConfig::maxSeconds},
}};
constexpr std::array<std::pair<const char*, int TrainingConfig::*>, 4> kTrainingCounts{{
    {"schedule_epochs", &TrainingConfig::scheduleEpochs},
    {"batch_size", &TrainingConfig::batchSize},
    {"max_epochs", &TrainingConfig::maxEpochs},
    {"patience", &TrainingConfig::patience},
}};
constexpr std::array<std::pair<const char*, bool TrainingConfig::*>, 3> kTrainingSwitches{{
    {"shuffle", &TrainingConfig::shuffle},
    {"fann_compatible", &TrainingConfig::fannCompatible},
    {"reproducible", &TrainingConfig::reproducible},
}};

/// A name that one of the parsers knows.
template <typename Value, typename Parse>
void readName(JsonObjectReader& reader, const char* key, Value& value, Parse parse)
{
    const std::string name = reader.text(key);
    if (reader.failed())
        return;
    if (const auto known = parse(name))
        value = *known;
    else
        reader.reject(known.error().message);
}

/// Not there where nothing is scaled.
void readMethod(JsonObjectReader& reader, const char* key, std::optional<ScalingMethod>& method)
{
    if (reader.has(key))
        readName(reader, key, method.emplace(), parseScalingMethod);
}

std::uint64_t readSeed(JsonObjectReader& reader, const char* key)
{
    const std::string text = reader.text(key);
    std::uint64_t seed = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        reader.reject('"' + std::string(key) + "\" must be a whole number as text");
    return seed;
}

void readConfig(JsonObjectReader& reader, TrainingConfig& config)
{
    readName(reader, "algorithm", config.algorithm, parseAlgorithm);
    readName(reader, "loss", config.loss, parseLoss);
    readName(reader, "schedule", config.schedule, parseSchedule);
    config.seed = readSeed(reader, "seed");
    for (const auto& [key, member] : kTrainingNumbers)
        config.*member = reader.number(key);
    for (const auto& [key, member] : kTrainingCounts)
        config.*member = static_cast<int>(reader.integer(key, 0, std::numeric_limits<int>::max()));
    for (const auto& [key, member] : kTrainingSwitches)
        config.*member = reader.boolean(key);
    config.targetBitFail = reader.integer("target_bit_fail", -1, std::numeric_limits<std::int64_t>::max());
}

/// What is there only where it says something.
void readExtras(JsonObjectReader& reader, TrainingSettings& settings)
{
    settings.scaling = readScalingChoice(reader);
    if (reader.has("split_seed"))
        settings.ownSplitSeed = readSeed(reader, "split_seed");
    if (!reader.has("cascade"))
        return;
    JsonObjectReader rules(reader.object("cascade"), "cascade");
    settings.cascade = readCascadeRules(rules);
    if (const auto good = rules.finish(); !good)
        reader.reject(good.error().message, good.error().code);
}

Result<void> checkTrainingSettings(const TrainingSettings& settings)
{
    return settings.cascade ? validate(cascadeConfigOf(settings)) : validate(settings.config);
}

} // namespace

ScalingChoice readScalingChoice(JsonObjectReader& reader)
{
    ScalingChoice choice;
    readMethod(reader, "scale_inputs", choice.inputs);
    readMethod(reader, "scale_outputs", choice.outputs);
    return choice;
}

std::string trainingSettingsJson(const TrainingSettings& settings)
{
    const TrainingConfig& config = settings.config;
    ordered_json out;
    out["algorithm"] = algorithmName(config.algorithm);
    out["loss"] = lossName(config.loss);
    out["schedule"] = scheduleName(config.schedule);
    out["seed"] = std::to_string(config.seed);
    out["validation_share"] = settings.validationShare;
    for (const auto& [key, member] : kTrainingNumbers)
        out[key] = config.*member;
    for (const auto& [key, member] : kTrainingCounts)
        out[key] = config.*member;
    for (const auto& [key, member] : kTrainingSwitches)
        out[key] = config.*member;
    out["target_bit_fail"] = config.targetBitFail;
    if (settings.scaling.inputs)
        out["scale_inputs"] = scalingMethodName(*settings.scaling.inputs);
    if (settings.scaling.outputs)
        out["scale_outputs"] = scalingMethodName(*settings.scaling.outputs);
    if (settings.ownSplitSeed)
        out["split_seed"] = std::to_string(*settings.ownSplitSeed);
    if (settings.cascade)
        out["cascade"] = cascadeRulesJson(*settings.cascade);
    return out.dump();
}

Result<TrainingSettings> parseTrainingSettingsJson(std::string_view text)
{
    const auto parsed = parseStrictJson(text);
    if (!parsed)
        return passOn(parsed);
    JsonObjectReader reader(*parsed, "training");
    TrainingSettings settings;
    readConfig(reader, settings.config);
    settings.validationShare = reader.number("validation_share");
    readExtras(reader, settings);
    if (!(settings.validationShare >= 0 && settings.validationShare < 1))
        reader.reject("\"validation_share\" must be from 0 to below 1");
    if (const auto good = reader.finish(); !good)
        return passOn(good);
    if (const auto good = checkTrainingSettings(settings); !good)
        return passOn(good);
    return settings;
}

} // namespace wb
