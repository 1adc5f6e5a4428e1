// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/layer_edits.h"

#include "core/base/limits.h"
#include "ui/document/document.h"

#include <algorithm>

namespace wb::ui {

namespace {

/// Calls edit(layer) for each layer named, none for the inputs.
template <typename Edit>
Result<NetworkSpec> withEach(NetworkSpec spec, const std::vector<LayerId>& ids, const Edit& edit)
{
    for (const LayerId id : ids) {
        if (id == kInputLayer)
            continue;
        const int at = spec.indexOf(id);
        if (at < 0)
            return fail(ErrorCode::NotFound, "this layer is no longer part of the network");
        edit(spec.layers[static_cast<std::size_t>(at)]);
    }
    return spec;
}

/// For the text of a step: "Hidden 1", "3 layers".
QString namesOf(const Document& document, const std::vector<LayerId>& ids)
{
    return ids.size() == 1 ? displayName(document.spec(), ids.front()) : Document::tr("%1 layers").arg(ids.size());
}

Result<void> submitEdit(Document& document, Result<NetworkSpec> edited, const QString& text, int mergeId = -1)
{
    return edited ? document.submit(*std::move(edited), text, mergeId) : passOn(edited);
}

} // namespace

Result<NetworkSpec> withOutputs(NetworkSpec spec, const std::vector<LayerId>& ids, int outputs)
{
    if (std::find(ids.begin(), ids.end(), kInputLayer) != ids.end())
        spec.inputs = outputs;
    return withEach(std::move(spec), ids, [outputs](LayerSpec& layer) {
        if (!layer.unitFunctions.empty() && outputs > 0 && outputs <= limits::kUnitsPerLayer)
            layer.unitFunctions.resize(static_cast<std::size_t>(outputs), layer.unitFunctions.back());
        layer.outputs = outputs;
    });
}

Result<NetworkSpec> withFunction(NetworkSpec spec, const std::vector<LayerId>& ids, UnitFunction function)
{
    return withEach(std::move(spec), ids, [function](LayerSpec& layer) {
        layer.function = function;
        layer.unitFunctions.clear();
    });
}

Result<NetworkSpec> withActivation(NetworkSpec spec, const std::vector<LayerId>& ids, Activation activation)
{
    return withEach(std::move(spec), ids, [activation](LayerSpec& layer) {
        const bool wasNatural = layer.function == naturalFunction(layer.function.activation);
        if (wasNatural)
            layer.function = naturalFunction(activation);
        layer.function.activation = activation;
        layer.unitFunctions.clear();
    });
}

Result<NetworkSpec> withSteepness(NetworkSpec spec, const std::vector<LayerId>& ids, float steepness)
{
    return withEach(std::move(spec), ids, [steepness](LayerSpec& layer) {
        layer.function.steepness = steepness;
        for (UnitFunction& function : layer.unitFunctions)
            function.steepness = steepness;
    });
}

Result<void> setOutputs(Document& document, const std::vector<LayerId>& ids, int outputs, int mergeId)
{
    return submitEdit(document, withOutputs(document.spec(), ids, outputs),
                      Document::tr("Resize %1 to %2").arg(namesOf(document, ids)).arg(outputs), mergeId);
}

Result<void> setActivation(Document& document, const std::vector<LayerId>& ids, Activation activation)
{
    return submitEdit(document, withActivation(document.spec(), ids, activation),
                      Document::tr("Set %1 to %2").arg(namesOf(document, ids), activationText(activation)));
}

Result<void> setSteepness(Document& document, const std::vector<LayerId>& ids, float steepness)
{
    return submitEdit(document, withSteepness(document.spec(), ids, steepness),
                      Document::tr("Set steepness of %1 to %2").arg(namesOf(document, ids), steepnessText(steepness)));
}

TopologyTextResult<void> setTopology(Document& document, const QString& text)
{
    auto edited = applyTopology(text.toStdString(), document.spec());
    if (!edited)
        return tl::unexpected<TopologyTextError>(std::move(edited).error());
    if (const auto done = document.submit(*std::move(edited), Document::tr("Edit topology as text")); !done)
        return tl::unexpected<TopologyTextError>(TopologyTextError{done.error(), 0, 0});
    return {};
}

} // namespace wb::ui
