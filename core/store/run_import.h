// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <unordered_map>

namespace wb {

/// Copies trainings and benchmarks from one library into another, with their rows, curves and machines; runs that are
/// there already (by their uuid) stay as they are. Belongs inside a transaction on the target.
class RunImport {
public:
    /// The name stands in messages.
    RunImport(const Database& source, const Database& target, const std::string& name)
        : m_source(source), m_target(target), m_name(name)
    {
    }

    /// Those of one version, which is another number in the target. Errors: Corrupt for settings that cannot be read;
    /// as Statement::step().
    Result<void> take(std::int64_t from, std::int64_t to);
    /// What a run of the source is in the target; 0: it was not taken.
    std::int64_t counterpart(std::int64_t run) const;
    int newTrainings() const { return m_newTrainings; }

private:
    Result<void> takeRun(const Statement& row, std::int64_t to);
    Result<std::int64_t> insertRun(const Statement& row, std::int64_t to) const;
    Result<std::int64_t> takeEnvironment(std::int64_t id) const;
    Result<void> takeDatasets(std::int64_t from, std::int64_t to) const;

    const Database& m_source;
    const Database& m_target;
    const std::string& m_name;
    std::unordered_map<std::int64_t, std::int64_t> m_runs;
    int m_newTrainings = 0;
};

} // namespace wb
