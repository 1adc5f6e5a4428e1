// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/layer_arrangement.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace wb::ui {

namespace {

struct LayerArrangement {
    Q_DECLARE_TR_FUNCTIONS(LayerArrangement)
};

/// The layers the ids name, in run order, without the inputs.
Result<std::vector<int>> placesOf(const NetworkSpec& spec, const std::vector<LayerId>& ids)
{
    std::vector<int> places;
    for (const LayerId id : ids) {
        const int place = positionOf(spec, id);
        if (place < -1)
            return fail(ErrorCode::NotFound, "this layer is no longer part of the network");
        if (place >= 0)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    if (places.empty())
        return fail(ErrorCode::InvalidArgument, "no layer is chosen: the inputs stay where they are, and single");
    return places;
}

void takeOut(NetworkSpec& spec, const std::vector<LayerId>& ids)
{
    const auto named = [&ids](const LayerSpec& layer) {
        return std::find(ids.begin(), ids.end(), layer.id) != ids.end();
    };
    spec.layers.erase(std::remove_if(spec.layers.begin(), spec.layers.end(), named), spec.layers.end());
}

QString namesAt(const NetworkSpec& spec, const std::vector<int>& places)
{
    return places.size() == 1
               ? displayName(spec, places.front())
               : LayerArrangement::tr("%n layers", "count in an undo step", static_cast<int>(places.size()));
}

} // namespace

Result<void> duplicateLayers(Document& document, const std::vector<LayerId>& ids)
{
    NetworkSpec edited = document.spec();
    const auto places = placesOf(edited, ids);
    if (!places)
        return passOn(places);
    std::vector<LayerSpec> copies;
    std::int64_t nextId = edited.nextLayerId().value;
    for (const int place : *places) {
        copies.push_back(edited.layers[static_cast<std::size_t>(place)]);
        copies.back().id = LayerId{nextId++};
        if (!copies.back().name.empty())
            copies.back().name =
                LayerArrangement::tr("%1 copy").arg(QString::fromStdString(copies.back().name)).toStdString();
    }
    edited.layers.insert(edited.layers.begin() + places->back() + 1, copies.begin(), copies.end());
    return document.submit(std::move(edited),
                           LayerArrangement::tr("Duplicate %1").arg(namesAt(document.spec(), *places)));
}

Result<void> removeLayers(Document& document, const std::vector<LayerId>& ids)
{
    NetworkSpec edited = document.spec();
    const auto places = placesOf(edited, ids);
    if (!places)
        return passOn(places);
    if (places->size() == edited.layers.size())
        return fail(ErrorCode::InvalidArgument,
                    "a network needs at least one layer: add another one before you remove this one");
    takeOut(edited, ids);
    return document.submit(std::move(edited), LayerArrangement::tr("Remove %1").arg(namesAt(document.spec(), *places)));
}

Result<void> moveLayers(Document& document, const std::vector<LayerId>& ids, int position)
{
    NetworkSpec edited = document.spec();
    const auto places = placesOf(edited, ids);
    if (!places)
        return passOn(places);
    if (position < 0 || static_cast<std::size_t>(position) + places->size() > edited.layers.size())
        return fail(ErrorCode::InvalidArgument, "a layer moves between the first place and the last one");
    std::vector<LayerSpec> moved;
    for (const int place : *places)
        moved.push_back(edited.layers[static_cast<std::size_t>(place)]);
    takeOut(edited, ids);
    edited.layers.insert(edited.layers.begin() + position, moved.begin(), moved.end());
    return document.submit(
        std::move(edited),
        LayerArrangement::tr("Move %1 to place %2").arg(namesAt(document.spec(), *places)).arg(position + 1));
}

Result<void> shiftLayers(Document& document, const std::vector<LayerId>& ids, int direction)
{
    NetworkSpec edited = document.spec();
    const auto places = placesOf(edited, ids);
    if (!places)
        return passOn(places);
    std::vector<int> order(*places);
    const int step = direction < 0 ? -1 : 1;
    if (step > 0)
        std::reverse(order.begin(), order.end());
    // The place that nobody may pass: the end, then each layer that stands at it.
    int wall = step > 0 ? static_cast<int>(edited.layers.size()) : -1;
    for (const int place : order) {
        if (place + step == wall) {
            wall = place;
            continue;
        }
        std::iter_swap(edited.layers.begin() + place, edited.layers.begin() + place + step);
    }
    const QString names = namesAt(document.spec(), *places);
    return document.submit(std::move(edited), step > 0 ? LayerArrangement::tr("Move %1 towards the outputs").arg(names)
                                                       : LayerArrangement::tr("Move %1 towards the inputs").arg(names));
}

Result<void> connectLayers(Document& document, Topology topology)
{
    NetworkSpec edited = document.spec();
    edited.topology = topology;
    return document.submit(std::move(edited),
                           topology == Topology::Shortcut
                               ? LayerArrangement::tr("Connect every layer to all before it")
                               : LayerArrangement::tr("Connect each layer to the one before it only"));
}

} // namespace wb::ui
