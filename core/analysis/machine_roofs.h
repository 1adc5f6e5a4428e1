// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/clock.h"

#include <string>
#include <vector>

namespace wb {

/// How fast weights can be read, each multiplied and added once, from one level of the memory.
struct StreamRoof {
    std::string name; ///< "L1", "L2", "L3", "RAM"; "16 kB" where the system does not tell the sizes of its caches.
    double bytes = 0; ///< Of the block that was read again and again.
    double bytesPerNs = 0;
    bool operator==(const StreamRoof&) const = default;
};

/// What one core of this machine can do at best.
struct MachineRoofs {
    std::string vectorName; ///< Of the widest vectors: "avx512".
    double flopPerNs = 0;   ///< Multiply-adds in registers with them; two flop each.
    std::string narrowName; ///< Of four floats, which every build has.
    double narrowFlopPerNs = 0;
    std::vector<StreamRoof> streams; ///< From the nearest level outwards.
    bool operator==(const MachineRoofs&) const = default;
};

/// Samples of about sampleNs, so many of each roof. Takes up to 64 MB for a moment.
MachineRoofs measureRoofs(const Clock& clock, double sampleNs, int samples);

} // namespace wb
