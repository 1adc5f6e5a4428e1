// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/why_slow.h"

#include <algorithm>
#include <numeric>

namespace wb {

namespace {

constexpr double kLeastSaving = 0.03;
constexpr int kBlockUnits = 16;

int narrower(int outputs)
{
    const int wanted = outputs * 3 / 4;
    return outputs > kBlockUnits ? std::max(kBlockUnits, wanted / kBlockUnits * kBlockUnits) : std::max(1, wanted);
}

std::optional<WidthProposal> propose(const NetworkSpec& spec, int slowest, const MachineCalibration& calibration)
{
    const bool givesOutputs = slowest + 1 == static_cast<int>(spec.layers.size());
    WidthProposal proposal{givesOutputs ? slowest - 1 : slowest, 0, 0};
    if (proposal.layer < 0)
        return std::nullopt; // a single layer: its widths are those of the task
    const LayerSpec& layer = spec.layers[static_cast<std::size_t>(proposal.layer)];
    proposal.outputs = narrower(layer.outputs);
    if (proposal.outputs >= layer.outputs || !layer.unitFunctions.empty())
        return std::nullopt;
    proposal.savedShare =
        1 - predictLatency(withProposal(spec, proposal), calibration).ns / predictLatency(spec, calibration).ns;
    return proposal.savedShare >= kLeastSaving ? std::optional(proposal) : std::nullopt;
}

} // namespace

std::optional<WhySlow> whySlow(const NetworkSpec& spec, std::span<const double> layerNs,
                               const MachineCalibration* calibration)
{
    const double total = std::accumulate(layerNs.begin(), layerNs.end(), 0.0);
    if (layerNs.size() != spec.layers.size() || !(total > 0))
        return std::nullopt;
    WhySlow why;
    const auto slowest = std::max_element(layerNs.begin(), layerNs.end());
    why.layer = static_cast<int>(slowest - layerNs.begin());
    why.share = *slowest / total;
    if (calibration == nullptr)
        return why;
    const std::vector<RooflinePoint> points = roofline(spec, layerNs, calibration->roofs);
    if (!points.empty()) {
        why.bound = points[static_cast<std::size_t>(why.layer)].bound;
        why.level = points[static_cast<std::size_t>(why.layer)].level;
    }
    why.proposal = propose(spec, why.layer, *calibration);
    return why;
}

NetworkSpec withProposal(NetworkSpec spec, const WidthProposal& proposal)
{
    spec.layers[static_cast<std::size_t>(proposal.layer)].outputs = proposal.outputs;
    return spec;
}

} // namespace wb
