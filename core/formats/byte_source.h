// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace wb {

/// Bytes that come piece by piece, so that nobody has to hold all of them. Thread: one owner.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Fills the front of the span and gives how many bytes it took; fewer than asked for only at the end, 0 behind it.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
    /// How far it is, 0 to 1.
    virtual double progress() const = 0;
};

/// Bytes that somebody else keeps alive.
class MemorySource : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) : m_bytes(bytes) {}

    Result<std::size_t> read(std::span<char> into) override;
    double progress() const override;

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

/// A file of any length up to limits::kStreamedBytes. Errors: NotFound; LimitExceeded; Io. Path: UTF-8.
Result<std::unique_ptr<ByteSource>> openSource(const std::string& path);

} // namespace wb
