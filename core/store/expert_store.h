// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/latency_report.h"
#include "core/base/ids.h"
#include "core/nn/expert.h"
#include "core/nn/expert_description.h"
#include "core/store/database.h"
#include "core/store/library_check.h"
#include "core/store/library_facts.h"
#include "core/store/stored_benchmark.h"
#include "core/store/stored_training.h"

namespace wb {

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
    std::string stage; ///< draft, candidate, champion (at most one an expert), retired.
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

    /// A new expert, or the next version of the one with this name, whose description becomes the given one; trainings:
    /// those that led to it, kept as runs of the version. One transaction: all of it or nothing. Errors:
    /// InvalidArgument for a description outside its limits or a training without an epoch; LimitExceeded; Io; Conflict
    /// if another program keeps the file locked.
    Result<SavedVersion> save(const Expert& expert, const std::string& notes = {}, const Trainings& trainings = {});
    /// A new description, the name included, without a new version. Errors: as save(); Conflict if another expert has
    /// that name; NotFound.
    Result<void> describe(ExpertId id, const ExpertDescription& description);

    /// Newest first; an empty filter finds all. Errors: those of parseLibraryFilter().
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
    Result<std::vector<std::string>> authors() const;
    Result<std::vector<std::string>> licenses() const;

    /// A version with all its bits, and what its training is gone on with, if that is what was saved; 0 is the newest.
    /// Errors: NotFound; Corrupt if design or weights are not what was saved.
    Result<Expert> load(ExpertId id, int version = 0) const;

    /// The content of an old version once more, as the next version, descended from it. Errors: as load() and save().
    Result<SavedVersion> restore(ExpertId id, int version);
    /// draft, candidate, champion or retired. The champion before it is retired. Errors: InvalidArgument; NotFound.
    Result<void> setStage(ExpertId id, int version, std::string_view stage);
    Result<void> setNotes(ExpertId id, int version, std::string_view notes);
    /// Relation: see LineageEdge. Errors: InvalidArgument for another relation or a circle; NotFound.
    Result<void> addLineage(VersionId child, VersionId parent, std::string_view relation);
    /// From all that an expert's versions descend from, down to all that descends from them; the oldest child first.
    Result<std::vector<LineageEdge>> lineage(ExpertId id) const;

    /// Keeps what was measured of a version (0: the newest) with its conditions, as a run of its own. Errors:
    /// InvalidArgument for a report without samples; NotFound; as save().
    Result<void> addBenchmark(ExpertId id, int version, const LatencyReport& report);
    /// All that were kept, of every machine and version, the last measured first.
    Result<std::vector<StoredBenchmark>> benchmarks() const;

    /// Those that led to the versions of an expert, the last kept first. Errors: Corrupt for settings that cannot be
    /// read.
    Result<std::vector<StoredTraining>> trainings(ExpertId id) const;

    static constexpr std::chrono::hours kTrashTime{30 * 24};
    /// Into the trash, where it stays for at least kTrashTime; its name is free. Errors: NotFound.
    Result<void> remove(ExpertId id);
    /// Out of the trash again, under its old name or another. Errors: Conflict if the name is taken; NotFound.
    Result<void> undelete(ExpertId id, std::string_view name = {});
    /// The last deleted first.
    Result<std::vector<TrashedExpert>> trash() const;
    /// Clears the trash of what has been there for kTrashTime, weights that nobody uses, and the room they took.
    Result<CompactionReport> compact(Timestamp now);

    static constexpr std::size_t kKeptSnapshots = 3;
    /// A copy beside the library, "<path>.snapshot-20261123T010203.456Z"; the newest kKeptSnapshots stay. Gives its
    /// path. Errors: Corrupt for a library that is damaged, which must not take a sound copy's place; Io. The older
    /// ones are left alone then.
    Result<std::string> snapshot(Timestamp now) const;
    /// The newest first.
    std::vector<std::string> snapshots() const;
    static constexpr std::chrono::hours kSnapshotAge{24};
    /// There is none younger than kSnapshotAge.
    bool isSnapshotDue(Timestamp now) const;
    /// See LibraryCheck.
    LibraryCondition check() const;
    /// The whole library as one file, trash and all: all or nothing. Errors: Io; InvalidArgument for its own path.
    Result<void> exportTo(const std::string& file) const;
    /// The experts of another library (which is not changed): known by their uuid, they get the versions they lack, and
    /// these what was kept of their trainings and benchmarks; stages are kept where there is no champion yet. All or
    /// nothing. Errors: as open(); Corrupt for weights that are not what was saved.
    Result<ImportReport> importFrom(const std::string& file);

    /// Rises when another program has changed the file.
    Result<std::int64_t> dataVersion() const;
    /// Another file stands in its place: what is read is of the old one, and nothing is saved any more. Open it anew.
    bool isReplaced() const { return m_database.isReplaced(); }

private:
    ExpertStore(Database database, std::string readOnlyReason);
    Result<void> checkWritable() const;
    Result<std::vector<std::string>> tagsOf(ExpertId id) const;
    Result<void> readTags(std::vector<ExpertSummary>& experts) const;
    Result<VersionId> versionId(ExpertId id, int version) const;
    tl::unexpected<Error> failGone() const;

    Database m_database;
    std::string m_readOnlyReason;
};

} // namespace wb
