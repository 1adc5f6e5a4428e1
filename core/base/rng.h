// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace wb {

/// PCG32 (O'Neill 2014, XSH-RR 64/32). Same seed and stream, same numbers on gcc, clang and wasm: no std:: distribution
/// is involved. Thread: one owner.
class Rng {
public:
    explicit Rng(std::uint64_t seed, std::uint64_t stream = 0);

    std::uint32_t next();
    /// Uniform on 0 .. bound-1 without bias (rejection); bound at least 1.
    std::uint32_t below(std::uint32_t bound);
    /// Uniform on [0, 1), 24 bits.
    float uniform();
    float uniform(float low, float high);
    /// Standard normal, Marsaglia's polar method in double precision, rounded once.
    float normal();

    /// Fisher-Yates (Durstenfeld), from the last element down.
    template <typename T>
    void shuffle(std::span<T> items)
    {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(static_cast<std::uint32_t>(left))]);
    }

private:
    std::uint64_t m_state = 0;
    std::uint64_t m_increment = 0;
    double m_spare = 0;
    bool m_hasSpare = false;
};

} // namespace wb
