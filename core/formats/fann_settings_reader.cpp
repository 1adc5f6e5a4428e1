// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_settings_reader.h"

#include "core/base/limits.h"
#include "core/formats/fann_fields.h"
#include "core/nn/activation.h"

#include <limits>

namespace wb {

namespace {

/// Each number takes two bytes at least.
constexpr auto kMostListed = static_cast<std::int64_t>(limits::kFileBytes / 2);

Result<void> readDecimalPoint(FannValues& values)
{
    const auto decimalPoint = values.whole("decimal_point", 0, 30, -1);
    if (!decimalPoint)
        return passOn(decimalPoint);
    if (*decimalPoint < 0)
        return fail(ErrorCode::Parse, "the line decimal_point=... is missing, without which the whole numbers of a "
                                      "fixed-point file mean nothing; take a complete copy of the file");
    values.numbers().setDecimalPoint(static_cast<int>(*decimalPoint));
    values.warn(
        "the file is for libfann's fixed-point library, which rounds every step; here its outputs come a little "
        "more exact");
    return {};
}

Result<void> readField(FannValues& values, const FannField& field, FannSettings& settings, std::string& missing)
{
    if (!values.has(field.key)) {
        if (!field.sinceV2_2)
            missing += (missing.empty() ? "" : ", ") + std::string(field.key);
        return {};
    }
    if (const auto* member = std::get_if<double FannSettings::*>(&field.member)) {
        const auto value = field.scaledWhenFixed ? values.fannReal(field.key, 0.0) : values.real(field.key, 0.0);
        if (!value)
            return passOn(value);
        settings.** member = *value;
        return {};
    }
    const auto value = values.whole(field.key, 0, std::numeric_limits<unsigned>::max(), 0);
    if (!value)
        return passOn(value);
    unsigned& setting = settings.*std::get<unsigned FannSettings::*>(field.member);
    if (*value > field.maximum)
        values.warn(std::string(field.key) + "=" + std::to_string(*value) + " is not known here; libfann's default " +
                    std::to_string(setting) + " was taken");
    else
        setting = static_cast<unsigned>(*value);
    return {};
}

Result<void> readCascadeFunctions(FannValues& values, FannSettings& settings)
{
    constexpr const char* kKey = "cascade_activation_functions";
    const auto count = values.whole("cascade_activation_functions_count", 0, kMostListed, -1);
    if (!count)
        return passOn(count);
    if (*count < 0 || !values.has(kKey))
        return {};
    const auto entry = values.required(kKey);
    const auto found = values.words(*entry, kKey, *count);
    if (!found)
        return passOn(found);
    settings.cascadeActivationFunctions.clear();
    for (const std::string_view word : *found) {
        const auto number = values.numbers().whole(word, 0, kFannActivationCount - 1, {entry->line, kKey});
        if (!number)
            return passOn(number);
        settings.cascadeActivationFunctions.push_back(static_cast<unsigned>(*number));
    }
    return {};
}

Result<void> readCascadeSteepnesses(FannValues& values, FannSettings& settings)
{
    constexpr const char* kKey = "cascade_activation_steepnesses";
    const auto count = values.whole("cascade_activation_steepnesses_count", 0, kMostListed, -1);
    if (!count)
        return passOn(count);
    if (*count < 0 || !values.has(kKey))
        return {};
    const auto entry = values.required(kKey);
    const auto found = values.words(*entry, kKey, *count);
    if (!found)
        return passOn(found);
    settings.cascadeActivationSteepnesses.clear();
    for (const std::string_view word : *found) {
        const auto number = values.numbers().fannValue(word, {entry->line, kKey});
        if (!number)
            return passOn(number);
        settings.cascadeActivationSteepnesses.push_back(static_cast<double>(*number));
    }
    return {};
}

Result<Scaling> readScale(FannValues& values, const char* suffix, const char* what, int columns)
{
    Scaling scaling;
    for (const FannScaleField& field : fannScaleFields()) {
        const std::string key = "scale_" + std::string(field.key) + suffix;
        const auto entry = values.required(key);
        if (!entry)
            return passOn(entry);
        const auto found = values.words(*entry, key, columns);
        if (!found)
            return passOn(found);
        for (const std::string_view word : *found) {
            const auto number = values.numbers().real(word, {entry->line, key});
            if (!number)
                return passOn(number);
            (scaling.*field.member).push_back(*number);
        }
    }
    if (const auto good = validate(scaling, columns, what); !good) {
        values.warn(good.error().message + "; it is left out");
        return Scaling();
    }
    return scaledColumns(scaling) == 0 ? Scaling() : scaling; // what libfann has before anything is fitted
}

} // namespace

Result<FannSettings> readFannSettings(FannValues& values)
{
    if (values.fixedPoint()) {
        if (auto good = readDecimalPoint(values); !good)
            return passOn(good);
    }
    FannSettings settings;
    std::string missing;
    for (const FannField& field : fannFields()) {
        if (auto good = readField(values, field, settings, missing); !good)
            return passOn(good);
    }
    if (!missing.empty())
        values.warn("settings that are missing have libfann's defaults: " + missing);
    if (auto good = readCascadeFunctions(values, settings); !good)
        return passOn(good);
    if (auto good = readCascadeSteepnesses(values, settings); !good)
        return passOn(good);
    return settings;
}

Result<FannScaling> readFannScaling(FannValues& values, const FannLayout& layout)
{
    const auto included = values.whole("scale_included", 0, 1, 0);
    if (!included)
        return passOn(included);
    if (*included == 0)
        return FannScaling();
    auto inputs = readScale(values, "_in", "inputs", layout.units(0));
    if (!inputs)
        return passOn(inputs);
    auto outputs = readScale(values, "_out", "outputs", layout.units(layout.layerCount() - 1));
    if (!outputs)
        return passOn(outputs);
    if (!inputs->empty() || !outputs->empty())
        values.warn("the file has scaling parameters, which belong to the network here: it takes and gives values in "
                    "the data's own units, where libfann leaves it to the program to scale and descale");
    return FannScaling{*std::move(inputs), *std::move(outputs)};
}

} // namespace wb
