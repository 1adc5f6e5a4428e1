// SPDX-License-Identifier: GPL-3.0-or-later
// The document's edits in terms of layers, each one submit().
#include "ui/document/document.h"
#include "ui/document/layer_edits.h"

#include <algorithm>

namespace wb::ui {

Result<int> Document::position(LayerId id) const
{
    const int at = spec().indexOf(id);
    if (at < 0)
        return fail(ErrorCode::NotFound, "this layer is no longer part of the network");
    return at;
}

QString Document::namesOf(const std::vector<LayerId>& ids) const
{
    return ids.size() == 1 ? displayName(spec(), ids.front()) : tr("%1 layers").arg(ids.size());
}

Result<void> Document::submit(const Result<NetworkSpec>& edited, const QString& text, int mergeId)
{
    return edited ? submit(NetworkSpec(*edited), text, mergeId) : passOn(edited);
}

Result<void> Document::insertLayer(int position)
{
    NetworkSpec edited = spec();
    const int count = static_cast<int>(edited.layers.size());
    if (position < 0 || position > count)
        return fail(ErrorCode::InvalidArgument, "a new layer goes between the inputs and the end of the network");
    LayerSpec layer;
    layer.id = edited.nextLayerId();
    if (position == 0) {
        layer.outputs = edited.inputs;
        layer.function = count > 1 ? edited.layers.front().function : naturalFunction(Activation::Sigmoid);
    } else {
        const LayerSpec& before = edited.layers[static_cast<std::size_t>(position - 1)];
        layer.outputs = before.outputs;
        layer.function = before.function;
    }
    edited.layers.insert(edited.layers.begin() + position, std::move(layer));
    const QString text = tr("Insert %1").arg(displayName(edited, position));
    return submit(std::move(edited), text);
}

Result<void> Document::removeLayers(const std::vector<LayerId>& ids)
{
    return submit(withoutLayers(spec(), ids), tr("Remove %1").arg(namesOf(ids)));
}

Result<void> Document::moveLayer(LayerId id, int to)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    NetworkSpec edited = spec();
    if (to < 0 || to >= static_cast<int>(edited.layers.size()))
        return fail(ErrorCode::InvalidArgument, "a layer moves between the first place and the last one");
    const auto first = edited.layers.begin();
    if (*at < to)
        std::rotate(first + *at, first + *at + 1, first + to + 1);
    else
        std::rotate(first + to, first + *at, first + *at + 1);
    return submit(std::move(edited), tr("Move %1 to place %2").arg(displayName(spec(), *at)).arg(to + 1));
}

Result<void> Document::setOutputs(const std::vector<LayerId>& ids, int outputs, int mergeId)
{
    return submit(withOutputs(spec(), ids, outputs), tr("Resize %1 to %2").arg(namesOf(ids)).arg(outputs), mergeId);
}

Result<void> Document::setFunction(LayerId id, UnitFunction function, int mergeId)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    const LayerSpec& layer = spec().layers[static_cast<std::size_t>(*at)];
    const QString name = displayName(spec(), *at);
    const QString text = layer.function.activation == function.activation && layer.unitFunctions.empty()
                             ? tr("Set steepness of %1 to %2").arg(name, steepnessText(function.steepness))
                             : tr("Set %1 to %2").arg(name, activationText(function.activation));
    return submit(withFunction(spec(), {id}, function), text, mergeId);
}

Result<void> Document::setActivation(const std::vector<LayerId>& ids, Activation activation)
{
    return submit(withActivation(spec(), ids, activation),
                  tr("Set %1 to %2").arg(namesOf(ids), activationText(activation)));
}

Result<void> Document::setSteepness(const std::vector<LayerId>& ids, float steepness, int mergeId)
{
    return submit(withSteepness(spec(), ids, steepness),
                  tr("Set steepness of %1 to %2").arg(namesOf(ids), steepnessText(steepness)), mergeId);
}

Result<void> Document::setLayerName(LayerId id, const QString& name)
{
    NetworkSpec edited = spec();
    if (id == kInputLayer) {
        edited.inputName = name.trimmed().toStdString();
    } else {
        const auto at = position(id);
        if (!at)
            return passOn(at);
        edited.layers[static_cast<std::size_t>(*at)].name = name.trimmed().toStdString();
    }
    const QString text = tr("Rename %1 to %2").arg(displayName(spec(), id), displayName(edited, id));
    return submit(std::move(edited), text);
}

Result<void> Document::setLayerNotes(LayerId id, const QString& notes)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    NetworkSpec edited = spec();
    edited.layers[static_cast<std::size_t>(*at)].notes = notes.toStdString();
    return submit(std::move(edited), tr("Write notes on %1").arg(displayName(spec(), *at)));
}

TopologyTextResult<void> Document::setTopology(const QString& text)
{
    auto edited = applyTopology(text.toStdString(), spec());
    if (!edited)
        return tl::unexpected<TopologyTextError>(std::move(edited).error());
    if (const auto done = submit(*std::move(edited), tr("Edit topology as text")); !done)
        return tl::unexpected<TopologyTextError>({done.error(), 0, 0});
    return {};
}

Result<void> Document::setInputs(int inputs, int mergeId) { return setOutputs(kInputLayer, inputs, mergeId); }

} // namespace wb::ui
