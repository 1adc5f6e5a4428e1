// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/nn/fann_settings.h"
#include "core/nn/network_spec.h"

#include <optional>
#include <string>
#include <string_view>

namespace wb {

/// A design as text holds it.
struct NetworkDesign {
    NetworkSpec spec;
    std::optional<FannSettings> fann;
    bool operator==(const NetworkDesign&) const = default;
};

/// The design as one line of JSON, activations and initialisers by name; reads back to an equal value.
std::string networkSpecJson(const NetworkSpec& spec, const std::optional<FannSettings>& fann = std::nullopt);

/// Strict: every key must be known, given once and of its type; nesting and size are capped (limits.h); the spec is
/// validated. Errors: Parse naming the key; LimitExceeded; Unsupported if written by a later version; those of
/// validate().
Result<NetworkDesign> parseNetworkSpecJson(std::string_view text);

} // namespace wb
