// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/fann_settings.h"
#include "core/nn/network.h"

#include <optional>

namespace wb {

/// A network with what a person says of it: the thing that is saved, listed and shipped.
struct Expert {
    std::string name;
    std::string domain;
    std::string summary;
    std::vector<std::string> tags;
    Network network;
    std::optional<FannSettings> fann; ///< Present if it came from a FANN file.
};

} // namespace wb
