// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cache_line.h"

#include <cstddef>
#include <new>
#include <vector>

namespace wb {

/// Bytes by purpose, as counted when they were taken from the heap.
struct MemoryAccount {
    std::size_t weights = 0;     ///< Weights and biases, with their padding.
    std::size_t activations = 0; ///< Outputs of the layers for one row.
    std::size_t scratch = 0;     ///< Working memory of a run beyond the activations.
    std::size_t overhead = 0;    ///< Everything else: descriptions of layers, the objects themselves.

    std::size_t total() const { return weights + activations + scratch + overhead; }
    MemoryAccount& operator+=(const MemoryAccount& other)
    {
        weights += other.weights;
        activations += other.activations;
        scratch += other.scratch;
        overhead += other.overhead;
        return *this;
    }
    bool operator==(const MemoryAccount&) const = default;
};

/// An allocator that books every byte it takes on one field of a MemoryAccount, aligned to a cache line. The account
/// must outlive the container.
template <typename T>
class CountingAllocator {
public:
    using value_type = T;
    static constexpr std::align_val_t kAlignment{kCacheLine};

    explicit CountingAllocator(std::size_t& booked) : m_booked(&booked) {}
    template <typename U>
    CountingAllocator(const CountingAllocator<U>& other) : m_booked(other.booked())
    {
    }

    T* allocate(std::size_t count)
    {
        T* memory = static_cast<T*>(::operator new(count * sizeof(T), kAlignment));
        *m_booked += count * sizeof(T);
        return memory;
    }
    void deallocate(T* memory, std::size_t count)
    {
        *m_booked -= count * sizeof(T);
        ::operator delete(memory, kAlignment);
    }
    std::size_t* booked() const { return m_booked; }
    template <typename U>
    bool operator==(const CountingAllocator<U>& other) const
    {
        return m_booked == other.booked();
    }

private:
    std::size_t* m_booked;
};

template <typename T>
using CountedVector = std::vector<T, CountingAllocator<T>>;

} // namespace wb
