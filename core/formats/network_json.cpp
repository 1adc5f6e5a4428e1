// SPDX-License-Identifier: Apache-2.0
#include "core/formats/network_json.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/fann_fields.h"
#include "core/formats/strict_json.h"
#include "core/nn/initializer.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <tuple>

namespace wb {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr const char* kFormat = "expert-workbench-network";
constexpr int kVersion = 2;      ///< With scalings of the network's own.
constexpr int kPlainVersion = 1; ///< Without: what earlier programs read.

// Writing ------------------------------------------------------------------------------------------------------------

/// Equal neighbours together: ["tanh", 1, 3] is three units.
ordered_json unitsJson(const std::vector<UnitFunction>& functions)
{
    ordered_json units = ordered_json::array();
    for (std::size_t at = 0; at < functions.size();) {
        std::size_t end = at + 1;
        while (end < functions.size() && functions[end] == functions[at])
            ++end;
        units.push_back({activationInfo(functions[at].activation).name, jsonNumber(functions[at].steepness), end - at});
        at = end;
    }
    return units;
}

ordered_json layerJson(const LayerSpec& layer)
{
    ordered_json out;
    out["id"] = layer.id.value;
    out["name"] = layer.name;
    if (!layer.note.empty())
        out["note"] = layer.note;
    out["outputs"] = layer.outputs;
    out["activation"] = activationInfo(layer.function.activation).name;
    out["steepness"] = jsonNumber(layer.function.steepness);
    if (!layer.unitFunctions.empty())
        out["units"] = unitsJson(layer.unitFunctions);
    return out;
}

ordered_json scalingJson(const Scaling& scaling)
{
    ordered_json out;
    for (const FannScaleField& field : fannScaleFields())
        out[field.key] = scaling.*field.member;
    return out;
}

ordered_json fannJson(const FannSettings& settings)
{
    ordered_json out;
    for (const FannField& field : fannFields())
        std::visit([&](auto member) { out[field.key] = settings.*member; }, field.member);
    out["cascade_activation_functions"] = settings.cascadeActivationFunctions;
    out["cascade_activation_steepnesses"] = settings.cascadeActivationSteepnesses;
    return out;
}

ordered_json initializationJson(const Initialization& initialization)
{
    ordered_json out;
    out["kind"] = initializerName(initialization.kind);
    // As text: many JSON readers keep only 53 bits of a number.
    out["seed"] = std::to_string(initialization.seed);
    out["low"] = jsonNumber(initialization.low);
    out["high"] = jsonNumber(initialization.high);
    return out;
}

// Reading ------------------------------------------------------------------------------------------------------------

std::string inside(const std::string& where, const std::string& what) { return where + ", " + what; }

float floatOf(JsonObjectReader& reader, const char* key)
{
    const auto value = static_cast<float>(reader.number(key));
    if (!std::isfinite(value))
        reader.reject('"' + std::string(key) + "\" is too large for a 32-bit number", ErrorCode::NonFinite);
    return value;
}

Activation activationOf(JsonObjectReader& reader, const std::string& name)
{
    const auto activation = parseActivation(name);
    if (!activation && !reader.failed())
        reader.reject(activation.error().message);
    return activation.value_or(Activation::Linear);
}

void readUnits(JsonObjectReader& reader, LayerSpec& layer)
{
    for (const json& run : reader.array("units")) {
        if (!run.is_array() || run.size() != 3 || !run[0].is_string() || !run[1].is_number() ||
            !run[2].is_number_unsigned())
            return reader.reject("\"units\" must hold [activation, steepness, how many] each");
        const auto count = run[2].get<std::uint64_t>();
        if (count == 0 || count > static_cast<std::uint64_t>(layer.outputs) - layer.unitFunctions.size())
            return reader.reject("\"units\" do not add up to the " + std::to_string(layer.outputs) + " outputs");
        const UnitFunction function{activationOf(reader, run[0].get<std::string>()),
                                    static_cast<float>(run[1].get<double>())};
        layer.unitFunctions.insert(layer.unitFunctions.end(), static_cast<std::size_t>(count), function);
    }
    if (layer.unitFunctions.size() != static_cast<std::size_t>(layer.outputs))
        reader.reject("\"units\" do not add up to the " + std::to_string(layer.outputs) + " outputs");
}

Result<LayerSpec> readLayer(const json& value, const std::string& where)
{
    JsonObjectReader reader(value, where);
    LayerSpec layer;
    layer.id.value = reader.integer("id", 1, std::numeric_limits<std::int64_t>::max());
    layer.name = reader.text("name");
    if (reader.has("note"))
        layer.note = reader.text("note");
    layer.outputs = static_cast<int>(reader.integer("outputs", 1, limits::kUnitsPerLayer));
    layer.function.activation = activationOf(reader, reader.text("activation"));
    layer.function.steepness = floatOf(reader, "steepness");
    if (reader.has("units"))
        readUnits(reader, layer);
    if (auto done = reader.finish(); !done)
        return passOn(done);
    return layer;
}

Result<Initialization> readInitialization(const json& value)
{
    JsonObjectReader reader(value, "initialization");
    Initialization initialization;
    const auto kind = parseInitializer(reader.text("kind"));
    if (!kind)
        reader.reject(kind.error().message);
    initialization.kind = kind.value_or(Initializer::Xavier);
    const std::string seed = reader.text("seed");
    const auto end = std::from_chars(seed.data(), seed.data() + seed.size(), initialization.seed);
    if (end.ec != std::errc() || end.ptr != seed.data() + seed.size())
        reader.reject("\"seed\" must be a whole number from 0 to 18446744073709551615, as text");
    initialization.low = floatOf(reader, "low");
    initialization.high = floatOf(reader, "high");
    if (auto done = reader.finish(); !done)
        return passOn(done);
    return initialization;
}

Result<Scaling> readScaling(const json& value, const std::string& where)
{
    JsonObjectReader reader(value, where);
    Scaling scaling;
    for (const FannScaleField& field : fannScaleFields())
        scaling.*field.member = reader.numbers(field.key);
    for (const FannScaleField& field : fannScaleFields())
        if ((scaling.*field.member).size() != scaling.mean.size())
            reader.reject("its four lists must be equally long");
    if (auto done = reader.finish(); !done)
        return passOn(done);
    return scaling;
}

/// Designs of version 1 keep libfann's scale block with its settings; the network has it now, if it is of any use.
Result<void> takeScaleBlock(JsonObjectReader& reader, const char* key, int columns, Scaling& scaling)
{
    if (!reader.has(key))
        return {};
    auto read = readScaling(reader.object(key), inside("fann", key));
    if (!read)
        return passOn(read);
    if (validate(*read, columns, key) && scaledColumns(*read) > 0)
        scaling = *std::move(read);
    return {};
}

Result<FannSettings> readFann(const json& value, NetworkSpec& spec)
{
    JsonObjectReader reader(value, "fann");
    FannSettings settings;
    for (const FannField& field : fannFields()) {
        if (const auto* number = std::get_if<double FannSettings::*>(&field.member))
            settings.** number = reader.number(field.key);
        else
            settings.*std::get<unsigned FannSettings::*>(field.member) =
                static_cast<unsigned>(reader.integer(field.key, 0, field.maximum));
    }
    settings.cascadeActivationFunctions.clear();
    for (const double number : reader.numbers("cascade_activation_functions")) {
        if (!(number >= 0 && number < kFannActivationCount))
            reader.reject("\"cascade_activation_functions\" must hold numbers of FANN's functions, 0 to 19");
        else
            settings.cascadeActivationFunctions.push_back(static_cast<unsigned>(number));
    }
    settings.cascadeActivationSteepnesses = reader.numbers("cascade_activation_steepnesses");
    if (auto good = takeScaleBlock(reader, "scale_in", spec.inputs, spec.inputScaling); !good)
        return passOn(good);
    if (auto good = takeScaleBlock(reader, "scale_out", spec.outputs(), spec.outputScaling); !good)
        return passOn(good);
    if (auto done = reader.finish(); !done)
        return passOn(done);
    return settings;
}

Topology topologyOf(JsonObjectReader& reader)
{
    const std::string name = reader.text("topology");
    if (name != "layered" && name != "shortcut")
        reader.reject("\"topology\" must be \"layered\" or \"shortcut\"");
    return name == "shortcut" ? Topology::Shortcut : Topology::Layered;
}

/// A file of a later version may have keys we cannot know, so this comes before anything else.
Result<void> checkVersion(const json& root)
{
    if (!root.is_object() || root.value("format", json()) != kFormat)
        return fail(ErrorCode::Parse, "\"format\" must be \"" + std::string(kFormat) + '"');
    const json version = root.value("version", json());
    if (!version.is_number_unsigned() || version == 0U)
        return fail(ErrorCode::Parse, "\"version\" must be a whole number from 1 on");
    if (version.get<std::uint64_t>() > kVersion)
        return fail(ErrorCode::Unsupported, "this design has version " + version.dump() +
                                                ", this program reads up to " + std::to_string(kVersion) +
                                                ": open it with a later version");
    return {};
}

Result<NetworkDesign> readDesign(const json& root)
{
    JsonObjectReader reader(root, "network");
    reader.text("format");
    reader.integer("version", 1, kVersion);
    NetworkDesign design;
    design.spec.inputs = static_cast<int>(reader.integer("inputs", 1, limits::kUnitsPerLayer));
    design.spec.inputName = reader.text("inputName");
    design.spec.topology = topologyOf(reader);
    design.spec.connectionRate = floatOf(reader, "connectionRate");
    design.spec.limitsSums = reader.boolean("limitsSums");
    const json& initialization = reader.object("initialization");
    const json& layers = reader.array("layers");
    const json* fann = reader.has("fann") ? &reader.object("fann") : nullptr;
    const json* inputScaling = reader.has("inputScaling") ? &reader.object("inputScaling") : nullptr;
    const json* outputScaling = reader.has("outputScaling") ? &reader.object("outputScaling") : nullptr;
    if (layers.size() >= static_cast<std::size_t>(limits::kLayers))
        reader.reject("more than " + std::to_string(limits::kLayers - 1) + " layers", ErrorCode::LimitExceeded);
    if (auto done = reader.finish(); !done)
        return passOn(done);

    auto drawn = readInitialization(initialization);
    if (!drawn)
        return passOn(drawn);
    design.spec.initialization = *drawn;
    for (const json& value : layers) {
        auto layer = readLayer(value, "layer " + std::to_string(design.spec.layers.size() + 1));
        if (!layer)
            return passOn(layer);
        design.spec.layers.push_back(std::move(*layer));
    }
    if (fann != nullptr) {
        auto settings = readFann(*fann, design.spec);
        if (!settings)
            return passOn(settings);
        design.fann = std::move(*settings);
    }
    for (const auto& [value, name, scaling] :
         {std::tuple{inputScaling, "inputScaling", &design.spec.inputScaling},
          std::tuple{outputScaling, "outputScaling", &design.spec.outputScaling}}) {
        if (value == nullptr)
            continue;
        auto read = readScaling(*value, name);
        if (!read)
            return passOn(read);
        *scaling = *std::move(read);
    }
    return design;
}

} // namespace

