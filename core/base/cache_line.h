// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace wb {

/// What weights and signals are aligned to: a cache line of every processor we run on, and the widest vector there is.
inline constexpr std::size_t kCacheLine = 64;

inline constexpr std::size_t roundedToCacheLines(std::size_t bytes)
{
    return (bytes + kCacheLine - 1) / kCacheLine * kCacheLine;
}

/// Memory that begins with a cache line, so that no vector of a row of them lies in two.
template <typename T>
class CacheLineAllocator {
public:
    using value_type = T;

    CacheLineAllocator() = default;
    template <typename U>
    CacheLineAllocator(const CacheLineAllocator<U>& /*other*/)
    {
    }

    T* allocate(std::size_t count)
    {
        return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{kCacheLine}));
    }
    void deallocate(T* memory, std::size_t /*count*/) { ::operator delete (memory, std::align_val_t{kCacheLine}); }
    template <typename U>
    bool operator==(const CacheLineAllocator<U>& /*other*/) const
    {
        return true;
    }
};

/// Numbers side by side, the first at the start of a cache line.
using Floats = std::vector<float, CacheLineAllocator<float>>;

} // namespace wb
