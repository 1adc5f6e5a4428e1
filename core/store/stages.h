// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace wb {

/// What a version is good for, by its own account; at most one champion an expert.
inline constexpr std::array<std::string_view, 4> kStages{"draft", "candidate", "champion", "retired"};

} // namespace wb
