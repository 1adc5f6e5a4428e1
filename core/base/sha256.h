// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wb {

/// SHA-256 (FIPS 180-4, section 6.2), fed in pieces. Written here because no library that every build links has one
/// without bringing in Qt, OpenSSL or the GPL. Thread: one owner.
class Sha256 {
public:
    static constexpr std::size_t kDigestBytes = 32;
    using Digest = std::array<std::uint8_t, kDigestBytes>;

    void update(std::span<const std::uint8_t> bytes);
    /// The digest of everything so far; the object must not be used afterwards.
    Digest finish();

private:
    static constexpr std::size_t kBlockBytes = 64;
    void compress(const std::uint8_t* block);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, kBlockBytes> m_pending{};
    std::size_t m_pendingBytes = 0;
    std::uint64_t m_totalBytes = 0;
};

/// Lower-case hexadecimal, 64 characters.
std::string hexText(const Sha256::Digest& digest);
/// The same of some bytes.
std::string sha256Hex(std::string_view bytes);

} // namespace wb
