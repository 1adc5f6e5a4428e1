// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/sweep_json.h"

namespace wb::cli {

/// A sweep on disk, which every shard reads and puts its results into: sweep.json, the rows as train.npy,
/// validation.npy and test.npy, and results/ with a file a task, written whole or not at all. The folder may be copied
/// to other machines and results brought back: each names its plan and its task.
class SweepFolder {
public:
    /// Writes plan (with the fingerprints of the rows) and rows; the folder must not hold another sweep. Errors: Io;
    /// Conflict where one is there.
    static Result<SweepFolder> create(const std::string& path, SweepPlan plan, const RowSets& rows);
    /// Errors: NotFound; those of reading.
    static Result<SweepFolder> open(const std::string& path);

    const SweepPlan& plan() const { return m_plan; }
    const std::string& path() const { return m_path; }
    /// Reads the rows and compares their fingerprints. Errors: those of reading; Corrupt where they differ.
    Result<RowSets> rows() const;
    /// Of a task; a file that is missing, or of another plan or task, is no result. Such files, and what cannot be
    /// read, are complained about.
    std::optional<SweepResult> result(int task) const;
    /// Errors: Io.
    Result<void> keep(int task, const SweepResult& result) const;

private:
    SweepFolder(std::string path, SweepPlan plan, std::string planDigest)
        : m_path(std::move(path)), m_plan(std::move(plan)), m_planDigest(std::move(planDigest))
    {
    }
    std::string resultPath(int task) const;
    Result<std::shared_ptr<const Dataset>> readRows(const char* name, const std::string& digest) const;

    std::string m_path;
    SweepPlan m_plan;
    std::string m_planDigest; ///< SHA-256 of sweep.json.
};

} // namespace wb::cli
