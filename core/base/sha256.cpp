// SPDX-License-Identifier: Apache-2.0
#include "core/base/sha256.h"

#include <algorithm>
#include <bit>

namespace wb {

namespace {

// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t bigEndian(const std::uint8_t* bytes)
{
    return (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U) | (std::uint32_t{bytes[2]} << 8U) |
           std::uint32_t{bytes[3]};
}

std::array<std::uint32_t, 64> messageSchedule(const std::uint8_t* block)
{
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t)
        w[t] = bigEndian(block + 4 * t);
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t small0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3U);
        const std::uint32_t small1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10U);
        w[t] = small1 + w[t - 7] + small0 + w[t - 16];
    }
    return w;
}

} // namespace

void Sha256::compress(const std::uint8_t* block)
{
    const auto w = messageSchedule(block);
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t t = 0; t < 64; ++t) {
        const std::uint32_t big1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t choose = (e & f) ^ (~e & g);
        const std::uint32_t first = h + big1 + choose + kRound[t] + w[t];
        const std::uint32_t big0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + big0 + majority;
    }
    const std::array<std::uint32_t, 8> worked{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < worked.size(); ++i)
        m_state[i] += worked[i];
}

void Sha256::update(std::span<const std::uint8_t> bytes)
{
    m_totalBytes += bytes.size();
    if (m_pendingBytes > 0) {
        const std::size_t taken = std::min(kBlockBytes - m_pendingBytes, bytes.size());
        std::copy_n(bytes.data(), taken, m_pending.data() + m_pendingBytes);
        m_pendingBytes += taken;
        bytes = bytes.subspan(taken);
        if (m_pendingBytes < kBlockBytes)
            return;
        compress(m_pending.data());
        m_pendingBytes = 0;
    }
    for (; bytes.size() >= kBlockBytes; bytes = bytes.subspan(kBlockBytes))
        compress(bytes.data());
    std::copy_n(bytes.data(), bytes.size(), m_pending.data());
    m_pendingBytes = bytes.size();
}

Sha256::Digest Sha256::finish()
{
    const std::uint64_t bits = m_totalBytes * 8;
    std::array<std::uint8_t, kBlockBytes + 8> padding{0x80};
    const std::size_t zerosEnd = m_pendingBytes < 56 ? 56 - m_pendingBytes : 120 - m_pendingBytes;
    for (std::size_t i = 0; i < 8; ++i)
        padding[zerosEnd + i] = static_cast<std::uint8_t>(bits >> (56 - 8 * i));
    update(std::span(padding).first(zerosEnd + 8));
    Digest digest{};
    for (std::size_t i = 0; i < kDigestBytes; ++i)
        digest[i] = static_cast<std::uint8_t>(m_state[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
}

std::string hexText(const Sha256::Digest& digest)
{
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

std::string sha256Hex(std::string_view bytes)
{
    Sha256 sha;
    sha.update({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    return hexText(sha.finish());
}

} // namespace wb
