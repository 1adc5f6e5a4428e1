// SPDX-License-Identifier: Apache-2.0
#include "core/base/rng.h"

#include <cmath>

namespace wb {

namespace {
constexpr std::uint64_t kMultiplier = 6364136223846793005ULL;
}

Rng::Rng(std::uint64_t seed, std::uint64_t stream) : m_increment((stream << 1U) | 1U)
{
    next();
    m_state += seed;
    next();
}

std::uint32_t Rng::next()
{
    const std::uint64_t old = m_state;
    m_state = old * kMultiplier + m_increment;
    const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto rotation = static_cast<std::uint32_t>(old >> 59U);
    return (shifted >> rotation) | (shifted << ((32U - rotation) & 31U));
}

std::uint32_t Rng::below(std::uint32_t bound)
{
    const std::uint32_t threshold = (0U - bound) % bound; // 2^32 mod bound: draws under it would be too likely
    for (;;) {
        const std::uint32_t draw = next();
        if (draw >= threshold)
            return draw % bound;
    }
}

float Rng::uniform() { return static_cast<float>(next() >> 8U) * 0x1p-24F; }

float Rng::uniform(float low, float high) { return low + (high - low) * uniform(); }

float Rng::normal()
{
    if (m_hasSpare) {
        m_hasSpare = false;
        return static_cast<float>(m_spare);
    }
    double u = 0;
    double v = 0;
    double square = 0;
    do {
        u = 2.0 * uniform() - 1.0;
        v = 2.0 * uniform() - 1.0;
        square = u * u + v * v;
    } while (square >= 1.0 || square == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(square) / square);
    m_spare = v * factor;
    m_hasSpare = true;
    return static_cast<float>(u * factor);
}

} // namespace wb
