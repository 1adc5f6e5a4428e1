// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/nn/expert.h"
#include "core/store/database.h"
#include "core/store/expert_description.h"

#include <chrono>

namespace wb {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// One line of a list: the expert with the figures of its newest version.
struct ExpertSummary {
    ExpertId id;
    ExpertDescription description;
    int version = 0; ///< The newest; versions count from 1.
    int inputs = 0;
    int outputs = 0;
    std::int64_t parameters = 0;
    std::string topology;   ///< "64-32-16-8".
    std::int64_t bytes = 0; ///< Of the stored weights.
    Timestamp updated;
    bool operator==(const ExpertSummary&) const = default;
};

struct VersionSummary {
    VersionId id;
    int version = 0;
    int inputs = 0;
    int outputs = 0;
    std::int64_t parameters = 0;
    std::string topology;
    std::int64_t bytes = 0;
    std::string weightsSha256;
    std::string notes;
    Timestamp created;
};

struct SavedVersion {
    ExpertId expert;
    VersionId id;
    int version = 0; ///< 1: the expert is new.
};

/// The library: experts with all their versions in one SQLite file (schema: resources/sql). What has been saved is
/// never changed; weights are stored once by their SHA-256, and that is checked on every read. Thread: one owner;
/// several programs may use one file. Every error message names the file and the remedy.
class ExpertStore {
public:
    /// Opens a library, or makes one if there is no file or an empty one; its folder must exist. Path: UTF-8. Older
    /// libraries are migrated; a newer one opens read-only if its writer allows that. Errors: Unsupported for the file
    /// of another program or a library too new, which is left untouched; Corrupt; Io.
    static Result<ExpertStore> open(const std::string& path);

    const std::string& path() const { return m_database.path(); }
    /// Why nothing can be saved, for people; empty if it can.
    const std::string& readOnlyReason() const { return m_readOnlyReason; }

    /// A new expert, or the next version of the one with this name, whose description becomes the given one. One
    /// transaction: all of it or nothing. Errors: InvalidArgument for a description outside its limits; LimitExceeded;
    /// Io; Conflict if another program keeps the file locked.
    Result<SavedVersion> save(const Expert& expert, const std::string& notes = {});
    /// A new description, the name included, without a new version. Errors: as save(); Conflict if another expert has
    /// that name; NotFound.
    Result<void> describe(ExpertId id, const ExpertDescription& description);

    /// Newest first. The words of the filter must all be found as beginnings of words in name, domain, summary, card or
    /// tags; an empty filter finds all. Errors: LimitExceeded over 64 words.
    Result<std::vector<ExpertSummary>> list(std::string_view filter = {}) const;
    Result<int> count() const;
    /// By name. Errors: NotFound.
    Result<ExpertSummary> find(std::string_view name) const;
    /// The version an expert of that name has now; 0 if there is none.
    Result<int> newestVersion(std::string_view name) const;
    /// Newest first. Errors: NotFound.
    Result<std::vector<VersionSummary>> versions(ExpertId id) const;
    /// What is in use, sorted.
    Result<std::vector<std::string>> tags() const;
    Result<std::vector<std::string>> domains() const;

    /// A version with all its bits; 0 is the newest. Errors: NotFound; Corrupt if design or weights are not what was
    /// saved.
    Result<Expert> load(ExpertId id, int version = 0) const;

    /// Rises when another program has changed the file.
    Result<std::int64_t> dataVersion() const;

private:
    ExpertStore(Database database, std::string readOnlyReason);
    Result<void> checkWritable() const;
    Result<std::vector<std::string>> tagsOf(ExpertId id) const;
    Result<void> readTags(std::vector<ExpertSummary>& experts) const;

    Database m_database;
    std::string m_readOnlyReason;
};

} // namespace wb
