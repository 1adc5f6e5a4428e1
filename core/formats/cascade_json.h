// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/cascade_rules.h"

#include <nlohmann/json_fwd.hpp>

namespace wb {

class JsonObjectReader;

/// Every rule, functions by name; reads back to an equal value.
nlohmann::ordered_json cascadeRulesJson(const CascadeRules& rules);
/// Of an object with all of them; what is wrong is the reader's, ranges are validate()'s.
CascadeRules readCascadeRules(JsonObjectReader& reader);

} // namespace wb
