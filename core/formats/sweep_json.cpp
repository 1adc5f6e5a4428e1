// SPDX-License-Identifier: Apache-2.0
#include "core/formats/sweep_json.h"

#include "core/base/limits.h"
#include "core/formats/strict_json.h"
#include "core/formats/training_json.h"
#include "core/training/sweep_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace wb {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr const char* kSweepFormat = "expert-workbench-sweep";
constexpr const char* kRecordFormat = "expert-workbench-sweep-results";
constexpr int kSweepVersion = 1;
constexpr std::int64_t kMostEpochs = std::numeric_limits<int>::max();

bool isHash(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// A SHA-256; or nothing, where it may be missing.
std::string readHash(JsonObjectReader& reader, const char* key, bool mayBeEmpty)
{
    std::string text = reader.text(key);
    if (!isHash(text) && !(mayBeEmpty && text.empty()))
        reader.reject('"' + std::string(key) + "\" must be a SHA-256: 64 hexadecimal digits");
    return text;
}

Activation readActivation(JsonObjectReader& reader, const json& name)
{
    if (!name.is_string()) {
        reader.reject("an activation must be a name");
        return Activation::Linear;
    }
    const auto activation = parseActivation(name.get<std::string>());
    if (!activation)
        reader.reject(activation.error().message);
    return activation.value_or(Activation::Linear);
}

void readTrainings(JsonObjectReader& reader, SweepPlan& plan)
{
    for (const json& value : reader.array("trainings")) {
        const auto settings = parseTrainingSettingsJson(value.dump());
        if (!settings)
            return reader.reject(settings.error().message, settings.error().code);
        if (!(settings->scaling == ScalingChoice()))
            return reader.reject("a training of a sweep does not scale by itself: the sweep does");
        if (settings->cascade || settings->ownSplitSeed)
            return reader.reject("a training of a sweep neither grows nor draws its own rows for validation");
        plan.trainings.push_back(settings->config);
    }
}

void readShapes(JsonObjectReader& reader, SweepPlan& plan)
{
    for (const json& value : reader.array("shapes")) {
        std::vector<int> widths;
        if (!value.is_array() || value.size() >= static_cast<std::size_t>(limits::kLayers))
            return reader.reject("\"shapes\" must hold lists of widths");
        for (const json& width : value) {
            if (!width.is_number_unsigned() || width == 0U || width > limits::kUnitsPerLayer)
                return reader.reject("a width must be a whole number from 1 to " +
                                     std::to_string(limits::kUnitsPerLayer));
            widths.push_back(width.get<int>());
        }
        plan.shapes.push_back(std::move(widths));
    }
}

void readSeeds(JsonObjectReader& reader, SweepPlan& plan)
{
    for (const json& value : reader.array("seeds")) {
        std::uint64_t seed = 0;
        const std::string text = value.is_string() ? value.get<std::string>() : std::string();
        const auto read = std::from_chars(text.data(), text.data() + text.size(), seed);
        if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
            return reader.reject("\"seeds\" must hold whole numbers as texts");
        plan.seeds.push_back(seed);
    }
}

std::optional<double> optionalNumber(JsonObjectReader& reader, const char* key)
{
    return reader.has(key) ? std::optional(reader.number(key)) : std::nullopt;
}

} // namespace

