// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"

#include <string>

namespace wb {

/// A plan as bytes, laid out in a file as it is in memory, so that opening it is mapping it: a header of 64 bytes, the
/// steps, the functions that are not fused, the maps of the scalings where there are any, and from the next multiple of
/// 64 on the packed weights. Little-endian. A checksum guards against damage, not against malice; every index in it is
/// checked before it is used.
std::string planToBytes(const Plan& plan);

/// The checksum such a file must carry: FNV-1a (Fowler, Noll, Vo) over 64-bit words in four interleaved lanes, so that
/// it keeps up with memory, of all that stands behind it; the end counts as filled up with zeros to 32 bytes.
std::uint64_t planChecksum(const std::byte* bytes, std::size_t size);

/// Runs straight from the file's pages, which all processes that opened it share; the file must not be changed
/// meanwhile (writeFile() replaces a file, which is safe). Where there is no mapping (the browser) it is read into
/// memory. Kernels: the fastest here that run the file's layout. Errors: NotFound, Io; Parse (not such a file, or
/// another version of it); Corrupt (with what is wrong); LimitExceeded; Unsupported on a big-endian machine.
Result<std::shared_ptr<const Plan>> openPlan(const std::string& path);

/// The same over bytes that `owner` keeps alive, the first one at a multiple of 64.
Result<std::shared_ptr<const Plan>> planFromBytes(std::shared_ptr<const void> owner, const std::byte* bytes,
                                                  std::size_t size);

} // namespace wb
