// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace wb {

/// What weights and signals are aligned to: a cache line of every processor we run on, and the widest vector there is.
inline constexpr std::size_t kCacheLine = 64;

inline constexpr std::size_t roundedToCacheLines(std::size_t bytes)
{
    return (bytes + kCacheLine - 1) / kCacheLine * kCacheLine;
}

} // namespace wb
