// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace wb {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Now, as the library counts time.
inline Timestamp timestampNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// One version descends from another.
struct LineageEdge {
    std::string childName;
    std::string parentName; ///< Of the experts; empty if it is in the trash.
    VersionId child;
    VersionId parent;
    int childVersion = 0;
    int parentVersion = 0;
    std::string relation; ///< finetuned, distilled, quantized, pruned, merged, copied, imported.
};

/// An expert in the trash.
struct TrashedExpert {
    ExpertId id;
    std::string name; ///< As it was called.
    int versions = 0;
    Timestamp deleted;
    Timestamp kept; ///< From then on it may be cleared away.
};

struct CompactionReport {
    int experts = 0; ///< Cleared from the trash.
    int blobs = 0;   ///< Weights that no version used any more.
    std::int64_t bytesBefore = 0;
    std::int64_t bytesAfter = 0; ///< Of the file.
};

struct ImportReport {
    int newExperts = 0;
    int newVersions = 0;  ///< In new and in known experts.
    int known = 0;        ///< Versions that were there already.
    int newTrainings = 0; ///< Of new and of known versions.
    int renamed = 0;      ///< New experts whose name was taken: " (2)" and so on was put behind it.
};

} // namespace wb
