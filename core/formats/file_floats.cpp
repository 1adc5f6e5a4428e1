// SPDX-License-Identifier: Apache-2.0
#include "core/formats/file_floats.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace wb {

namespace {

/// Little-endian, whatever the machine.
std::uint32_t fileOrder(std::uint32_t word)
{
    if constexpr (std::endian::native == std::endian::little)
        return word;
    return word >> 24U | (word >> 8U & 0xFF00U) | (word << 8U & 0xFF0000U) | word << 24U;
}

} // namespace

void appendFloats(std::string& bytes, const float* values, Eigen::Index count)
{
    for (Eigen::Index at = 0; at < count; ++at) {
        const std::uint32_t word = fileOrder(std::bit_cast<std::uint32_t>(values[at]));
        char raw[sizeof word];
        std::memcpy(raw, &word, sizeof word);
        bytes.append(raw, sizeof raw);
    }
}

const char* takeFloats(const char* from, float* values, Eigen::Index count)
{
    for (Eigen::Index at = 0; at < count; ++at, from += sizeof(float)) {
        std::uint32_t word = 0;
        std::memcpy(&word, from, sizeof word);
        values[at] = std::bit_cast<float>(fileOrder(word));
    }
    return from;
}

} // namespace wb
