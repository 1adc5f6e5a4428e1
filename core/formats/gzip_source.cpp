// SPDX-License-Identifier: Apache-2.0
#include "core/formats/gzip_source.h"

#include "core/base/limits.h"

#include <zlib.h>

#include <vector>

namespace wb {

namespace {

constexpr std::size_t kPackedPiece = 64U << 10U;
constexpr int kGzipOnly = 16 + MAX_WBITS;

class GzipSource : public ByteSource {
public:
    explicit GzipSource(std::unique_ptr<ByteSource> packed) : m_packed(std::move(packed)), m_buffer(kPackedPiece)
    {
        m_ready = inflateInit2(&m_stream, kGzipOnly) == Z_OK;
    }
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;
    ~GzipSource() override
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }

    Result<std::size_t> read(std::span<char> into) override
    {
        if (!m_ready)
            return fail(ErrorCode::LimitExceeded, "there is no memory to unpack the gzip file");
        std::size_t filled = 0;
        while (filled < into.size()) {
            if (m_stream.avail_in == 0 && !m_packedEnded) {
                if (auto good = refill(); !good)
                    return passOn(good);
            }
            if (m_betweenMembers && m_stream.avail_in == 0)
                break;
            auto more = unpack(into.subspan(filled));
            if (!more)
                return more;
            filled += *more;
        }
        m_unpacked += filled;
        if (m_unpacked > limits::kStreamedBytes)
            return fail(ErrorCode::LimitExceeded,
                        "the gzip file unpacks to more than " + std::to_string(limits::kStreamedBytes) + " bytes");
        return filled;
    }

    double progress() const override { return m_packed->progress(); }

private:
    Result<void> refill()
    {
        const auto count = m_packed->read(m_buffer);
        if (!count)
            return passOn(count);
        m_packedEnded = *count < m_buffer.size();
        m_stream.next_in = reinterpret_cast<Bytef*>(m_buffer.data());
        m_stream.avail_in = static_cast<uInt>(*count);
        return {};
    }

    Result<std::size_t> unpack(std::span<char> into)
    {
        if (m_betweenMembers) {
            inflateReset(&m_stream);
            m_betweenMembers = false;
        }
        const auto room = static_cast<uInt>(std::min<std::size_t>(into.size(), 1U << 30U));
        m_stream.next_out = reinterpret_cast<Bytef*>(into.data());
        m_stream.avail_out = room;
        const uInt before = m_stream.avail_in;
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        m_betweenMembers = state == Z_STREAM_END;
        const std::size_t made = room - m_stream.avail_out;
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
            return fail(ErrorCode::Parse, "the gzip file is damaged; take a complete copy of it");
        if (made == 0 && m_stream.avail_in == before && m_packedEnded && state != Z_STREAM_END)
            return fail(ErrorCode::Parse, "the gzip file ends too early; take a complete copy of it");
        return made;
    }

    std::unique_ptr<ByteSource> m_packed;
    std::vector<char> m_buffer;
    z_stream m_stream = {};
    bool m_ready = false;
    bool m_packedEnded = false;
    bool m_betweenMembers = false;
    std::uint64_t m_unpacked = 0;
};

} // namespace

bool startsLikeGzip(std::string_view bytes) { return bytes.substr(0, 2) == "\x1F\x8B"; }

std::unique_ptr<ByteSource> gzipSource(std::unique_ptr<ByteSource> packed)
{
    return std::make_unique<GzipSource>(std::move(packed));
}

} // namespace wb
