// SPDX-License-Identifier: Apache-2.0
#include "core/formats/resume_point_bytes.h"

#include "core/formats/file_floats.h"
#include "core/formats/strict_json.h"
#include "core/formats/training_json.h"
#include "core/training/parameters.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr std::string_view kTrainingMagic = "expert-workbench-training ";
constexpr std::string_view kTrainingVersion = "1";
constexpr std::size_t kHexDigest = 64;
constexpr int kMostEpochsDone = 1'000'000'000; // far from where a number of epochs or steps would overflow
constexpr std::int64_t kMostSteps = std::int64_t{1} << 62;

tl::unexpected<Error> failState(const std::string& what)
{
    return fail(ErrorCode::Corrupt, "the state of the training: " + what + "; take an earlier version or a backup");
}

std::string progressLine(const ResumePoint& point)
{
    nlohmann::ordered_json out;
    out["rows"] = point.digests.rows;
    out["validation_rows"] = point.digests.validation;
    out["epoch"] = point.state.epoch;
    out["best_epoch"] = point.state.bestEpoch;
    out["best_error"] = point.state.bestError;
    out["improved_epoch"] = point.state.improvedEpoch;
    out["improved_error"] = point.state.improvedError;
    out["steps"] = point.state.updater.steps;
    return out.dump();
}

void readDigest(JsonObjectReader& reader, const char* key, std::string& digest, bool mayBeEmpty)
{
    digest = reader.text(key);
    const bool isHex = digest.size() == kHexDigest && digest.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!isHex && !(digest.empty() && mayBeEmpty))
        reader.reject('"' + std::string(key) + "\" must be a SHA-256");
}

double readError(JsonObjectReader& reader, const char* key)
{
    const double error = reader.number(key);
    if (!std::isfinite(error) || error < 0)
        reader.reject('"' + std::string(key) + "\" must be a number from 0 on");
    return error;
}

Result<void> readProgress(std::string_view line, ResumePoint& point)
{
    const auto parsed = parseStrictJson(line);
    if (!parsed)
        return passOn(parsed);
    JsonObjectReader reader(*parsed, "state of the training");
    TrainingState& state = point.state;
    readDigest(reader, "rows", point.digests.rows, false);
    readDigest(reader, "validation_rows", point.digests.validation, true);
    state.epoch = static_cast<int>(reader.integer("epoch", 1, kMostEpochsDone));
    state.bestEpoch = static_cast<int>(reader.integer("best_epoch", 1, state.epoch));
    state.bestError = readError(reader, "best_error");
    state.improvedEpoch = static_cast<int>(reader.integer("improved_epoch", 1, state.epoch));
    state.improvedError = readError(reader, "improved_error");
    state.updater.steps = reader.integer("steps", 0, kMostSteps);
    return reader.finish();
}

std::size_t parameterCount(const ParameterLayout& layout)
{
    std::size_t count = 0;
    for (const TrainingLayer& layer : layout.layers())
        count += static_cast<std::size_t>(layer.outputs) * (static_cast<std::size_t>(layer.sources) + 1);
    return count;
}

void appendParameters(std::string& bytes, const ParameterLayout& layout, const Floats& values, const Network& network)
{
    const Weights weights = layout.unpack(values, network.weights());
    for (const LayerWeights& layer : weights.layers) {
        appendFloats(bytes, layer.weights.data(), layer.weights.size());
        appendFloats(bytes, layer.biases.data(), layer.biases.size());
    }
}

Floats takeParameters(const char*& from, const ParameterLayout& layout, const Network& network)
{
    Weights weights = network.weights(); // of the same shapes
    for (LayerWeights& layer : weights.layers) {
        from = takeFloats(from, layer.weights.data(), layer.weights.size());
        from = takeFloats(from, layer.biases.data(), layer.biases.size());
    }
    return layout.pack(weights);
}

Result<void> checkParameters(const Floats& parameters, const std::vector<std::uint8_t>& exists)
{
    for (std::size_t at = 0; at < parameters.size(); ++at) {
        if (!std::isfinite(parameters[at]))
            return failState("a weight is no number");
        if (exists[at] == 0 && parameters[at] != 0.0F)
            return failState("a weight stands where there is no connection");
    }
    return {};
}

Result<void> readNumbers(std::string_view bytes, const Network& network, ResumePoint& point)
{
    const ParameterLayout layout(network.spec());
    const auto remembered = static_cast<std::size_t>(rememberedNumbers(point.settings.config));
    const std::size_t wanted = parameterCount(layout) * (1 + remembered) * sizeof(float);
    if (bytes.size() != wanted)
        return failState(std::to_string(bytes.size()) + " bytes of numbers where this network and algorithm have " +
                         std::to_string(wanted));
    const char* from = bytes.data();
    TrainingState& state = point.state;
    state.parameters = takeParameters(from, layout, network);
    for (std::size_t i = 0; i < remembered; ++i)
        state.updater.perParameter.push_back(takeParameters(from, layout, network));
    state.bestParameters = layout.pack(network.weights());
    return checkParameters(state.parameters, layout.mask(network.weights()));
}

/// The line up to the next end of one, which is taken off the bytes.
Result<std::string_view> takeStateLine(std::string_view& bytes)
{
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos)
        return failState("it is cut off");
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string resumePointToBytes(const ResumePoint& point, const Network& network)
{
    std::string bytes(kTrainingMagic);
    bytes += kTrainingVersion;
    bytes += '\n';
    bytes += trainingSettingsJson(point.settings);
    bytes += '\n';
    bytes += progressLine(point);
    bytes += '\n';
    const ParameterLayout layout(network.spec());
    appendParameters(bytes, layout, point.state.parameters, network);
    for (const Floats& numbers : point.state.updater.perParameter)
        appendParameters(bytes, layout, numbers, network);
    return bytes;
}

Result<std::shared_ptr<const ResumePoint>> resumePointFromBytes(std::string_view bytes, const Network& network)
{
    const auto head = takeStateLine(bytes);
    if (!head || head->substr(0, kTrainingMagic.size()) != kTrainingMagic)
        return failState("it does not begin as one does");
    if (head->substr(kTrainingMagic.size()) != kTrainingVersion)
        return fail(ErrorCode::Unsupported,
                    "the state of the training was written by a later version; open it with that one");
    const auto settingsLine = takeStateLine(bytes);
    const auto progress = settingsLine ? takeStateLine(bytes) : settingsLine;
    if (!progress)
        return passOn(progress);
    auto settings = parseTrainingSettingsJson(*settingsLine);
    if (!settings)
        return passOn(settings);
    if (settings->cascade)
        return failState("a cascade is not gone on with");
    auto point = std::make_shared<ResumePoint>();
    point->settings = *settings;
    if (auto read = readProgress(*progress, *point); !read)
        return passOn(read);
    if (auto read = readNumbers(bytes, network, *point); !read)
        return passOn(read);
    return point;
}

} // namespace wb