std::string networkSpecJson(const NetworkSpec& spec, const std::optional<FannSettings>& fann)
{
    ordered_json root;
    root["format"] = kFormat;
    root["version"] = spec.isScaled() ? kVersion : kPlainVersion;
    root["inputs"] = spec.inputs;
    root["inputName"] = spec.inputName;
    root["topology"] = spec.topology == Topology::Shortcut ? "shortcut" : "layered";
    root["connectionRate"] = jsonNumber(spec.connectionRate);
    root["limitsSums"] = spec.limitsSums;
    root["initialization"] = initializationJson(spec.initialization);
    root["layers"] = ordered_json::array();
    for (const LayerSpec& layer : spec.layers)
        root["layers"].push_back(layerJson(layer));
    if (!spec.inputScaling.empty())
        root["inputScaling"] = scalingJson(spec.inputScaling);
    if (!spec.outputScaling.empty())
        root["outputScaling"] = scalingJson(spec.outputScaling);
    if (fann)
        root["fann"] = fannJson(*fann);
    return root.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Result<NetworkDesign> parseNetworkSpecJson(std::string_view text)
{
    const auto root = parseStrictJson(text);
    if (!root)
        return passOn(root);
    if (auto known = checkVersion(*root); !known)
        return passOn(known);
    auto design = readDesign(*root);
    if (!design)
        return design;
    if (auto valid = validate(design->spec); !valid)
        return passOn(valid);
    return design;
}

} // namespace wb
