// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/byte_source.h"

namespace wb {

/// Whether the bytes begin as gzip's do.
bool startsLikeGzip(std::string_view bytes);

/// What is inside a gzip file (RFC 1952), all its members one behind the other, unpacked piece by piece. Reading fails
/// with Parse where the packed bytes are damaged or end too early, and with LimitExceeded beyond
/// limits::kStreamedBytes unpacked.
std::unique_ptr<ByteSource> gzipSource(std::unique_ptr<ByteSource> packed);

} // namespace wb
