// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace wb {

/// The whole file. Errors: NotFound; LimitExceeded over limits::kFileBytes; Io (a folder, no permission, a read that
/// fails). Path: UTF-8.
Result<std::string> readFile(const std::string& path);

/// Writes all or nothing: into a temporary file of the same folder, synced, then renamed over the old one, whose
/// permissions it keeps. After a failure the old file is as it was. Errors: Io, with the path and what to do about it.
/// In the browser, whose files live in memory, it writes in place.
Result<void> writeFile(const std::string& path, std::string_view bytes);

/// Makes sure of a name that was given or taken in a file's folder: only then does it outlast a power loss. Not every
/// file system can; nothing is said then.
void syncFolderOf(const std::string& path);

} // namespace wb
