// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/store/database.h"

#include <vector>

namespace wb {

/// A version whose design or weights are not what was saved.
struct DamagedVersion {
    VersionId id;
    std::string uuid;   ///< Of its expert; empty if that cannot be known.
    std::string expert; ///< What the expert is called.
    int version = 0;
    std::string what; ///< "its weights are not what was saved (their SHA-256 differs)".
};

/// What a look at everything in a library has found.
struct LibraryCondition {
    std::string structure; ///< What is wrong with pages, indices or references; empty if nothing is.
    int sound = 0;         ///< Versions whose design and weights are what was saved.
    std::vector<DamagedVersion> damaged;
    /// Sound versions whose training cannot be gone on with, as its state is not what was saved. They open and train
    /// anew, so that nothing has to be mended.
    std::vector<DamagedVersion> ended;
    bool isSound() const { return structure.empty() && damaged.empty(); }
};

/// What SQLite's checks say, on one line.
std::string verdictText(std::string verdict);

/// In a few words what is wrong; empty if nothing is.
std::string troubleText(const LibraryCondition& condition);

/// Empty if a stored design and its weights have the hashes they were saved with, else what has not.
std::string contentTrouble(std::string_view topology, std::string_view topologySha256, std::string_view weights,
                           std::string_view weightsSha256);

/// Looks at all that a library holds: SQLite's own check of the structure, and the SHA-256 of every design and every
/// set of weights, which SQLite does not see. The trash counts too. The database must outlive it and its schema be
/// trusted. The check of the structure is one step, however long it takes.
class LibraryCheck : public Job {
public:
    explicit LibraryCheck(const Database& database) : m_database(database) {}
    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// Once it is done.
    const LibraryCondition& condition() const { return m_condition; }

private:
    void checkStructure();
    void checkVersion(std::int64_t id);

    const Database& m_database;
    LibraryCondition m_condition;
    bool m_hasBegun = false;
    std::vector<std::int64_t> m_ids; ///< Of all versions.
    std::size_t m_next = 0;
};

/// All of it at once.
LibraryCondition checkLibrary(const Database& database);

} // namespace wb
