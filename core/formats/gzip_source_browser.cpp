// SPDX-License-Identifier: Apache-2.0
// In the browser's build, which has no zlib of its own.
#include "core/formats/gzip_source.h"

namespace wb {

namespace {

class RefusingSource : public ByteSource {
public:
    Result<std::size_t> read(std::span<char>) override
    {
        return fail(ErrorCode::Unsupported,
                    "gzip files are not unpacked in the browser; unpack it and open what is inside");
    }
    double progress() const override { return 0; }
};

} // namespace

bool startsLikeGzip(std::string_view bytes) { return bytes.substr(0, 2) == "\x1F\x8B"; }

std::unique_ptr<ByteSource> gzipSource(std::unique_ptr<ByteSource>) { return std::make_unique<RefusingSource>(); }

} // namespace wb
