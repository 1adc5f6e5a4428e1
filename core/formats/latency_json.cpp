// SPDX-License-Identifier: Apache-2.0
#include "core/formats/latency_json.h"

#include "core/formats/environment_json.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace wb {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr const char* kLatencyFormat = "expert-workbench-latency";
constexpr int kLatencyVersion = 1;

ordered_json partOut(const PartLatency& part)
{
    ordered_json out;
    out["p50Ns"] = part.p50Ns;
    out["minNs"] = part.minNs;
    out["runs"] = part.runs;
    out["batch"] = part.batch;
    out["samplesNs"] = part.samplesNs;
    return out;
}

/// A whole number of 64 bits, which JSON's own would not carry everywhere.
std::uint64_t wideNumber(JsonObjectReader& reader, const char* key)
{
    const std::string text = reader.text(key);
    std::uint64_t value = 0;
    const auto end = text.data() + text.size();
    if (const auto parsed = std::from_chars(text.data(), end, value); parsed.ec != std::errc() || parsed.ptr != end)
        reader.reject(std::string("\"") + key + "\" must be a whole number as a text");
    return value;
}

/// Times can be drawn on a logarithmic axis only if there are some, all above 0.
std::vector<double> samplesIn(JsonObjectReader& reader, bool areNeeded)
{
    std::vector<double> samples = reader.numbers("samplesNs");
    bool good = !areNeeded || !samples.empty();
    for (const double sample : samples)
        good = good && sample >= 0 && std::isfinite(sample) && (sample > 0 || !areNeeded);
    if (!good)
        reader.reject("\"samplesNs\" must hold times above 0");
    return samples;
}

PartLatency partIn(JsonObjectReader& reader)
{
    PartLatency part;
    part.p50Ns = reader.amount("p50Ns");
    part.minNs = reader.amount("minNs");
    part.runs = reader.count("runs");
    part.batch = reader.count("batch");
    part.samplesNs = samplesIn(reader, false);
    return part;
}

/// The whole inference, and the layers with their names.
Result<void> partsIn(const json& whole, const json& layers, NamedLatency& measured)
{
    JsonObjectReader wholeReader(whole, "the whole");
    measured.report.whole = partIn(wholeReader);
    if (auto good = wholeReader.finish(); !good)
        return good;
    for (const json& layer : layers) {
        JsonObjectReader reader(layer, "layer " + std::to_string(measured.layers.size() + 1));
        measured.layers.push_back(reader.text("name"));
        measured.report.layers.push_back(partIn(reader));
        if (auto good = reader.finish(); !good)
            return good;
    }
    return {};
}

void samplingIn(JsonObjectReader& reader, LatencyReport& report)
{
    report.samplesNs = samplesIn(reader, true);
    report.batch = static_cast<int>(reader.integer("batch", 1, std::numeric_limits<int>::max()));
    report.isAmortised = reader.boolean("amortised");
    report.tellsTails = reader.boolean("tellsTails");
    report.firstNs = reader.amount("firstNs");
    if (report.firstNs <= 0)
        reader.reject("\"firstNs\" must be above 0");
    report.isFirstResolved = reader.boolean("firstResolved");
    report.clock = {reader.amount("clockStepNs"), reader.amount("clockReadNs")};
    report.warmUpNs = reader.amount("warmUpNs");
    report.seed = wideNumber(reader, "seed");
    report.inputRows = reader.count("inputRows");
    report.checksum = wideNumber(reader, "checksum");
}

} // namespace

Result<std::string> latencyToJson(const NamedLatency& measured)
{
    const LatencyReport& report = measured.report;
    if (report.samplesNs.size() > kMostKeptSamples)
        return fail(ErrorCode::LimitExceeded, "a measurement of more than " + std::to_string(kMostKeptSamples) +
                                                  " samples is not kept: measure fewer runs");
    ordered_json root;
    root["format"] = kLatencyFormat;
    root["version"] = kLatencyVersion;
    root["environment"] = environmentToJson(report.environment);
    root["seed"] = std::to_string(report.seed);
    root["inputRows"] = report.inputRows;
    root["checksum"] = std::to_string(report.checksum);
    root["clockStepNs"] = report.clock.stepNs;
    root["clockReadNs"] = report.clock.readCostNs;
    root["warmUpNs"] = report.warmUpNs;
    root["firstNs"] = report.firstNs;
    root["firstResolved"] = report.isFirstResolved;
    root["amortised"] = report.isAmortised;
    root["tellsTails"] = report.tellsTails;
    root["batch"] = report.batch;
    root["samplesNs"] = report.samplesNs;
    root["whole"] = partOut(report.whole);
    ordered_json layers = ordered_json::array();
    for (std::size_t layer = 0; layer < report.layers.size(); ++layer) {
        layers.push_back(partOut(report.layers[layer]));
        layers.back()["name"] = measured.layers.at(layer);
    }
    root["layers"] = std::move(layers);
    return root.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Result<NamedLatency> latencyFromJson(std::string_view text)
{
    const auto root = parseStrictJson(text);
    if (!root)
        return passOn(root);
    JsonObjectReader reader(*root, "the latency report");
    if (reader.text("format") != kLatencyFormat)
        reader.reject("is none of ours: \"expert profile --report\" writes one");
    if (reader.integer("version", 0, std::numeric_limits<int>::max()) != kLatencyVersion)
        reader.reject("was made by another version: measure again", ErrorCode::Unsupported);
    const auto environment = environmentFromJson(reader.object("environment"));
    NamedLatency measured;
    samplingIn(reader, measured.report);
    const auto parts = partsIn(reader.object("whole"), reader.array("layers"), measured);
    if (auto good = reader.finish(); !good)
        return passOn(good);
    if (!environment)
        return passOn(environment);
    if (!parts)
        return passOn(parts);
    measured.report.environment = *environment;
    summarize(measured.report);
    return measured;
}

} // namespace wb
