// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wb {

/// Which expert goes first when room is needed.
enum class EvictionPolicy : std::uint8_t {
    Lru,   ///< The one whose last use is longest ago.
    Lfu,   ///< The one used least since it was loaded; among equals the one whose last use is longest ago.
    Fifo,  ///< The one loaded first.
    Belady ///< The one whose next use is furthest away: needs the future, so only for replays.
};

inline constexpr std::array kEvictionPolicies{EvictionPolicy::Lru, EvictionPolicy::Lfu, EvictionPolicy::Fifo,
                                              EvictionPolicy::Belady};

/// "lru", "lfu", "fifo", "belady".
constexpr std::string_view policyName(EvictionPolicy policy)
{
    constexpr std::array<std::string_view, 4> kNames{"lru", "lfu", "fifo", "belady"};
    return kNames[static_cast<std::size_t>(policy)];
}

constexpr std::optional<EvictionPolicy> policyNamed(std::string_view name)
{
    for (const EvictionPolicy policy : kEvictionPolicies)
        if (policyName(policy) == name)
            return policy;
    return std::nullopt;
}

} // namespace wb
