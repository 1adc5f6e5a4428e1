// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/library_facts.h"

#include <filesystem>
#include <vector>

/// The files beside a library.
namespace wb {

std::filesystem::path filePath(const std::string& utf8);
std::string utf8Of(const std::filesystem::path& path);
/// "20261123T010203.456Z": names sort by time.
std::string stampText(Timestamp time);
/// "<library>.snapshot-<stamp>".
std::string snapshotPath(const std::string& library, Timestamp time);
/// Those of a library, whether it can be opened or not; the newest first.
std::vector<std::string> snapshotsOf(const std::string& library);

} // namespace wb
