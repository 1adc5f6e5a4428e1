// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/card_facts.h"

#include <QCoreApplication>

namespace wb::ui {

namespace {

struct CardFacts {
    Q_DECLARE_TR_FUNCTIONS(CanvasScene)
};

std::int64_t bytesOf(const LayerCost& cost) { return cost.weightBytes + cost.activationBytes; }

} // namespace

CardContent cardContent(const NetworkSpec& spec, const CostReport& cost, int layer)
{
    CardContent content;
    content.title = displayName(spec, layer);
    content.isInput = layer < 0;
    content.units = spec.inputs;
    content.id = kInputLayer;
    if (layer < 0)
        return content;
    const LayerSpec& design = spec.layers.at(static_cast<std::size_t>(layer));
    const LayerCost& own = cost.layers.at(static_cast<std::size_t>(layer));
    content.id = design.id;
    content.units = design.outputs;
    content.function = design.function;
    const bool mixed = !design.unitFunctions.empty();
    content.functionText = mixed ? CardFacts::tr("mixed functions") : activationText(design.function.activation);
    content.steepnessText = mixed ? QString() : steepnessText(design.function.steepness);
    if (cost.total.parameters > 0)
        content.share = static_cast<double>(own.parameters) / static_cast<double>(cost.total.parameters);
    content.parametersText = CardFacts::tr("%1 · %2").arg(countText(own.parameters), percentText(content.share));
    return content;
}

QString cardToolTip(const NetworkSpec& spec, const CostReport& cost, int layer)
{
    const QString name = displayName(spec, layer);
    if (layer < 0)
        return CardFacts::tr("%1: %2 values a row").arg(name, countText(spec.inputs));
    const LayerCost& own = cost.layers.at(static_cast<std::size_t>(layer));
    const QString note = QString::fromStdString(spec.layers[static_cast<std::size_t>(layer)].note);
    const QString facts = CardFacts::tr("%1: %2 inputs → %3 units\n%4 parameters, %5 multiply-adds, %6 of weights")
                              .arg(name, countText(own.inputs), countText(own.outputs), countText(own.parameters),
                                   countText(own.multiplyAdds), bytesText(own.weightBytes));
    return note.isEmpty() ? facts : facts + QStringLiteral("\n\n") + note;
}

std::optional<CardHeat> cardBytes(const Document& document, int layer)
{
    if (layer < 0)
        return {};
    std::int64_t all = 0;
    for (const LayerCost& cost : document.cost().layers)
        all += bytesOf(cost);
    const std::int64_t own = bytesOf(document.cost().layers.at(static_cast<std::size_t>(layer)));
    const double share = all > 0 ? static_cast<double>(own) / static_cast<double>(all) : 0;
    return CardHeat{.share = share, .text = CardFacts::tr("%1 · %2").arg(bytesText(own), percentText(share))};
}

} // namespace wb::ui
