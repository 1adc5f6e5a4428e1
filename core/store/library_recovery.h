// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/expert_store.h"

namespace wb {

/// What recoverLibrary() has done.
struct RecoveryReport {
    enum class Base {
        Sound,    ///< Nothing was wrong, and nothing was done.
        Itself,   ///< Only single versions were damaged: all the rest is as it was.
        Snapshot, ///< The newest sound one.
        Nothing,  ///< There was none: a new library.
    };
    Base base = Base::Sound;
    std::string trouble;     ///< What was wrong.
    std::string damagedFile; ///< Where the damaged library lies now, untouched.
    std::string snapshot;    ///< Base::Snapshot: which one.
    int kept = 0;            ///< Versions that the base had, sound.
    int badSnapshots = 0;    ///< Newer ones that were damaged too.
    int mended = 0;          ///< Base::Itself: damaged versions that a snapshot still had.
    ImportReport salvaged;   ///< What the damaged file gave beyond the snapshot.
    std::vector<DamagedVersion> lost;
    bool isComplete = true; ///< False: parts of the damaged file could not be read; more may have stood there.
};

/// Makes a sound library at a path where a damaged one stands. If only single versions are damaged they are taken from
/// a snapshot or left out; else the newest sound snapshot comes back, with all versions added that the damaged file
/// still holds as they were saved. The damaged file is moved to "<path>.damaged-<stamp>", recoveryText() written beside
/// it. All or nothing. Close the library before; other programs that have it open save nothing more. Errors:
/// Unsupported for the file of another program or a newer one; NotFound; Io.
Result<RecoveryReport> recoverLibrary(const std::string& path, Timestamp now);

/// For people, some lines of English.
std::string recoveryText(const RecoveryReport& report);

} // namespace wb
