// SPDX-License-Identifier: Apache-2.0
#include "core/formats/calibration_json.h"

#include "core/formats/environment_json.h"

#include <limits>

namespace wb {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr const char* kCalibrationFormat = "expert-workbench-calibration";
constexpr int kCalibrationVersion = 2; ///< Rises when a term changes its meaning, or there is a new one.

// Writing ------------------------------------------------------------------------------------------------------------

ordered_json costsOut(const KernelCosts& costs)
{
    ordered_json out;
    out["kernels"] = costs.kernels;
    out["quads"] = costs.layout == WeightLayout::Quads;
    out["lanes"] = costs.lanes;
    ordered_json terms = ordered_json::object();
    for (std::size_t term = 0; term < kCostTermCount; ++term)
        if (costs.ns.at(term) != 0)
            terms[termName(term)] = costs.ns.at(term);
    out["ns"] = std::move(terms);
    return out;
}

ordered_json roofsOut(const MachineRoofs& roofs)
{
    ordered_json out;
    out["vectors"] = roofs.vectorName;
    out["flopPerNs"] = roofs.flopPerNs;
    out["narrow"] = roofs.narrowName;
    out["narrowFlopPerNs"] = roofs.narrowFlopPerNs;
    ordered_json streams = ordered_json::array();
    for (const StreamRoof& stream : roofs.streams)
        streams.push_back({{"name", stream.name}, {"bytes", stream.bytes}, {"bytesPerNs", stream.bytesPerNs}});
    out["streams"] = std::move(streams);
    return out;
}

// Reading ------------------------------------------------------------------------------------------------------------

Result<KernelCosts> costsIn(const json& object, const std::string& where)
{
    JsonObjectReader reader(object, where);
    KernelCosts costs;
    costs.kernels = reader.text("kernels");
    costs.layout = reader.boolean("quads") ? WeightLayout::Quads : WeightLayout::Rows;
    costs.lanes = static_cast<int>(reader.integer("lanes", 1, 64));
    const json& terms = reader.object("ns");
    if (auto good = reader.finish(); !good)
        return passOn(good);
    std::vector<std::string> names; // outlive the reader, which keeps views of the keys
    for (std::size_t term = 0; term < kCostTermCount; ++term)
        names.push_back(termName(term));
    JsonObjectReader termReader(terms, where + ", ns");
    for (std::size_t term = 0; term < kCostTermCount; ++term)
        if (termReader.has(names[term].c_str()))
            costs.ns.at(term) = termReader.amount(names[term].c_str());
    return termReader.finish().map([&] { return costs; });
}

Result<MachineRoofs> roofsIn(const json& object)
{
    JsonObjectReader reader(object, "roofs");
    MachineRoofs roofs;
    roofs.vectorName = reader.text("vectors");
    roofs.flopPerNs = reader.amount("flopPerNs");
    roofs.narrowName = reader.text("narrow");
    roofs.narrowFlopPerNs = reader.amount("narrowFlopPerNs");
    const json& streams = reader.array("streams");
    if (auto good = reader.finish(); !good)
        return passOn(good);
    for (const json& one : streams) {
        JsonObjectReader streamReader(one, "stream " + std::to_string(roofs.streams.size() + 1));
        StreamRoof stream{streamReader.text("name"), streamReader.amount("bytes"), streamReader.amount("bytesPerNs")};
        if (auto good = streamReader.finish(); !good)
            return passOn(good);
        roofs.streams.push_back(std::move(stream));
    }
    return roofs;
}

/// Everything but the parts that are objects.
Result<MachineCalibration> factsIn(JsonObjectReader& reader)
{
    MachineCalibration calibration;
    calibration.takenAt = reader.integer("takenAt", 0, std::numeric_limits<std::int64_t>::max());
    calibration.tookNs = reader.amount("tookNs");
    calibration.probes = reader.count("probes");
    calibration.rounds = reader.count("rounds");
    calibration.error = {reader.amount("medianError"), reader.amount("errorBand"), reader.count("checked")};
    return reader.finish().map([&] { return calibration; });
}

} // namespace

std::string calibrationToJson(const MachineCalibration& calibration)
{
    ordered_json root;
    root["format"] = kCalibrationFormat;
    root["version"] = kCalibrationVersion;
    root["environment"] = environmentToJson(calibration.environment);
    root["takenAt"] = calibration.takenAt;
    root["tookNs"] = calibration.tookNs;
    root["probes"] = calibration.probes;
    root["rounds"] = calibration.rounds;
    root["medianError"] = calibration.error.median;
    root["errorBand"] = calibration.error.band;
    root["checked"] = calibration.error.networks;
    root["vectors"] = costsOut(calibration.vectors);
    root["scalar"] = costsOut(calibration.scalar);
    root["roofs"] = roofsOut(calibration.roofs);
    return root.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Result<MachineCalibration> calibrationFromJson(std::string_view text)
{
    const auto root = parseStrictJson(text);
    if (!root)
        return passOn(root);
    JsonObjectReader reader(*root, "the calibration");
    if (reader.text("format") != kCalibrationFormat)
        reader.reject("is none of ours: calibrate again");
    if (reader.integer("version", 0, std::numeric_limits<int>::max()) != kCalibrationVersion)
        reader.reject("was made by another version: calibrate again", ErrorCode::Unsupported);
    const auto environment = environmentFromJson(reader.object("environment"));
    const auto vectors = costsIn(reader.object("vectors"), "vectors");
    const auto scalar = costsIn(reader.object("scalar"), "scalar");
    const auto roofs = roofsIn(reader.object("roofs"));
    auto calibration = factsIn(reader);
    if (!calibration)
        return passOn(calibration);
    if (!environment)
        return passOn(environment);
    if (!vectors)
        return passOn(vectors);
    if (!scalar)
        return passOn(scalar);
    if (!roofs)
        return passOn(roofs);
    calibration->environment = *environment;
    calibration->vectors = *vectors;
    calibration->scalar = *scalar;
    calibration->roofs = *roofs;
    return calibration;
}

} // namespace wb
