// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/roofline.h"

#include "core/analysis/kernel_costs.h"

#include <algorithm>

namespace wb {

namespace {

/// Blocks that were streamed are half as large as the level they stand for.
constexpr double kLevelOverBlock = 2;
/// Below this share of its roof a layer is held back by something else.
constexpr double kBoundShare = 0.5;

} // namespace

const StreamRoof* streamFor(const MachineRoofs& roofs, double workingSetBytes)
{
    for (const StreamRoof& stream : roofs.streams)
        if (workingSetBytes <= kLevelOverBlock * stream.bytes)
            return &stream;
    return roofs.streams.empty() ? nullptr : &roofs.streams.back();
}

std::vector<RooflinePoint> roofline(const NetworkSpec& spec, std::span<const double> layerNs, const MachineRoofs& roofs)
{
    const StreamRoof* const stream = streamFor(roofs, workingSetBytes(spec));
    if (stream == nullptr)
        return {};
    std::vector<RooflinePoint> points;
    for (std::size_t layer = 0; layer < std::min(layerNs.size(), spec.layers.size()); ++layer) {
        const double outputs = spec.layers[layer].outputs;
        const double sources = spec.sourceCount(static_cast<int>(layer));
        RooflinePoint point;
        point.flop = 2 * outputs * sources;
        point.bytes = 4 * (outputs * (sources + 1) + outputs + sources);
        point.flopPerNs = point.flop / layerNs[layer];
        point.level = stream->name;
        const double streamed = point.intensity() * stream->bytesPerNs;
        point.roof = std::min(streamed, roofs.flopPerNs);
        if (point.flopPerNs >= kBoundShare * point.roof)
            point.bound = streamed < roofs.flopPerNs ? LayerBound::Stream : LayerBound::Compute;
        points.push_back(std::move(point));
    }
    return points;
}

} // namespace wb
