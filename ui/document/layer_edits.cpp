// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/layer_edits.h"

#include "core/base/limits.h"

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

Result<NetworkSpec> withoutLayers(NetworkSpec spec, const std::vector<LayerId>& ids)
{
    auto found = withEach(spec, ids, [](const LayerSpec&) {});
    if (!found)
        return found;
    const auto isNamed = [&ids](const LayerSpec& layer) {
        return std::find(ids.begin(), ids.end(), layer.id) != ids.end();
    };
    spec.layers.erase(std::remove_if(spec.layers.begin(), spec.layers.end(), isNamed), spec.layers.end());
    if (spec.layers.empty())
        return fail(ErrorCode::InvalidArgument,
                    "a network needs at least one layer: add another one before you remove this one");
    return spec;
}

} // namespace wb::ui
