// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wb {

/// "16MB" is 16 000 000, "16MiB" 16 777 216, "64kB" 64 000, "1.5 MB" 1 500 000, "4096" that many. Nothing below 1 byte
/// or over 1 TiB.
std::optional<std::size_t> parseByteSize(std::string_view text);
/// "16.8 MB", three significant digits, thin space (U+2009) before the unit.
std::string byteSizeText(std::size_t bytes);

} // namespace wb
