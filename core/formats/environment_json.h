// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/environment.h"
#include "core/formats/strict_json.h"

namespace wb {

/// What a measurement depends on, as our files keep it beside the measurement.
nlohmann::ordered_json environmentToJson(const Environment& environment);
/// Errors: Parse, with what is wrong.
Result<Environment> environmentFromJson(const nlohmann::json& object);

} // namespace wb
