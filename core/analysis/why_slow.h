// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/cost_model.h"
#include "core/analysis/roofline.h"

#include <optional>

namespace wb {

/// A narrower layer, and what it would save.
struct WidthProposal {
    int layer = 0;
    int outputs = 0;
    double savedShare = 0; ///< Of the whole inference, predicted.
};

/// Where the time of an inference goes, said in numbers.
struct WhySlow {
    int layer = 0;                   ///< The one that takes the most.
    double share = 0;                ///< Of the layers' time together.
    std::optional<LayerBound> bound; ///< Nothing without a calibration.
    std::string level;               ///< With LayerBound::Stream.
    std::optional<WidthProposal> proposal;
};

/// layerNs: measured, one a layer. Without a calibration no bound and no proposal. The proposal takes about a quarter
/// of the units from the slowest layer (of the one before, where it gives the outputs), to whole blocks of 16 where
/// there is more than one; it is left out if it saves less than 3 %. Nothing if no layer took time.
std::optional<WhySlow> whySlow(const NetworkSpec& spec, std::span<const double> layerNs,
                               const MachineCalibration* calibration);

/// The design with the proposal taken.
NetworkSpec withProposal(NetworkSpec spec, const WidthProposal& proposal);

} // namespace wb
