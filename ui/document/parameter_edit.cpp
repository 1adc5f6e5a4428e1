// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/parameter_edit.h"

#include "core/base/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace wb::ui {

namespace {

struct ParameterEdit {
    Q_DECLARE_TR_FUNCTIONS(ParameterEdit)
};

} // namespace

std::optional<float> parameterValue(const Network& network, const ParameterRef& parameter)
{
    const int layer = network.spec().indexOf(parameter.layer);
    if (layer < 0)
        return {};
    const LayerWeights& own = network.weights().layers[static_cast<std::size_t>(layer)];
    if (parameter.unit < 0 || parameter.unit >= own.weights.rows() || parameter.source < ParameterRef::kBias ||
        parameter.source >= own.weights.cols())
        return {};
    if (parameter.source == ParameterRef::kBias)
        return own.hasBias(parameter.unit) ? std::optional(own.biases(parameter.unit)) : std::nullopt;
    return own.isConnected(parameter.unit, parameter.source)
               ? std::optional(own.weights(parameter.unit, parameter.source))
               : std::nullopt;
}

QString unitText(const NetworkSpec& spec, LayerId layer, int unit)
{
    return ParameterEdit::tr("%1 #%2").arg(displayName(spec, layer), countText(unit + 1));
}

QString parameterText(const NetworkSpec& spec, const ParameterRef& parameter)
{
    const QString unit = unitText(spec, parameter.layer, parameter.unit);
    if (parameter.source == ParameterRef::kBias)
        return ParameterEdit::tr("bias of %1").arg(unit);
    const ParameterRef from = sourceUnit(spec, parameter.layer, parameter.source);
    return ParameterEdit::tr("weight %1 → %2").arg(unitText(spec, from.layer, from.unit), unit);
}

ParameterRef sourceUnit(const NetworkSpec& spec, LayerId layer, int source)
{
    const int signal = spec.sourceBegin(spec.indexOf(layer)) + source;
    if (signal < spec.inputs)
        return {.layer = kInputLayer, .unit = signal};
    int at = 0;
    while (at + 1 < static_cast<int>(spec.layers.size()) && spec.signalBegin(at + 1) <= signal)
        ++at;
    return {.layer = spec.layers[static_cast<std::size_t>(at)].id, .unit = signal - spec.signalBegin(at)};
}

Result<void> setParameter(Document& document, const ParameterRef& parameter, float value)
{
    const NetworkSpec& spec = document.spec();
    if (!parameterValue(document.network(), parameter))
        return fail(ErrorCode::NotFound, "there is no such weight: the two units are not connected");
    if (!std::isfinite(value))
        return fail(ErrorCode::NonFinite, "a weight is a finite number");
    auto weights = std::make_shared<Weights>(document.network().weights());
    LayerWeights& own = weights->layers[static_cast<std::size_t>(spec.indexOf(parameter.layer))];
    (parameter.source == ParameterRef::kBias ? own.biases(parameter.unit)
                                             : own.weights(parameter.unit, parameter.source)) = value;
    const auto edited = Network::assemble(spec, std::move(weights));
    if (!edited)
        return passOn(edited);
    const QString text = ParameterEdit::tr("Set %1 to %2")
                             .arg(parameterText(spec, parameter), QString::fromStdString(numberText(value)));
    return document.replaceWeights(*edited, text);
}

} // namespace wb::ui
