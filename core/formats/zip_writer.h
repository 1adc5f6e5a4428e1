// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <ctime>
#include <string>
#include <string_view>

namespace wb {

/// Files put together into one ZIP archive in memory, as they are (pictures are packed already, and a browser build has
/// no zlib), their names in UTF-8. Source: PKWARE, APPNOTE.TXT 6.3.3, without its 64-bit extensions.
class ZipWriter {
public:
    /// when: what the files are dated, in UTC; the format begins in 1980.
    explicit ZipWriter(std::time_t when);

    /// name: relative, with '/' between folders. Errors: LimitExceeded over 65 535 files or 4 GiB in all.
    Result<void> add(std::string_view name, std::string_view bytes);
    /// The whole archive; nothing may be added afterwards.
    std::string finish();

private:
    std::uint32_t m_date; ///< As MS-DOS has it: the time below, the day above.
    std::string m_archive;
    std::string m_directory;
    std::uint32_t m_count = 0;
};

} // namespace wb
