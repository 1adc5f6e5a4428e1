// SPDX-License-Identifier: Apache-2.0
#include "core/nn/network_spec.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

Result<void> checkFunction(const UnitFunction& function, const std::string& where)
{
    if (static_cast<int>(function.activation) < 0 || static_cast<int>(function.activation) >= kActivationCount)
        return fail(ErrorCode::InvalidArgument, where + " has no such activation");
    if (!std::isfinite(function.steepness) || function.steepness == 0.0F)
        return fail(ErrorCode::InvalidArgument, where + ": steepness must be a finite number other than 0");
    return {};
}

Result<void> checkLayer(const NetworkSpec& spec, int layer)
{
    const LayerSpec& checked = spec.layers[static_cast<std::size_t>(layer)];
    const std::string where = layerTitle(spec, layer);
    if (checked.outputs < 1)
        return fail(ErrorCode::InvalidArgument, where + " needs at least 1 unit");
    if (checked.outputs > limits::kUnitsPerLayer)
        return fail(ErrorCode::LimitExceeded, where + " has " + std::to_string(checked.outputs) + " units; at most " +
                                                  std::to_string(limits::kUnitsPerLayer) + " are allowed");
    if (!checked.unitFunctions.empty() && checked.unitFunctions.size() != static_cast<std::size_t>(checked.outputs))
        return fail(ErrorCode::SizeMismatch, where + " has " + std::to_string(checked.outputs) + " units but " +
                                                 std::to_string(checked.unitFunctions.size()) + " unit functions");
    if (auto good = checkFunction(checked.function, where); !good)
        return good;
    for (const UnitFunction& function : checked.unitFunctions) {
        if (auto good = checkFunction(function, where); !good)
            return good;
        if (function.activation == Activation::Softmax)
            return fail(ErrorCode::InvalidArgument,
                        where + ": softmax works on a whole layer, not on single units; choose it for the layer");
    }
    if (checked.function.activation == Activation::Softmax && layer + 1 != static_cast<int>(spec.layers.size()))
        return fail(ErrorCode::InvalidArgument, where + ": softmax is for the output layer only");
    if (!checked.id)
        return fail(ErrorCode::InvalidArgument, where + " has no id");
    for (int earlier = 0; earlier < layer; ++earlier) {
        if (spec.layers[static_cast<std::size_t>(earlier)].id == checked.id)
            return fail(ErrorCode::InvalidArgument, where + " has the id of another layer");
    }
    return {};
}

Result<void> checkParameterCount(const NetworkSpec& spec)
{
    std::int64_t parameters = 0;
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        // At most 64 x 65 536 sources and 65 536 outputs: far inside 64 bits.
        parameters += (static_cast<std::int64_t>(spec.sourceCount(layer)) + 1) *
                      spec.layers[static_cast<std::size_t>(layer)].outputs;
    }
    if (parameters > limits::kParameters)
        return fail(ErrorCode::LimitExceeded, "the network would have " + std::to_string(parameters) +
                                                  " parameters; at most " + std::to_string(limits::kParameters) +
                                                  " are allowed");
    return {};
}

} // namespace

UnitFunction naturalFunction(Activation activation)
{
    return {activation, activationInfo(activation).naturalSteepness};
}

std::vector<LayerId> layerIds(const NetworkSpec& spec)
{
    std::vector<LayerId> ids;
    for (const LayerSpec& layer : spec.layers)
        ids.push_back(layer.id);
    return ids;
}

int NetworkSpec::indexOf(LayerId id) const
{
    const auto found =
        std::find_if(layers.begin(), layers.end(), [id](const LayerSpec& layer) { return layer.id == id; });
    return found == layers.end() ? -1 : static_cast<int>(found - layers.begin());
}

LayerId NetworkSpec::nextLayerId() const
{
    LayerId highest;
    for (const LayerSpec& layer : layers)
        highest = std::max(highest, layer.id);
    return {highest.value + 1};
}

