// SPDX-License-Identifier: Apache-2.0
#include "app/cli/network_text.h"

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

using Row = QStringList;

Row layerRow(const NetworkSpec& spec, int position, const LayerCost& cost)
{
    const LayerSpec& layer = spec.layers[static_cast<std::size_t>(position)];
    const UnitFunction& function = layer.functionOf(0);
    const QString steepness = QString::fromStdString(numberText(function.steepness));
    return {QString::fromStdString(layerTitle(spec, position)),
            QString("%1 -> %2").arg(cost.inputs).arg(cost.outputs),
            isMixed(layer) ? QString("mixed") : QString(activationInfo(function.activation).name),
            steepnessDiffers(layer) ? QString("mixed") : steepness,
            QString::number(cost.parameters),
            QString::number(cost.multiplyAdds),
            QString::number(cost.weightBytes)};
}

/// Columns side by side, the numbers to the right.
QString aligned(const QList<Row>& rows)
{
    constexpr int kFirstNumber = 3;
    QString text;
    for (const Row& row : rows) {
        QString line;
        for (int column = 0; column < row.size(); ++column) {
            qsizetype width = 0;
            for (const Row& other : rows)
                width = std::max(width, other.at(column).size());
            const int field = static_cast<int>(column < kFirstNumber ? -width : width);
            line += QString("%1  ").arg(row.at(column), field);
        }
        text += line.trimmed() + '\n';
    }
    return text;
}

} // namespace

QJsonObject networkJson(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    const CostReport cost = costReport(network);
    QJsonArray layers;
    for (int position = 0; position < static_cast<int>(spec.layers.size()); ++position)
        layers.append(layerJson(spec, position, cost.layers[static_cast<std::size_t>(position)]));
    return {{"inputs", network.numInputs()},
            {"outputs", network.numOutputs()},
            {"topology", spec.topology == Topology::Shortcut ? "shortcut" : "layered"},
            {"connection_rate", shortNumber(spec.connectionRate)},
            {"parameters", static_cast<qint64>(cost.total.parameters)},
            {"connections", static_cast<qint64>(network.totalConnections())},
            {"multiply_adds", static_cast<qint64>(cost.total.multiplyAdds)},
            {"bytes", static_cast<qint64>(cost.total.weightBytes)},
            {"layers", layers}};
}

std::string networkTable(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    const CostReport cost = costReport(network);
    QList<Row> rows{{"Layer", "Shape", "Activation", "Steepness", "Parameters", "Multiply-adds", "Bytes"}};
    for (int position = 0; position < static_cast<int>(spec.layers.size()); ++position)
        rows.append(layerRow(spec, position, cost.layers[static_cast<std::size_t>(position)]));
    rows.append({"Total", QString("%1 -> %2").arg(network.numInputs()).arg(network.numOutputs()), "", "",
                 QString::number(cost.total.parameters), QString::number(cost.total.multiplyAdds),
                 QString::number(cost.total.weightBytes)});
    QString head = QString("inputs %1, outputs %2, %3")
                       .arg(network.numInputs())
                       .arg(network.numOutputs())
                       .arg(spec.topology == Topology::Shortcut ? "shortcut connections" : "layered");
    if (spec.connectionRate < 1.0F)
        head += ", sparse (connection rate " + QString::fromStdString(numberText(spec.connectionRate)) + ')';
    return (head + "\n\n" + aligned(rows) + "\nBytes are those of the weights and biases, 4 each (f32).\n")
        .toStdString();
}

} // namespace wb::cli
