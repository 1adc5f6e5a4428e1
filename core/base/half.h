// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace wb {

inline constexpr float kHalfMax = 65504.0F; ///< The largest binary16.

/// IEEE 754 binary16, to nearest, ties to even; beyond +-kHalfMax it is held there. value is not NaN.
inline std::uint16_t toHalf(float value)
{
    const auto sign = static_cast<std::uint16_t>(std::signbit(value) ? 0x8000U : 0U);
    const float magnitude = std::fmin(std::fabs(value), kHalfMax);
    if (magnitude < 0x1p-14F) // subnormal: counted in steps of 2^-24; nearbyint rounds ties to even
        return static_cast<std::uint16_t>(sign | static_cast<std::uint16_t>(std::nearbyint(magnitude * 0x1p24F)));
    const auto bits = std::bit_cast<std::uint32_t>(magnitude);
    const std::uint32_t rounded = bits + 0xfffU + ((bits >> 13U) & 1U);
    return static_cast<std::uint16_t>(sign | ((rounded - (112U << 23U)) >> 13U));
}

inline float fromHalf(std::uint16_t half)
{
    const float magnitude = std::bit_cast<float>((half & 0x7fffU) << 13U) * 0x1p112F;
    return (half & 0x8000U) != 0 ? -magnitude : magnitude;
}

/// bfloat16, to nearest, ties to even. value is finite; what would round to infinity is held at the largest.
inline std::uint16_t toBrain(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t rounded = (bits + 0x7fffU + ((bits >> 16U) & 1U)) >> 16U;
    return static_cast<std::uint16_t>((rounded & 0x7fffU) >= 0x7f80U ? (rounded & 0x8000U) | 0x7f7fU : rounded);
}

inline float fromBrain(std::uint16_t brain) { return std::bit_cast<float>(static_cast<std::uint32_t>(brain) << 16U); }

} // namespace wb