int NetworkSpec::signalBegin(int layer) const
{
    int begin = layer < 0 ? 0 : inputs;
    for (int earlier = 0; earlier < layer; ++earlier)
        begin += layers[static_cast<std::size_t>(earlier)].outputs;
    return begin;
}

int NetworkSpec::sourceBegin(int layer) const { return topology == Topology::Shortcut ? 0 : signalBegin(layer - 1); }

int NetworkSpec::sourceCount(int layer) const { return signalBegin(layer) - sourceBegin(layer); }

int NetworkSpec::signalCount() const { return signalBegin(static_cast<int>(layers.size())); }

void fitScalings(NetworkSpec& spec)
{
    const auto fit = [](Scaling& scaling, int columns) {
        if (columns >= 1 && columns <= limits::kUnitsPerLayer && !scaling.empty() &&
            scaling.columns() != static_cast<std::size_t>(columns))
            scaling = withColumns(std::move(scaling), columns);
    };
    fit(spec.inputScaling, spec.inputs);
    fit(spec.outputScaling, spec.outputs());
}

bool sameButScaling(const NetworkSpec& a, NetworkSpec b)
{
    b.inputScaling = a.inputScaling;
    b.outputScaling = a.outputScaling;
    return a == b;
}

Result<void> validate(const NetworkSpec& spec)
{
    if (spec.inputs < 1)
        return fail(ErrorCode::InvalidArgument, "a network needs at least 1 input");
    if (spec.inputs > limits::kUnitsPerLayer)
        return fail(ErrorCode::LimitExceeded, "the network has " + std::to_string(spec.inputs) + " inputs; at most " +
                                                  std::to_string(limits::kUnitsPerLayer) + " are allowed");
    if (spec.layers.empty())
        return fail(ErrorCode::InvalidArgument, "a network needs at least one layer after its inputs");
    if (spec.layers.size() + 1 > static_cast<std::size_t>(limits::kLayers))
        return fail(ErrorCode::LimitExceeded, "the network has " + std::to_string(spec.layers.size() + 1) +
                                                  " layers with its inputs; at most " +
                                                  std::to_string(limits::kLayers) + " are allowed");
    if (!(spec.connectionRate > 0.0F && spec.connectionRate <= 1.0F))
        return fail(ErrorCode::InvalidArgument, "the connection rate must be above 0 and at most 1");
    const Initialization& start = spec.initialization;
    if (!std::isfinite(start.low) || !std::isfinite(start.high) || start.low > start.high)
        return fail(ErrorCode::InvalidArgument, "the range of fresh weights must be finite, the lower end first");
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        if (auto good = checkLayer(spec, layer); !good)
            return good;
    }
    if (auto good = validate(spec.inputScaling, spec.inputs, "inputs"); !good)
        return good;
    if (auto good = validate(spec.outputScaling, spec.outputs(), "outputs"); !good)
        return good;
    return checkParameterCount(spec);
}

std::string scalingText(const NetworkSpec& spec)
{
    std::string text;
    const auto add = [&text](const Scaling& scaling, int columns, const char* what) {
        if (scaling.empty())
            return;
        text += text.empty() ? "" : " and ";
        text += std::to_string(scaledColumns(scaling));
        text += " of ";
        text += std::to_string(columns);
        text += what;
    };
    add(spec.inputScaling, spec.inputs, " inputs");
    add(spec.outputScaling, spec.outputs(), " outputs");
    return text;
}

std::string layerTitle(const NetworkSpec& spec, int layer)
{
    if (layer < 0)
        return spec.inputName.empty() ? "Input" : spec.inputName;
    const LayerSpec& titled = spec.layers[static_cast<std::size_t>(layer)];
    if (!titled.name.empty())
        return titled.name;
    return layer + 1 == static_cast<int>(spec.layers.size()) ? "Output" : "Hidden " + std::to_string(layer + 1);
}

} // namespace wb
