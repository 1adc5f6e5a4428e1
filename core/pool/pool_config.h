// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/eviction_policy.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace wb {

/// What a pool may take.
struct PoolConfig {
    std::size_t budgetBytes = std::size_t{16} << 20U; ///< For everything the pool holds, its own books included.
    std::size_t mostExperts = 1024;                   ///< In memory at one time; the books are made for so many.
    std::size_t mostInUse = 256;                      ///< Leases handed out at one time.
    EvictionPolicy policy = EvictionPolicy::Lru;
    bool operator==(const PoolConfig&) const = default;
};

/// A pool for a kind of machine.
struct PoolPreset {
    std::string_view name;
    PoolConfig config;
    double trimTo; ///< ExpertPool::trim() is worth while down to this share of the budget.
};

/// The presets of the kimi crates: MiB, experts in use, experts in memory, clean-up threshold. Their alignments (8 to
/// 32 bytes) are met by every block a plan takes: those start on a cache line.
inline constexpr std::array kPoolPresets{
    PoolPreset{"edge", {std::size_t{16} << 20U, 5, 3, EvictionPolicy::Lru}, 0.6},
    PoolPreset{"browser", {std::size_t{64} << 20U, 25, 10, EvictionPolicy::Lru}, 0.7},
    PoolPreset{"desktop", {std::size_t{128} << 20U, 50, 20, EvictionPolicy::Lru}, 0.8},
    PoolPreset{"server", {std::size_t{256} << 20U, 100, 50, EvictionPolicy::Lru}, 0.8},
};

constexpr std::optional<PoolPreset> poolPresetNamed(std::string_view name)
{
    for (const PoolPreset& preset : kPoolPresets)
        if (preset.name == name)
            return preset;
    return std::nullopt;
}

} // namespace wb
