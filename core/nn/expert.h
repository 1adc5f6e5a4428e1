// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/expert_description.h"
#include "core/nn/fann_settings.h"
#include "core/nn/network.h"

#include <memory>
#include <optional>

namespace wb {

struct ResumePoint;

/// A network with what a person says of it: the thing that is saved, listed and shipped.
struct Expert : ExpertDescription {
    Network network;
    std::optional<FannSettings> fann = {}; ///< Present if it came from a FANN file.
    /// What the training that led to these weights is gone on with (core/training/resume_point.h); may be null.
    std::shared_ptr<const ResumePoint> resume = {};

    ExpertDescription& description() { return *this; }
    const ExpertDescription& description() const { return *this; }
};

} // namespace wb
