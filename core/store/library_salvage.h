// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/library_check.h"

namespace wb {

/// What a damaged library still gave.
struct Salvage {
    int versions = 0;                    ///< Read, and what was saved.
    std::vector<DamagedVersion> damaged; ///< Known to have been there, but not what was saved any more.
    bool isComplete = true;              ///< False: parts could not be read, and nobody knows what stood there.
};

/// Copies what can be read of a damaged library of any schema up to ours, and has the hashes it was saved with, into an
/// empty library of the newest one: experts with their versions, what their trainings go on with, tags and lineage;
/// neither the trash nor runs. Where a
/// table cannot be read through, its rows are asked for one by one. Experts of whom only versions are left get their
/// name from an earlier state of the same library, or "Recovered expert 7" after their number. Both schemas must be
/// trusted. Errors: those of the clean database alone.
Result<Salvage> salvageLibrary(const Database& damaged, const Database& earlier, const Database& clean);

} // namespace wb