namespace {

ordered_json planJson(const SweepPlan& plan)
{
    ordered_json out;
    out["format"] = kSweepFormat;
    out["version"] = kSweepVersion;
    out["inputs"] = plan.inputs;
    out["outputs"] = plan.outputs;
    out["output"] = activationInfo(plan.output).name;
    out["hidden"] = ordered_json::array();
    for (const Activation hidden : plan.hidden)
        out["hidden"].push_back(activationInfo(hidden).name);
    out["shapes"] = plan.shapes;
    out["seeds"] = ordered_json::array();
    for (const std::uint64_t seed : plan.seeds)
        out["seeds"].push_back(std::to_string(seed)); // many readers keep only 53 bits of a number
    out["trainings"] = ordered_json::array();
    for (const TrainingConfig& config : plan.trainings)
        out["trainings"].push_back(ordered_json::parse(trainingSettingsJson({config, 0})));
    if (plan.scaling.inputs)
        out["scale_inputs"] = scalingMethodName(*plan.scaling.inputs);
    if (plan.scaling.outputs)
        out["scale_outputs"] = scalingMethodName(*plan.scaling.outputs);
    out["train"] = plan.trainDigest;
    out["validation"] = plan.validationDigest;
    out["test"] = plan.testDigest;
    return out;
}

Result<SweepPlan> planFrom(const json& object)
{
    JsonObjectReader reader(object, "sweep");
    if (reader.text("format") != kSweepFormat)
        reader.reject("\"format\" must be \"" + std::string(kSweepFormat) + '"');
    reader.integer("version", 1, kSweepVersion);
    SweepPlan plan;
    plan.inputs = static_cast<int>(reader.integer("inputs", 1, limits::kUnitsPerLayer));
    plan.outputs = static_cast<int>(reader.integer("outputs", 1, limits::kUnitsPerLayer));
    plan.output = readActivation(reader, reader.text("output"));
    for (const json& name : reader.array("hidden"))
        plan.hidden.push_back(readActivation(reader, name));
    readShapes(reader, plan);
    readSeeds(reader, plan);
    readTrainings(reader, plan);
    plan.scaling = readScalingChoice(reader);
    plan.trainDigest = readHash(reader, "train", false);
    plan.validationDigest = readHash(reader, "validation", true);
    plan.testDigest = readHash(reader, "test", true);
    if (const auto good = reader.finish(); !good)
        return passOn(good);
    if (const auto good = validate(plan); !good)
        return passOn(good);
    return plan;
}

ordered_json resultJson(int task, const SweepResult& result)
{
    ordered_json out;
    out["task"] = task;
    out["epochs"] = result.epochs;
    out["best_epoch"] = result.bestEpoch;
    if (result.bestError)
        out["best_error"] = *result.bestError;
    if (result.testError)
        out["test_error"] = *result.testError;
    if (result.testAccuracy)
        out["test_accuracy"] = *result.testAccuracy;
    out["diverged"] = result.diverged;
    out["seconds"] = result.seconds;
    return out;
}

SweepResult readResult(JsonObjectReader& reader)
{
    SweepResult result;
    result.epochs = static_cast<int>(reader.integer("epochs", 0, kMostEpochs));
    result.bestEpoch = static_cast<int>(reader.integer("best_epoch", 0, kMostEpochs));
    result.bestError = optionalNumber(reader, "best_error");
    result.testError = optionalNumber(reader, "test_error");
    result.testAccuracy = optionalNumber(reader, "test_accuracy");
    result.diverged = reader.boolean("diverged");
    result.seconds = reader.number("seconds");
    return result;
}

ordered_json rankJson(const SweepPlan& plan, const SweepRank& rank)
{
    ordered_json out;
    out["algorithm"] = algorithmName(plan.trainings[rank.setting.training].algorithm);
    out["hidden"] = activationInfo(plan.hidden[rank.setting.hidden]).name;
    out["shape"] = shapeText(plan.shapes[rank.setting.shape]);
    out["parameters"] = rank.parameters;
    out["seeds"] = rank.done;
    out["diverged"] = rank.diverged;
    out["epochs"] = rank.epochs;
    out["seconds"] = rank.seconds;
    if (std::isfinite(rank.mean))
        out["mean_error"] = rank.mean;
    if (rank.deviation)
        out["deviation"] = *rank.deviation;
    if (rank.accuracy)
        out["accuracy"] = *rank.accuracy;
    return out;
}

void readResults(JsonObjectReader& reader, SweepRecord& record)
{
    record.results.resize(static_cast<std::size_t>(taskCount(record.plan)));
    for (const json& value : reader.array("results")) {
        JsonObjectReader one(value, "sweep result");
        const auto task = one.integer("task", 0, taskCount(record.plan) - 1);
        const SweepResult result = readResult(one);
        if (const auto good = one.finish(); !good)
            return reader.reject(good.error().message, good.error().code);
        auto& place = record.results[static_cast<std::size_t>(task)];
        if (place)
            return reader.reject("task " + std::to_string(task) + " has two results");
        place = result;
    }
}

} // namespace

std::string sweepPlanJson(const SweepPlan& plan) { return planJson(plan).dump(1) + '\n'; }

Result<SweepPlan> parseSweepPlanJson(std::string_view text)
{
    const auto parsed = parseStrictJson(text);
    return parsed ? planFrom(*parsed) : passOn(parsed);
}

std::string sweepResultJson(const StoredSweepResult& stored)
{
    ordered_json out;
    out["plan"] = stored.planDigest;
    out.update(resultJson(stored.task, stored.result));
    return out.dump(1) + '\n';
}

Result<StoredSweepResult> parseSweepResultJson(std::string_view text)
{
    const auto parsed = parseStrictJson(text);
    if (!parsed)
        return passOn(parsed);
    JsonObjectReader reader(*parsed, "sweep result");
    StoredSweepResult stored;
    stored.planDigest = readHash(reader, "plan", false);
    stored.task = static_cast<int>(reader.integer("task", 0, SweepPlan::kMostTasks));
    stored.result = readResult(reader);
    if (const auto good = reader.finish(); !good)
        return passOn(good);
    return stored;
}

std::string sweepRecordJson(const SweepRecord& record)
{
    const SweepPlan& plan = record.plan;
    ordered_json out;
    out["format"] = kRecordFormat;
    out["version"] = kSweepVersion;
    out["error"] = sweepErrorName(plan);
    out["tasks"] = taskCount(plan);
    out["missing"] = std::count(record.results.begin(), record.results.end(), std::nullopt);
    out["settings"] = ordered_json::array();
    for (const SweepRank& rank : rankSweep(plan, record.results))
        out["settings"].push_back(rankJson(plan, rank));
    out["plan"] = planJson(plan);
    out["results"] = ordered_json::array();
    for (std::size_t task = 0; task < record.results.size(); ++task)
        if (record.results[task])
            out["results"].push_back(resultJson(static_cast<int>(task), *record.results[task]));
    return out.dump(1) + '\n';
}

Result<SweepRecord> parseSweepRecordJson(std::string_view text)
{
    const auto parsed = parseStrictJson(text);
    if (!parsed)
        return passOn(parsed);
    JsonObjectReader reader(*parsed, "sweep");
    if (const std::string format = reader.text("format"); format == kSweepFormat)
        reader.reject("this is the plan of a sweep, without results: open what `expert sweep collect --json` prints");
    else if (format != kRecordFormat)
        reader.reject("\"format\" must be \"" + std::string(kRecordFormat) +
                      "\", as `expert sweep collect --json` prints it");
    reader.integer("version", 1, kSweepVersion);
    reader.text("error"); // This and the next three follow from the rest.
    reader.integer("tasks", 1, SweepPlan::kMostTasks);
    reader.integer("missing", 0, SweepPlan::kMostTasks);
    reader.array("settings");
    const json& object = reader.object("plan");
    if (reader.failed())
        return passOn(reader.finish());
    SweepRecord record;
    auto plan = planFrom(object);
    if (!plan)
        return passOn(plan);
    record.plan = *std::move(plan);
    readResults(reader, record);
    if (const auto good = reader.finish(); !good)
        return passOn(good);
    return record;
}

} // namespace wb
