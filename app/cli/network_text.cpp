// SPDX-License-Identifier: Apache-2.0
#include "app/cli/network_text.h"

#include "app/cli/text_table.h"
#include "core/analysis/cost_report.h"
#include "core/base/number_text.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::cli {

namespace {

/// The double whose shortest text is the float's: 0.1, not 0.10000000149011612.
QJsonValue shortNumber(float value) { return parseDouble(numberText(value)).value(); }

bool sameForAll(const LayerSpec& layer, bool (*same)(const UnitFunction&, const UnitFunction&))
{
    return std::all_of(layer.unitFunctions.begin(), layer.unitFunctions.end(),
                       [&](const UnitFunction& unit) { return same(unit, layer.unitFunctions.front()); });
}

bool isMixed(const LayerSpec& layer)
{
    return !sameForAll(layer, [](const UnitFunction& a, const UnitFunction& b) { return a == b; });
}

bool steepnessDiffers(const LayerSpec& layer)
{
    return !sameForAll(layer, [](const UnitFunction& a, const UnitFunction& b) { return a.steepness == b.steepness; });
}

QJsonObject functionJson(const UnitFunction& function)
{
    return {{"activation", activationInfo(function.activation).name}, {"steepness", shortNumber(function.steepness)}};
}

QJsonObject layerJson(const NetworkSpec& spec, int position, const LayerCost& cost)
{
    const LayerSpec& layer = spec.layers[static_cast<std::size_t>(position)];
    QJsonObject json = functionJson(layer.functionOf(0));
    json["name"] = QString::fromStdString(layerTitle(spec, position));
    json["size"] = layer.outputs;
    json["parameters"] = static_cast<qint64>(cost.parameters);
    json["multiply_adds"] = static_cast<qint64>(cost.multiplyAdds);
    json["bytes"] = static_cast<qint64>(cost.weightBytes);
    if (!isMixed(layer))
        return json;
    json["activation"] = "mixed";
    if (steepnessDiffers(layer))
        json["steepness"] = QJsonValue::Null;
    QJsonArray units;
    for (const UnitFunction& unit : layer.unitFunctions)
        units.append(functionJson(unit));
    json["units"] = units;
    return json;
}

QJsonArray listJson(const std::vector<double>& values)
{
    QJsonArray list;
    for (const double value : values)
        list.append(value);
    return list;
}

QJsonObject scalingJson(const Scaling& scaling)
{
    return {{"mean", listJson(scaling.mean)},
            {"deviation", listJson(scaling.deviation)},
            {"new_min", listJson(scaling.newMin)},
            {"factor", listJson(scaling.factor)}};
}

std::string scalingLine(const NetworkSpec& spec)
{
    if (!spec.isScaled())
        return {};
    std::string text = "scales ";
    text += scalingText(spec);
    return text += "; values are the data's own\n";
}

std::string shapeText(int inputs, int outputs) { return std::to_string(inputs) + " -> " + std::to_string(outputs); }

std::vector<std::string> layerRow(const NetworkSpec& spec, int position, const LayerCost& cost)
{
    const LayerSpec& layer = spec.layers[static_cast<std::size_t>(position)];
    const UnitFunction& function = layer.functionOf(0);
    using namespace std::string_literals;
    return {layerTitle(spec, position),
            shapeText(cost.inputs, cost.outputs),
            isMixed(layer) ? "mixed"s : activationInfo(function.activation).name,
            steepnessDiffers(layer) ? "mixed"s : numberText(function.steepness),
            std::to_string(cost.parameters),
            std::to_string(cost.multiplyAdds),
            std::to_string(cost.weightBytes)};
}

} // namespace

QJsonObject networkJson(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    const CostReport cost = costReport(network);
    QJsonArray layers;
    for (int position = 0; position < static_cast<int>(spec.layers.size()); ++position)
        layers.append(layerJson(spec, position, cost.layers[static_cast<std::size_t>(position)]));
    QJsonObject json{{"inputs", network.numInputs()},
                     {"outputs", network.numOutputs()},
                     {"topology", spec.topology == Topology::Shortcut ? "shortcut" : "layered"},
                     {"connection_rate", shortNumber(spec.connectionRate)},
                     {"parameters", static_cast<qint64>(cost.total.parameters)},
                     {"connections", static_cast<qint64>(network.totalConnections())},
                     {"multiply_adds", static_cast<qint64>(cost.total.multiplyAdds)},
                     {"bytes", static_cast<qint64>(cost.total.weightBytes)},
                     {"layers", layers}};
    if (spec.isScaled())
        json["scaling"] = QJsonObject{{"multiply_adds", static_cast<qint64>(cost.scaling.multiplyAdds)},
                                      {"bytes", static_cast<qint64>(cost.scaling.weightBytes)}};
    if (!spec.inputScaling.empty())
        json["input_scaling"] = scalingJson(spec.inputScaling);
    if (!spec.outputScaling.empty())
        json["output_scaling"] = scalingJson(spec.outputScaling);
    return json;
}

std::string networkTable(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    const CostReport cost = costReport(network);
    TextTable table({true, true, true});
    table.add({"Layer", "Shape", "Activation", "Steepness", "Parameters", "Multiply-adds", "Bytes"});
    for (int position = 0; position < static_cast<int>(spec.layers.size()); ++position)
        table.add(layerRow(spec, position, cost.layers[static_cast<std::size_t>(position)]));
    if (spec.isScaled())
        table.add({"Scaling", shapeText(cost.scaling.inputs, cost.scaling.outputs), "", "", "0",
                   std::to_string(cost.scaling.multiplyAdds), std::to_string(cost.scaling.weightBytes)});
    table.add({"Total", shapeText(network.numInputs(), network.numOutputs()), "", "",
               std::to_string(cost.total.parameters), std::to_string(cost.total.multiplyAdds),
               std::to_string(cost.total.weightBytes)});
    std::string head = "inputs " + std::to_string(network.numInputs()) + ", outputs " +
                       std::to_string(network.numOutputs()) +
                       (spec.topology == Topology::Shortcut ? ", shortcut connections" : ", layered");
    if (spec.connectionRate < 1.0F)
        head += ", sparse (connection rate " + numberText(spec.connectionRate) + ')';
    head += '\n' + scalingLine(spec);
    return head + '\n' + table.text({}) + "\nBytes are those of the weights and biases, 4 each (f32)" +
           (spec.isScaled() ? ", and of the scalings, 16 a column.\n" : ".\n");
}

} // namespace wb::cli
